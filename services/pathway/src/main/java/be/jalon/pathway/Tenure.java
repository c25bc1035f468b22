package be.jalon.pathway;

import be.jalon.contracts.people.Person;
import be.jalon.contracts.people.PersonKey;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One person's time in a seat. Who leaves and comes back has two tenures, and the second inherits nothing from the first.
 *
 * @param number 1, 2, 3 ... within the seat
 * @param until when the person left it (UTC); null while they hold it
 * @param confirmed by the patient; counts for an assessor only
 */
public record Tenure(int number, Person holder, Instant from, @Nullable Instant until, boolean confirmed, List<StandIn> standIns) {

  public Tenure {
    standIns = List.copyOf(standIns);
  }

  boolean current() {
    return until == null;
  }

  boolean heldBy(Set<PersonKey> keys) {
    return keys.contains(holder.key());
  }

  /** Whoever of these keys stands in today; an assessor's stand-in only when confirmed. */
  boolean stoodInBy(Set<PersonKey> keys, LocalDate today, boolean confirmedOnly) {
    return standIns.stream().anyMatch(standIn -> keys.contains(standIn.person().key()) && standIn.on(today) && (standIn.confirmed() || !confirmedOnly));
  }

  /** Everybody who has sat or stood in here. */
  Stream<PersonKey> people() {
    return Stream.concat(Stream.of(holder.key()), standIns.stream().map(standIn -> standIn.person().key()));
  }

  Tenure endedAt(Instant at) {
    return new Tenure(number, holder, from, at, confirmed, standIns);
  }

  Tenure withConfirmed(boolean now) {
    return new Tenure(number, holder, from, until, now, standIns);
  }

  Tenure with(StandIn standIn) {
    return new Tenure(number, holder, from, until, confirmed,
        Stream.concat(standIns.stream().filter(other -> !other.person().key().equals(standIn.person().key())), Stream.of(standIn)).toList());
  }

  Tenure withStandIns(UnaryOperator<StandIn> change) {
    return new Tenure(number, holder, from, until, confirmed, standIns.stream().map(change).toList());
  }
}
