package be.jalon.portal.consents;

import be.jalon.contracts.DataCategory;
import be.jalon.contracts.SeatId;
import be.jalon.contracts.pathway.ConsentTerms.Decision;
import be.jalon.contracts.pathway.Recipient;
import be.jalon.contracts.people.Capacity;
import be.jalon.contracts.people.Person;
import be.jalon.portal.services.Pathways.Chair;
import be.jalon.portal.services.Pathways.Consent;
import be.jalon.portal.services.Pathways.ConsentState;
import be.jalon.portal.services.Pathways.Seat;
import be.jalon.portal.services.Pathways.StandIn;
import be.jalon.portal.services.Pathways.Terms;
import be.jalon.portal.services.Pathways.Viewer;
import be.jalon.portal.words.Words;
import java.text.ListFormat;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What is said again and again on these pages: what somebody may read, who that is, since when and until when. */
final class Phrases {

  private final Words words;

  Phrases(Words words) {
    this.words = words;
  }

  /** As one names it to the person it is about: {@code your diagnosis}. */
  String what(DataCategory category) {
    return words.of("consents.what." + category);
  }

  List<String> each(Collection<DataCategory> categories) {
    return ordered(categories).stream().map(this::what).toList();
  }

  /** In one sentence; empty for none. */
  String all(Collection<DataCategory> categories) {
    return categories.isEmpty() ? "" : ListFormat.getInstance(words.locale(), ListFormat.Type.STANDARD, ListFormat.Style.FULL).format(each(categories));
  }

  /** Always in one order. */
  static List<DataCategory> ordered(Collection<DataCategory> categories) {
    return List.copyOf(new TreeSet<>(categories));
  }

  /** A seat by who sits there or, while nobody does, by what it is. */
  String whom(Seat seat) {
    return seat.holder() == null ? words.of("consents.unnamed", words.capacity(seat.capacity())) : words.name(seat.holder().name(), seat.capacity());
  }

  String whom(Chair chair) {
    return chair.holder() == null ? words.of("seat.no-name") : words.name(chair.holder().name(), chair.capacity());
  }

  String role(Chair chair) {
    return role(chair.capacity(), words.organisation(chair.organisation()));
  }

  /** What they are, and for whom they work. */
  String role(Seat seat) {
    return role(seat.capacity(), words.organisation(seat.organisation()));
  }

  String whom(Consent consent, List<Seat> table) {
    return switch (consent.terms().recipient()) {
      case Recipient.Holder(var person) -> words.name(named(person, table).name(), about(consent, table));
      case Recipient.Seat(var id) -> seat(id, table);
      case Recipient.Network(var network) -> words.organisation(network);
    };
  }

  private String seat(SeatId id, List<Seat> table) {
    return table.stream().filter(seat -> seat.seat().equals(id)).findFirst().map(this::whom).orElseGet(() -> words.of("somebody"));
  }

  /** As the table knows them: a consent may have been given by key alone. */
  private static Person named(Person person, List<Seat> table) {
    return table.stream().flatMap(seat -> Stream.concat(Stream.ofNullable(seat.holder()), seat.standIns().stream().map(StandIn::person)))
        .filter(seated -> seated.key().equals(person.key()) && seated.name() != null).findFirst().orElse(person);
  }

  private static @Nullable Capacity about(Consent consent, List<Seat> table) {
    return table.stream().filter(seat -> consent.seats().contains(seat.seat())).map(Seat::capacity).findFirst().orElse(null);
  }

  /** From when, whether what stands there already is open too, until when, what for. */
  String when(Consent consent) {
    var terms = consent.terms();
    var from = words.of(consent.state() == ConsentState.AHEAD ? "consents.from" : "consents.since", words.date(words.dayOf(terms.from())));
    return Stream.of(from, reach(consent), until(terms), words.of("consents.purpose." + terms.purpose())).filter(text -> !text.isEmpty()).collect(Collectors.joining(" · "));
  }

  /** A refusal asks neither for past nor future. */
  private String reach(Consent consent) {
    return grants(consent) ? words.of("consents.reach." + consent.terms().reach()) : "";
  }

  private String until(Terms terms) {
    return terms.until() == null ? words.of("consents.open-ended") : words.of("consents.until", words.date(lastDay(terms.until())));
  }

  static boolean grants(Consent consent) {
    return consent.terms().decision() == Decision.GRANT;
  }

  /** Until is the first moment at which it does not count any more. */
  static LocalDate lastDay(Instant until) {
    return LocalDate.ofInstant(until.minusMillis(1), Words.BRUSSELS);
  }

  /** Who looked, in whose name, in what quality. */
  String who(Viewer viewer) {
    var organisation = words.organisation(viewer.organisation());
    if (viewer.inNameOf() == null) {
      return words.of("consents.who", words.name(viewer.person().name(), viewer.capacity()), role(viewer.capacity(), organisation));
    }
    var name = words.name(viewer.person().name(), null);
    return viewer.capacity() == Capacity.PATIENT
        ? words.of("consents.who.for-you", name, words.known("consents.authority." + viewer.authority(), "consents.authority.other"))
        : words.of("consents.who.in-name-of", name, name(viewer.inNameOf(), viewer.capacity()), role(viewer.capacity(), organisation));
  }

  private String name(Person person, Capacity capacity) {
    return words.name(person.name(), capacity);
  }

  private String role(Capacity capacity, String organisation) {
    return organisation.isEmpty() ? words.capacity(capacity) : words.of("consents.role", words.capacity(capacity), organisation);
  }
}
