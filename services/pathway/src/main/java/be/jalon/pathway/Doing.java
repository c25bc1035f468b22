package be.jalon.pathway;

import static be.jalon.pathway.PathwayRefusal.*;

import be.jalon.contracts.Brussels;
import be.jalon.contracts.pathway.Recipient;
import be.jalon.contracts.people.Act;
import be.jalon.contracts.people.Actor;
import be.jalon.contracts.people.Authority;
import be.jalon.contracts.people.Capacity;
import be.jalon.contracts.people.Evidence;
import be.jalon.contracts.people.Person;
import be.jalon.security.Caller;
import be.jalon.security.Relay;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Somebody about to do something on a pathway, and what they may. Every question answers with a refusal, or null when nothing stands in the way.
 * Who has no standing learns that there is no such pathway, whatever they ask.
 *
 * @param relayed they write down what the patient said or signed
 * @param at now (UTC)
 * @param today now in Europe/Brussels
 */
public record Doing(Pathway pathway, Reader reader, Act act, List<Standing> standings, boolean relayed, Instant at, LocalDate today) {

  public static Doing of(Pathway pathway, Caller caller, @Nullable Relay relay, Instant at) {
    var today = Brussels.dayOf(at);
    var reader = Reader.of(caller);
    var patient = new Actor(new Person(pathway.patientKey(), null), Capacity.PATIENT, null);
    var act = relay == null ? caller.act(today) : caller.relaying(patient, relay.evidence(), relay.channelOrJalon());
    return new Doing(pathway, reader, act, Standings.of(pathway, reader, today), relay != null, at, today);
  }

  Turn turn() {
    return new Turn(pathway, act, at);
  }

  boolean isPatient() {
    return standings.stream().anyMatch(Standing.Patient.class::isInstance);
  }

  /** The act counts for the patient: their own, or relayed. */
  boolean forPatient() {
    return isPatient() || relayed;
  }

  boolean holds(Seat seat) {
    return standings.stream().anyMatch(standing -> standing instanceof Standing.Holding(var held, _, var standingIn) && !standingIn && held.id().equals(seat.id()));
  }

  /**
   * Somebody of the seat's own organisation and capacity takes a seat that has no name yet, for themselves or for whom they speak. While a network has still to answer, its
   * clinicians sit down by taking the request, and not before.
   */
  boolean mayTake(Seat seat, Person holder) {
    return !relayed && !isOfANetworkThatIsAsked(seat) && seat.current().isEmpty() && seat.capacity() == reader.capacity() && seat.organisation() != null
        && reader.looksFrom(seat.organisation()) && reader.is(holder.key()) && reader.authority() != Authority.STAND_IN && pathway.life() != Life.ERASED;
  }

  private boolean isOfANetworkThatIsAsked(Seat seat) {
    return pathway.requests().stream().anyMatch(request -> request.network().equals(seat.organisation()) && request.unansweredAt(request.network()));
  }

  /** Whoever names themselves is called as their token calls them. */
  Person byTheirName(Person named) {
    return named.name() == null && reader.is(named.key()) ? new Person(named.key(), reader.responsible().name()) : named;
  }

  @Nullable PathwayRefusal whileOpen() {
    return pathway.life() == Life.OPEN ? null : PATHWAY_CLOSED;
  }

  /** Seats are opened, named and emptied by the patient or by those who treat. */
  @Nullable PathwayRefusal mayArrangeTable() {
    if (standings.isEmpty()) {
      return NOT_FOUND;
    }
    if (!isPatient() && !treats()) {
      return NOT_FOR_YOUR_CAPACITY;
    }
    var refusal = relayed ? mayDecideForPatient() : null;
    return refusal != null ? refusal : whileOpen();
  }

  /** Whoever sits there may leave it, too; not somebody who stands in for them. */
  @Nullable PathwayRefusal mayVacate(Seat seat) {
    return !relayed && holds(seat) && reader.authority() != Authority.STAND_IN ? whileOpen() : mayArrangeTable();
  }

  /** By the holder, their secretariat, or the patient. */
  @Nullable PathwayRefusal mayNameStandIn(Seat seat) {
    var refusal = forPatient() ? mayDecideForPatient() : holds(seat) ? null : NOT_FOR_YOUR_CAPACITY;
    return refusal != null ? refusal : whileOpen();
  }

  @Nullable PathwayRefusal mayDecideForPatient() {
    var refusal = speaksForPatient();
    return refusal != null || isPatient() || treats() ? refusal : MAY_NOT_RELAY;
  }

  @Nullable PathwayRefusal mayDecideForPatientOnPaper() {
    var refusal = mayDecideForPatient();
    return refusal == null && relayed && act.evidence().kind() != Evidence.Kind.SIGNED_PAPER ? SIGNED_PAPER_NEEDED : refusal;
  }

  @Nullable PathwayRefusal mayRelayGrant(Recipient recipient) {
    var refusal = speaksForPatient();
    if (refusal != null) {
      return refusal;
    }
    if (assesses()) {
      return isSelf(recipient) ? GRANT_TO_SELF : ASSESSOR_MAY_NOT_RELAY_GRANT;
    }
    return isPatient() || treats() ? whileOpen() : MAY_NOT_RELAY;
  }

  /** A closed pathway still hears a no. */
  @Nullable PathwayRefusal mayRelayRefusal() {
    var refusal = speaksForPatient();
    return refusal != null || isPatient() || treats() || assesses() ? refusal : MAY_NOT_RELAY;
  }

  @Nullable PathwayRefusal mayRelayWithdrawal() {
    return mayRelayRefusal();
  }

  /** Whoever relays knows of the grants made to them and, where they treat, of the others that the patient tells them of by their ids; never an assessor. */
  boolean mayKnowOf(Consent consent) {
    return isPatient() || treats() || consent.grants() && isGiven(consent);
  }

  boolean isGiven(Consent consent) {
    return standings.stream().anyMatch(standing -> consent.isGivenTo(standing, reader));
  }

  /** Who would see what they are about to write is told to those who treat, and to the patient. */
  @Nullable PathwayRefusal mayForesee() {
    return isPatient() || treats() && !reader.secretariat() ? null : NOT_FOR_YOUR_CAPACITY;
  }

  private @Nullable PathwayRefusal speaksForPatient() {
    if (standings.isEmpty()) {
      return NOT_FOUND;
    }
    if (isPatient()) {
      return relayed ? MAY_NOT_RELAY : null;
    }
    if (!relayed) {
      return PATIENT_DECIDES;
    }
    return act.evidence().on().isAfter(today) ? EVIDENCE_IN_FUTURE : null;
  }

  private boolean treats() {
    return standings.stream().anyMatch(standing -> standing instanceof Standing.Holding && standing.capacity().treats());
  }

  private boolean assesses() {
    return standings.stream().anyMatch(standing -> standing.capacity().assesses());
  }

  private boolean isSelf(Recipient recipient) {
    return standings.stream().anyMatch(standing -> standing instanceof Standing.Holding(var seat, var tenure, _) && switch (recipient) {
      case Recipient.Holder(var person) -> reader.is(person.key()) || reader.typist().contains(person.key()) || person.key().equals(tenure.holder().key());
      case Recipient.Seat(var id) -> id.equals(seat.id());
      case Recipient.Network _ -> false;
    });
  }
}
