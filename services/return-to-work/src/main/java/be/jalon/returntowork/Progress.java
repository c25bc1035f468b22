package be.jalon.returntowork;

import be.jalon.contracts.sections.Ball;
import be.jalon.returntowork.Course.Work;
import be.jalon.returntowork.Permission.Standing.Asked;
import be.jalon.returntowork.Permission.Standing.Expired;
import be.jalon.returntowork.Permission.Standing.Granted;
import be.jalon.returntowork.Permission.Standing.NotAsked;
import be.jalon.returntowork.Permission.Standing.Refused;
import be.jalon.returntowork.rules.DecisionOfMedecinConseil;
import be.jalon.returntowork.rules.LengthOfAuthorisation;
import java.time.LocalDate;

/**
 * Where a return stands on a day, as states alone. Overdue and expired are computed when read: an announcement that is late changes nothing.
 *
 * @param revision of the last proposal; 0 while there is none
 * @param step that runs, counted from 1; 0 while none does
 */
public record Progress(State state, Proposed proposal, int revision, Authorised authorisation, boolean newRequestNeeded, AtWorkState work, int step, Ball owner) {

  public enum State { OPEN, COMPLETED, CLOSED }

  public enum Proposed { NONE, PROPOSED, AGREED, DECLINED }

  /** {@code PENDING_OVERDUE} (rule R3) is never a yes; after a late request no time binds the médecin-conseil. */
  public enum Authorised { NOT_NEEDED, NOT_ASKED, PENDING, PENDING_LATE_REQUEST, PENDING_NO_CLOCK, PENDING_OVERDUE, GRANTED, REFUSED, EXPIRED }

  public enum AtWorkState { NOT_RESUMED, WORKING, STOPPED, RELAPSED }

  public static Progress of(Return it, LocalDate today) {
    var current = it.agreement().current();
    return new Progress(state(it), current.map(Progress::proposed).orElse(Proposed.NONE), current.map(Agreement.Proposal::revision).orElse(0),
        authorised(it, today), newRequestNeeded(it), work(it), it.course().running().step(), it.ball());
  }

  private static State state(Return it) {
    return switch (it.life()) {
      case Life.Open _ -> State.OPEN;
      case Life.Completed _ -> State.COMPLETED;
      case Life.Closed _ -> State.CLOSED;
    };
  }

  private static Proposed proposed(Agreement.Proposal proposal) {
    return switch (proposal.worker()) {
      case NONE -> Proposed.PROPOSED;
      case YES -> Proposed.AGREED;
      case NO -> Proposed.DECLINED;
    };
  }

  private static Authorised authorised(Return it, LocalDate today) {
    if (it.informal()) {
      return Authorised.NOT_NEEDED;
    }
    return switch (it.permission().standing()) {
      case NotAsked _ -> Authorised.NOT_ASKED;
      case Refused _ -> Authorised.REFUSED;
      case Expired _ -> Authorised.EXPIRED;
      case Granted _ -> it.clocks().lapsed(LengthOfAuthorisation.END, today) ? Authorised.EXPIRED : Authorised.GRANTED;
      case Asked(var request) -> switch (request.timeliness()) {
        case LATE -> Authorised.PENDING_LATE_REQUEST;
        case NOT_COMPUTED -> Authorised.PENDING_NO_CLOCK;
        case IN_TIME -> it.clocks().lapsed(DecisionOfMedecinConseil.KIND, today) ? Authorised.PENDING_OVERDUE : Authorised.PENDING;
      };
    };
  }

  /** Rule R8: until the change itself is asked for. */
  private static boolean newRequestNeeded(Return it) {
    return it.agreement().current().filter(Agreement.Proposal::newRequestNeeded)
        .filter(proposal -> it.permission().request().filter(request -> request.revision() >= proposal.revision()).isEmpty())
        .isPresent();
  }

  private static AtWorkState work(Return it) {
    return switch (it.course().work()) {
      case Work.NotResumed _ -> AtWorkState.NOT_RESUMED;
      case Work.Working _ -> AtWorkState.WORKING;
      case Work.Stopped _ -> AtWorkState.STOPPED;
      case Work.Relapsed _ -> AtWorkState.RELAPSED;
    };
  }
}
