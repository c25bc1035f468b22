package be.jalon.pathway;

import be.jalon.contracts.DataCategory;
import be.jalon.contracts.Releases;
import be.jalon.contracts.Stream;
import be.jalon.contracts.people.PersonKey;
import be.jalon.contracts.sections.AppointmentNote;
import be.jalon.contracts.sections.CareStatus;
import be.jalon.contracts.sections.ReturnStatus;
import be.jalon.contracts.sections.SeatNote;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What an entry tells a header, and on what it depends who sees it. Of two entries with the same headline the one shown later says everything that the other
 * said, to everybody who sees the other: consents reach the later of two whenever they reach the earlier. Only a release that was widened afterwards tells
 * them apart.
 *
 * @param told what the event's very name tells
 */
record Headline(Stream about, @Nullable DataCategory told, Set<DataCategory> sections, Told care, Told returns, PersonKey actedBy, Set<PersonKey> authors,
    Releases released) {

  /** Of what a status speaks, and which of its parts outlast a later status that lacks them. */
  record Told(@Nullable String seat, @Nullable String appointment, boolean ball, boolean lasting) {

    private static final Told NOTHING = new Told(null, null, false, false);

    static Told of(@Nullable CareStatus status) {
      return status == null ? NOTHING : new Told(seat(status.seat()), appointment(status.appointment()), status.ball() != null, status.urgency() != null);
    }

    static Told of(@Nullable ReturnStatus status) {
      return status == null ? NOTHING : new Told(seat(status.seat()), appointment(status.appointment()), status.ball() != null, status.procedure() != null);
    }

    private static @Nullable String seat(@Nullable SeatNote note) {
      return note == null ? null : note.seat().value();
    }

    private static @Nullable String appointment(@Nullable AppointmentNote note) {
      return note == null ? null : note.appointment().value();
    }
  }

  /** Empty when no header speaks of such an entry. */
  static Optional<Headline> of(TimelineEntry entry) {
    var sections = entry.sections();
    return sections.categories().stream().noneMatch(Header.CATEGORIES::contains)
        ? Optional.empty()
        : Optional.of(new Headline(entry.stream(), Telling.of(entry.kind()), sections.categories(), Told.of(sections.careStatus()), Told.of(sections.returnStatus()),
            entry.act().actedBy().key(), entry.act().authors(), entry.released()));
  }

  /** Short, and another one for every other headline. */
  String digest() {
    return Digest.of(toString());
  }
}
