package be.jalon.pathway;

import be.jalon.contracts.OrganisationId;
import be.jalon.contracts.SeatId;
import be.jalon.contracts.people.Capacity;
import be.jalon.contracts.people.Person;
import be.jalon.contracts.people.PersonKey;
import be.jalon.contracts.sections.SeatNote;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** One place at the table: a capacity, an organisation where there is one, and dated holders, possibly none yet. */
public record Seat(SeatId id, Capacity capacity, @Nullable OrganisationId organisation, List<Tenure> tenures) {

  public Seat {
    tenures = List.copyOf(tenures);
  }

  static Seat vacant(SeatId id, Capacity capacity, @Nullable OrganisationId organisation) {
    return new Seat(id, capacity, organisation, List.of());
  }

  public Optional<Tenure> current() {
    return tenures.isEmpty() || !tenures.getLast().current() ? Optional.empty() : Optional.of(tenures.getLast());
  }

  public Optional<Person> holder() {
    return current().map(Tenure::holder);
  }

  boolean heldBy(PersonKey key) {
    return holder().filter(person -> person.key().equals(key)).isPresent();
  }

  /** An assessor's seat opens only to a holder the patient confirmed. */
  boolean opensTo(Tenure tenure) {
    return !capacity.assesses() || tenure.confirmed();
  }

  /** Nobody but the patient makes an assessor one who reads. */
  public boolean awaitsConfirmation() {
    return capacity.assesses() && current().filter(tenure -> !tenure.confirmed()).isPresent();
  }

  Seat named(Person holder, Instant at) {
    var all = new ArrayList<>(vacated(at).tenures);
    all.add(new Tenure(tenures.size() + 1, holder, at, null, false, List.of()));
    return new Seat(id, capacity, organisation, all);
  }

  Seat vacated(Instant at) {
    return withCurrent(tenure -> tenure.endedAt(at));
  }

  Seat withCurrent(UnaryOperator<Tenure> change) {
    return new Seat(id, capacity, organisation, tenures.stream().map(tenure -> tenure.current() ? change.apply(tenure) : tenure).toList());
  }

  SeatNote note() {
    return new SeatNote(id, capacity, organisation, holder().orElse(null));
  }
}
