package be.jalon.pathway;

import be.jalon.contracts.people.Authority;
import be.jalon.contracts.people.Capacity;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

/** Finds by what a reader may know of a pathway today. */
final class Standings {

  private final Pathway pathway;
  private final Reader reader;
  private final LocalDate today;

  private Standings(Pathway pathway, Reader reader, LocalDate today) {
    this.pathway = pathway;
    this.reader = reader;
    this.today = today;
  }

  /** @param today Europe/Brussels */
  static List<Standing> of(Pathway pathway, Reader reader, LocalDate today) {
    return new Standings(pathway, reader, today).all();
  }

  private List<Standing> all() {
    if (reader.capacity() == Capacity.PATIENT) {
      return reader.is(pathway.patientKey()) ? List.of(new Standing.Patient()) : List.of();
    }
    return reader.capacity().assesses() && treatsToo()
        ? List.of()
        : Stream.concat(pathway.seats().stream().flatMap(this::holding), pathway.requests().stream().flatMap(this::inNetwork)).distinct().toList();
  }

  /** Rule R59f, for somebody whom two different keys brought to both sides of the table: then they read as the one who treats. */
  private boolean treatsToo() {
    return pathway.seats().stream().filter(seat -> seat.capacity().treats())
        .anyMatch(seat -> seat.current().filter(tenure -> tenure.heldBy(reader.keys()) || tenure.heldBy(reader.typist())).isPresent());
  }

  private Stream<Standing> holding(Seat seat) {
    if (seat.capacity() != reader.capacity()) {
      return Stream.empty();
    }
    return seat.current().filter(seat::opensTo).filter(tenure -> mandateHolds(seat, tenure)).stream().<Standing>mapMulti((tenure, keep) -> {
      if (tenure.heldBy(reader.keys())) {
        keep.accept(new Standing.Holding(seat, tenure, false));
      } else if (tenure.stoodInBy(reader.keys(), today, seat.capacity().assesses())) {
        keep.accept(new Standing.Holding(seat, tenure, true));
      }
    });
  }

  /** A mandate of the token is enough to stand in for one who treats; for an assessor the patient must have confirmed that very person. */
  private boolean mandateHolds(Seat seat, Tenure tenure) {
    return reader.authority() != Authority.STAND_IN || !seat.capacity().assesses() || tenure.stoodInBy(reader.typist(), today, true);
  }

  private Stream<Standing> inNetwork(Request request) {
    if (!reader.looksFrom(request.network())) {
      return Stream.empty();
    }
    boolean triages = reader.capacity() == Capacity.CLINICIAN && request.unansweredAt(request.network()) && reader.isAnyOf(request.openedBy());
    boolean coordinates = reader.capacity() == Capacity.NETWORK_COORDINATOR && request.liveAt(request.network());
    return triages || coordinates ? Stream.of(new Standing.Network(request.network(), reader.capacity())) : Stream.empty();
  }
}
