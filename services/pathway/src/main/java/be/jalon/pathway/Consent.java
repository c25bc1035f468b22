package be.jalon.pathway;

import be.jalon.contracts.ConsentId;
import be.jalon.contracts.DataCategory;
import be.jalon.contracts.SeatId;
import be.jalon.contracts.pathway.ConsentTerms;
import be.jalon.contracts.pathway.ConsentTerms.Decision;
import be.jalon.contracts.pathway.ConsentTerms.Purpose;
import be.jalon.contracts.pathway.ConsentTerms.Reach;
import be.jalon.contracts.pathway.Recipient;
import be.jalon.contracts.people.Act;
import be.jalon.contracts.people.PersonKey;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What the patient agreed to or refused, and whether that still stands.
 *
 * @param givenAt when Jalon learnt of it (UTC)
 * @param tenure for a grant to a seat: the tenure it covers, that of the holder when it was given or of the first one named afterwards; null until there is one
 * @param withdrawnAt null while it stands
 */
public record Consent(ConsentTerms terms, Act act, Instant givenAt, @Nullable Integer tenure, @Nullable Instant withdrawnAt) {

  public ConsentId id() {
    return terms.consent();
  }

  public boolean grants() {
    return terms.decision() == Decision.GRANT;
  }

  public boolean inForce(Instant now) {
    return withdrawnAt == null && !now.isBefore(terms.from()) && (terms.until() == null || now.isBefore(terms.until()));
  }

  /** How far it is at a moment. */
  public enum State { AHEAD, IN_FORCE, ENDED, WITHDRAWN }

  public State state(Instant now) {
    return withdrawnAt != null ? State.WITHDRAWN
        : now.isBefore(terms.from()) ? State.AHEAD
        : inForce(now) ? State.IN_FORCE : State.ENDED;
  }

  /**
   * Whether it is about whoever sits or stands in there now or, where nobody does yet, whoever will be named first. Who came after the one it was given to inherits
   * nothing.
   */
  public boolean concerns(Seat seat) {
    return switch (terms.recipient()) {
      case Recipient.Holder(var person) -> seat.current().stream().flatMap(Tenure::people).anyMatch(person.key()::equals);
      case Recipient.Seat(var id) -> id.equals(seat.id())
          && (!grants() || tenure == null || seat.current().filter(current -> current.number() == tenure).isPresent());
      case Recipient.Network(var network) -> network.equals(seat.organisation()) && !(grants() && seat.capacity().assesses());
    };
  }

  boolean names(PersonKey key) {
    return terms.recipient() instanceof Recipient.Holder(var person) && person.key().equals(key);
  }

  boolean waitsForHolderOf(SeatId seat) {
    return grants() && withdrawnAt == null && tenure == null && terms.recipient() instanceof Recipient.Seat(var id) && id.equals(seat);
  }

  /** Whether this grant lets the reader see, in this standing, what occurred then. Refusals are not its business. */
  boolean opens(DataCategory category, Instant occurredAt, Standing standing, Reader reader) {
    return grants() && terms.categories().contains(category) && forPurposeOf(standing) && reaches(occurredAt)
        && (!Openable.BY_NAME_ONLY.contains(category) || terms.recipient() instanceof Recipient.Holder) && isGivenTo(standing, reader);
  }

  /** A refusal asks neither for purpose nor for reach: who is refused a category gets nothing of it. */
  boolean refuses(DataCategory category, Standing standing, Reader reader) {
    return !grants() && terms.categories().contains(category) && isAgainst(standing, reader);
  }

  /** A refusal that names this very person, who may also be the one who looks at the screen for another. */
  boolean refusesByName(DataCategory category, Reader reader) {
    return !grants() && terms.categories().contains(category) && terms.recipient() instanceof Recipient.Holder(var person)
        && (reader.is(person.key()) || reader.typist().contains(person.key()));
  }

  boolean isGivenTo(Standing standing, Reader reader) {
    return switch (standing) {
      case Standing.Patient _ -> false;
      case Standing.Holding(var seat, var held, var standingIn) -> switch (terms.recipient()) {
        case Recipient.Holder(var person) -> reader.is(person.key()) || standingIn && person.key().equals(held.holder().key());
        case Recipient.Seat(var id) -> id.equals(seat.id()) && tenure != null && tenure == held.number();
        case Recipient.Network(var network) -> network.equals(seat.organisation()) && !seat.capacity().assesses();
      };
      case Standing.Network(var at, _) -> switch (terms.recipient()) {
        case Recipient.Holder(var person) -> reader.is(person.key());
        case Recipient.Seat _ -> false;
        case Recipient.Network(var network) -> network.equals(at);
      };
    };
  }

  private boolean isAgainst(Standing standing, Reader reader) {
    return switch (standing) {
      case Standing.Patient _ -> false;
      case Standing.Holding(var seat, var held, _) -> switch (terms.recipient()) {
        case Recipient.Holder(var person) -> reader.is(person.key()) || reader.typist().contains(person.key()) || person.key().equals(held.holder().key());
        case Recipient.Seat(var id) -> id.equals(seat.id());
        case Recipient.Network(var network) -> network.equals(seat.organisation());
      };
      case Standing.Network(var at, _) -> switch (terms.recipient()) {
        case Recipient.Holder(var person) -> reader.is(person.key()) || reader.typist().contains(person.key());
        case Recipient.Seat _ -> false;
        case Recipient.Network(var network) -> network.equals(at);
      };
    };
  }

  private boolean forPurposeOf(Standing standing) {
    return terms.purpose() == Purpose.RETURN_TO_WORK || !standing.capacity().assesses();
  }

  private boolean reaches(Instant occurredAt) {
    return terms.reach() == Reach.INCLUDING_PAST || !occurredAt.isBefore(terms.from());
  }

  Consent boundTo(int number) {
    return new Consent(terms, act, givenAt, number, withdrawnAt);
  }

  Consent withdrawn(Instant at) {
    return new Consent(terms, act, givenAt, tenure, at);
  }
}
