package be.jalon.portal.consents;

import be.jalon.contracts.ConsentId;
import be.jalon.contracts.DataCategory;
import be.jalon.contracts.OrganisationId;
import be.jalon.contracts.SeatId;
import be.jalon.contracts.pathway.ConsentTerms.Decision;
import be.jalon.contracts.pathway.ConsentTerms.Purpose;
import be.jalon.contracts.pathway.ConsentTerms.Reach;
import be.jalon.contracts.pathway.Recipient;
import be.jalon.contracts.people.PersonKey;
import be.jalon.portal.Garbled;
import be.jalon.portal.services.Pathways;
import be.jalon.portal.services.Pathways.Consent;
import be.jalon.portal.services.Pathways.Seat;
import be.jalon.portal.services.Pathways.To;
import be.jalon.portal.services.Pathways.ToAgree;
import be.jalon.portal.services.Pathways.ToSave;
import be.jalon.portal.words.Words;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What the patient is about to agree to or refuse, as the form holds it.
 *
 * @param seat through whose eyes it is looked at before it is saved
 * @param whom it is given to: {@code key:}, {@code seat:} or {@code network:} and which
 * @param replaces the consent it changes; empty for a new one
 * @param since the moment from which that one counted, kept as long as its day is
 * @param from first day (Europe/Brussels), as an ISO date; empty for now
 * @param until last day, inclusive; empty until withdrawn
 */
public record Wish(String seat, String whom, String replaces, String since, Decision decision, Set<DataCategory> categories, @Nullable Purpose purpose, boolean past,
    String from, String until) {

  private static final String KEY = "key:";
  private static final String SEAT = "seat:";
  private static final String NETWORK = "network:";

  public Wish {
    categories = categories == null ? Set.of() : Set.copyOf(categories);
    decision = decision == null ? Decision.GRANT : decision;
    seat = text(seat);
    whom = text(whom);
    replaces = text(replaces);
    since = text(since);
    from = text(from);
    until = text(until);
  }

  /** By name where somebody sits there: whoever comes after is somebody else. */
  static Wish to(Seat seat) {
    var whom = seat.holder() == null ? SEAT + seat.seat() : KEY + seat.holder().key();
    var purposes = seat.openable() == null ? List.<Purpose>of() : seat.openable().purposes();
    return new Wish(seat.seat().value(), whom, "", "", Decision.GRANT, Set.of(), purposes.size() == 1 ? purposes.getFirst() : Purpose.CARE, false, "", "");
  }

  /** What is usually opened to them, in one go. */
  Wish with(List<DataCategory> usual) {
    return new Wish(seat, whom, replaces, since, decision, Set.copyOf(usual), purpose, past, from, until);
  }

  static Wish changing(Consent consent, SeatId seat) {
    var terms = consent.terms();
    return new Wish(seat.value(), whom(terms.recipient()), terms.consent().value(), terms.from().toString(), terms.decision(), Set.copyOf(terms.categories()),
        terms.purpose(),
        terms.reach() == Reach.INCLUDING_PAST, LocalDate.ofInstant(terms.from(), Words.BRUSSELS).toString(),
        terms.until() == null ? "" : Phrases.lastDay(terms.until()).toString());
  }

  /** The very same again. */
  static ToSave again(Pathways.Terms terms) {
    return new ToSave(terms.decision(), to(whom(terms.recipient())), Set.copyOf(terms.categories()), terms.purpose(), terms.from(), terms.until(), terms.reach(), List.of(), null);
  }

  boolean refusal() {
    return decision == Decision.REFUSAL;
  }

  boolean byName() {
    return whom.startsWith(KEY);
  }

  boolean byNetwork() {
    return whom.startsWith(NETWORK);
  }

  boolean isChange() {
    return !replaces.isEmpty();
  }

  List<ConsentId> replaced() {
    return isChange() ? List.of(Garbled.unless(ConsentId::new, replaces)) : List.of();
  }

  /** @throws DateTimeParseException for a day that is none */
  ToAgree toAgree() {
    return new ToAgree(decision, to(whom), ordered(), purpose(), first(), end(), past ? Reach.INCLUDING_PAST : Reach.FROM_NOW);
  }

  /** @throws DateTimeParseException for a day that is none */
  ToSave toSave() {
    var terms = toAgree();
    return new ToSave(terms.decision(), terms.recipient(), terms.categories(), terms.purpose(), terms.from(), terms.until(), terms.reach(), replaced(), null);
  }

  private Set<DataCategory> ordered() {
    var ordered = EnumSet.noneOf(DataCategory.class);
    ordered.addAll(categories);
    return ordered;
  }

  private @Nullable Instant first() {
    if (from.isBlank()) {
      return null;
    }
    var day = LocalDate.parse(from);
    var kept = since.isBlank() ? null : Instant.parse(since);
    return kept != null && LocalDate.ofInstant(kept, Words.BRUSSELS).equals(day) ? kept : day.atStartOfDay(Words.BRUSSELS).toInstant();
  }

  private @Nullable Instant end() {
    return until.isBlank() ? null : LocalDate.parse(until).plusDays(1).atStartOfDay(Words.BRUSSELS).toInstant();
  }

  private static String whom(Recipient recipient) {
    return switch (recipient) {
      case Recipient.Holder(var person) -> KEY + person.key();
      case Recipient.Seat(var id) -> SEAT + id;
      case Recipient.Network(var network) -> NETWORK + network;
    };
  }

  private static To to(String whom) {
    return whom.startsWith(KEY) ? new To(null, null, Garbled.unless(PersonKey::new, whom.substring(KEY.length())))
        : whom.startsWith(SEAT) ? new To(null, Garbled.unless(SeatId::new, whom.substring(SEAT.length())), null)
        : new To(Garbled.unless(Wish::network, whom), null, null);
  }

  private static OrganisationId network(String whom) {
    return new OrganisationId(whom.startsWith(NETWORK) ? whom.substring(NETWORK.length()) : "");
  }

  private static String text(@Nullable String text) {
    return text == null ? "" : text;
  }
}
