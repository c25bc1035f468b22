package be.jalon.pathway;

import be.jalon.contracts.Brussels;
import be.jalon.contracts.DataCategory;
import be.jalon.contracts.SeatId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * One pathway as one reader sees it at one moment.
 *
 * @param shown as much of what they see as was looked at
 * @param more whether they see more beyond it
 */
record Sight(Pathway pathway, long version, View.Line line, Reader reader, Instant at, List<Standing> standings, List<Shown> shown, boolean more) {

  /** Whether the pathway exists for the reader at all. */
  boolean isSomething() {
    return !standings.isEmpty() || !shown.isEmpty();
  }

  boolean isPatient() {
    return standings.stream().anyMatch(Standing.Patient.class::isInstance);
  }

  Sight cutTo(int atMost) {
    return new Sight(pathway, version, line, reader, at, standings, List.copyOf(shown.subList(0, Math.min(atMost, shown.size()))), shown.size() > atMost);
  }

  Header header() {
    return Header.of(pathway, reader, standings, shown, at);
  }

  List<SeatId> ownSeats() {
    return standings.stream().<SeatId>mapMulti((standing, keep) -> {
      if (standing instanceof Standing.Holding(var seat, _, _)) {
        keep.accept(seat.id());
      }
    }).toList();
  }

  /** Whoever has a place of their own sits in that. */
  Optional<Reading.InPlaceOf> inPlaceOf() {
    var places = standings.stream().filter(Standing.Holding.class::isInstance).map(Standing.Holding.class::cast).toList();
    return places.stream().allMatch(Standing.Holding::standingIn)
        ? places.stream().flatMap(place -> place.tenure().standIns().stream().filter(standIn -> reader.is(standIn.person().key()) && standIn.on(Brussels.dayOf(at)))
            .map(standIn -> new Reading.InPlaceOf(place.tenure().holder(), standIn.until()))).findFirst()
        : Optional.empty();
  }

  /** Patients who read what is about them leave no trace; those who speak for them do. */
  Optional<Delivery> delivery(boolean automated, Delivery.Channel channel, List<Shown> delivered) {
    return delivered.isEmpty() || isPatient() && reader.inNameOf() == null
        ? Optional.empty()
        : Optional.of(Delivery.to(reader, automated, pathway.id(), at, channel, version, delivered));
  }

  void logTo(AccessLog log, boolean automated, Delivery.Channel channel, List<Shown> delivered) {
    log.keep(delivery(automated, channel, delivered).stream().toList());
  }

  /** Of what is shown only what such sections tell. */
  List<Shown> only(Set<DataCategory> categories) {
    return shown.stream().map(each -> each.only(categories)).filter(each -> !each.grounds().isEmpty()).toList();
  }
}
