package be.jalon.appointment;

import static be.jalon.aggregates.Decision.decided;
import static be.jalon.aggregates.Decision.refused;
import static be.jalon.aggregates.Decision.unchanged;

import be.jalon.aggregates.Decision;
import be.jalon.aggregates.Kind;
import be.jalon.contracts.AppointmentId;
import be.jalon.contracts.people.PersonKey;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * One Brussels date of one agenda, where those who want the same time meet. A claim alone decides nothing: it counts only while its appointment says so, and never
 * ends because time has passed.
 */
public record AgendaDay(PersonKey practitioner, LocalDate date, List<Claim> claims, List<Closure> closures) {

  public static final Kind<AgendaDay> KIND = Kind.of("agenda-days", AgendaDay.class).build();

  /** @param attempt which of the appointment's attempts; each is made once, so a claim that has lost can never count again */
  public record Claim(AppointmentId appointment, int attempt, Slot slot) {}

  public AgendaDay {
    claims = List.copyOf(claims);
    closures = List.copyOf(closures);
  }

  static AgendaDay of(PersonKey practitioner, LocalDate date) {
    return new AgendaDay(practitioner, date, List.of(), List.of());
  }

  static String id(PersonKey practitioner, LocalDate date) {
    return practitioner + "/" + date;
  }

  /** Claims of other appointments on any of that time, whether they count or not. */
  List<Claim> rivalsOf(Claim claim) {
    return claims.stream().filter(other -> !other.appointment().equals(claim.appointment()) && other.slot().overlaps(claim.slot())).toList();
  }

  /**
   * @param dead rivals known not to count any more; they are cleared away
   * @param held the attempt under which the same appointment holds another time until the new one is certain; 0 for none
   */
  Decision<AgendaDay> claim(Claim claim, Set<Claim> dead, int held) {
    if (closures.stream().anyMatch(closure -> closure.time().overlaps(claim.slot()))) {
      return refused(AppointmentRefusal.PRACTITIONER_ABSENT, "start");
    }
    if (!dead.containsAll(rivalsOf(claim))) {
      return refused(AppointmentRefusal.SLOT_TAKEN, "start");
    }
    if (claims.contains(claim)) {
      return unchanged(this);
    }
    var kept = claims.stream().filter(other -> !dead.contains(other)
        && (!other.appointment().equals(claim.appointment()) || other.attempt() == held));
    return decided(new AgendaDay(practitioner, date, Stream.concat(kept, Stream.of(claim)).toList(), closures));
  }

  Decision<AgendaDay> close(Closure closure) {
    return closures.contains(closure) ? unchanged(this)
        : decided(new AgendaDay(practitioner, date, claims, Stream.concat(closures.stream(), Stream.of(closure)).toList()));
  }

  Decision<AgendaDay> reopen(String closure) {
    return decided(new AgendaDay(practitioner, date, claims, closures.stream().filter(known -> !known.id().equals(closure)).toList()));
  }
}
