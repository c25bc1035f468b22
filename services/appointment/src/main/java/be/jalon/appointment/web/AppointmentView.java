package be.jalon.appointment.web;

import be.jalon.appointment.Brussels;
import be.jalon.appointment.Party;
import be.jalon.appointment.Reading.Seen;
import be.jalon.appointment.Showing;
import be.jalon.appointment.Wish;
import be.jalon.contracts.AppointmentId;
import be.jalon.contracts.PathwayId;
import be.jalon.contracts.ReferralId;
import be.jalon.contracts.people.Capacity;
import be.jalon.contracts.people.PersonKey;
import be.jalon.contracts.sections.AppointmentNote;
import be.jalon.contracts.sections.Ball;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An appointment as the caller may know it here: how it stands and whose turn it is; to its two parties also when it is. Everything else is read in the pathway.
 *
 * @param meeting null for whoever is neither the patient nor the practitioner
 */
record AppointmentView(AppointmentId id, PathwayId pathway, AppointmentNote.State state, BallView ball, @Nullable Meeting meeting) {

  /** @param holder absent when nobody has anything to do */
  record BallView(@Nullable Capacity holder, OffsetDateTime since, @Nullable LocalDate until) {

    static BallView of(Ball ball) {
      return new BallView(ball.holder(), Brussels.shown(ball.since()), ball.until());
    }
  }

  /**
   * @param start with Brussels' offset; absent while no time is certain
   * @param offered starts held out to the patient; none is held
   * @param late whether the patient cancelled later than agreed; absent unless cancelled
   */
  record Meeting(PersonKey practitioner, String subject, @Nullable ReferralId referral, int minutes, boolean byVideo, @Nullable OffsetDateTime start,
      @Nullable OffsetDateTime end, List<OffsetDateTime> offered, @Nullable Boolean late, @Nullable Wish wish) {}

  static AppointmentView of(Seen seen) {
    var appointment = seen.current().state();
    var terms = appointment.terms();
    return new AppointmentView(terms.id(), terms.pathway(), Showing.state(appointment), BallView.of(Showing.ball(appointment)),
        seen.party() == Party.TREATING ? null : meeting(Showing.of(appointment)));
  }

  private static Meeting meeting(Showing shown) {
    var terms = shown.terms();
    return new Meeting(terms.practitioner().person().key(), terms.subject().name(), terms.referral(), shown.minutes(), shown.byVideo(),
        shown.time() == null ? null : Brussels.shown(shown.time().start()), shown.time() == null ? null : Brussels.shown(shown.time().end()),
        shown.offered().stream().map(Brussels::shown).toList(), shown.late(), terms.wish());
  }
}
