package be.jalon.pathway;

import be.jalon.contracts.SeatId;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One pathway as one reader sees it at one moment. */
record Sight(Pathway pathway, long version, View.Line line, Reader reader, Instant at, List<Standing> standings, List<Shown> shown) {

  boolean isPatient() {
    return standings.stream().anyMatch(Standing.Patient.class::isInstance);
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

  @Nullable Instant lastAt() {
    return shown.stream().map(it -> it.entry().occurredAt()).max(Comparator.naturalOrder()).orElse(null);
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
}
