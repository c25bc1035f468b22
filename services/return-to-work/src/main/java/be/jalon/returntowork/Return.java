package be.jalon.returntowork;

import be.jalon.contracts.EngagementId;
import be.jalon.contracts.PathwayId;
import be.jalon.contracts.ReturnId;
import be.jalon.contracts.people.Capacity;
import be.jalon.contracts.returntowork.ReturnEvent;
import be.jalon.contracts.returntowork.ReturnEvent.ClockStarted;
import be.jalon.contracts.sections.Ball;
import be.jalon.contracts.sections.LegalClock;
import be.jalon.contracts.sections.ReturnStatus;
import be.jalon.contracts.sections.ReturnStatus.Procedure;
import be.jalon.contracts.sections.ReturnStatus.Stage;
import be.jalon.returntowork.Course.Work;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One progressive return in one engagement. What may be done with it stands in {@link Negotiation}, {@link Authorisation}, {@link AtWork} and {@link Ending}.
 *
 * @param ball who is to act next
 */
public record Return(ReturnId id, EngagementId engagement, PathwayId pathway, Procedure procedure, Agreement agreement, Permission permission, Course course,
    Clocks clocks, Life life, Ball ball) {

  static Return opened(ReturnId id, EngagementId engagement, PathwayId pathway, Procedure procedure, Capacity proposer, Instant at) {
    return new Return(id, engagement, pathway, procedure, Agreement.NOTHING_PROPOSED, Permission.NOT_ASKED, Course.NOT_BEGUN, Clocks.NONE, new Life.Open(),
        new Ball(proposer, at, null));
  }

  boolean open() {
    return life instanceof Life.Open;
  }

  boolean informal() {
    return procedure == Procedure.INFORMAL;
  }

  boolean atWork() {
    return course.work() instanceof Work.Working;
  }

  Return with(Agreement next) {
    return new Return(id, engagement, pathway, procedure, next, permission, course, clocks, life, ball);
  }

  Return with(Permission next) {
    return new Return(id, engagement, pathway, procedure, agreement, next, course, clocks, life, ball);
  }

  Return with(Course next) {
    return new Return(id, engagement, pathway, procedure, agreement, permission, next, clocks, life, ball);
  }

  Return with(Clocks next) {
    return new Return(id, engagement, pathway, procedure, agreement, permission, course, next, life, ball);
  }

  Return with(Life next) {
    return new Return(id, engagement, pathway, procedure, agreement, permission, course, clocks, next, ball);
  }

  /** Whoever keeps the ball has held it since they got it. */
  Return ballWith(@Nullable Capacity holder, Instant at, @Nullable LocalDate until) {
    var next = new Ball(holder, holder == ball.holder() ? ball.since() : at, until);
    return new Return(id, engagement, pathway, procedure, agreement, permission, course, clocks, life, next);
  }

  ReturnStatus status(Stage stage) {
    return status(stage, null, null, null);
  }

  ReturnStatus status(Stage stage, @Nullable LocalDate from, @Nullable LocalDate until, @Nullable String reason) {
    return ReturnStatus.over(stage, ball, procedure, from, until, reason, clocks.legal());
  }

  /** Whether more was reported for the week of that Monday than was planned. */
  public boolean exceeded(LocalDate weekOf) {
    return course.reportFor(weekOf).filter(Hours::exceeds).isPresent();
  }

  ReturnEvent started(LegalClock clock, Said said) {
    return new ClockStarted(id, clock, said.entry(pathway, ReturnStatus.of(Stage.CLOCK, ball, procedure, clock)));
  }
}
