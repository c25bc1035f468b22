package be.jalon.pathway;

import static be.jalon.aggregates.Decision.refused;
import static be.jalon.pathway.PathwayRefusal.*;

import be.jalon.aggregates.Decision;
import be.jalon.contracts.Brussels;
import be.jalon.contracts.ConsentId;
import be.jalon.contracts.DataCategory;
import be.jalon.contracts.PathwayId;
import be.jalon.contracts.PatientId;
import be.jalon.contracts.ReferralId;
import be.jalon.contracts.Release;
import be.jalon.contracts.SeatId;
import be.jalon.contracts.Stream;
import be.jalon.contracts.pathway.ConsentTerms;
import be.jalon.contracts.people.Capacity;
import be.jalon.contracts.people.PersonKey;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Who sits at the table and what the patient agreed to. Never rebuilt: this document is the truth that every delivery reads.
 *
 * @param patientKey keyed hash of the national number
 * @param since when this life began (UTC)
 * @param reports once erased: which services hold nothing any more, and since when (UTC)
 */
public record Pathway(PathwayId id, PatientId patient, PersonKey patientKey, Life life, Instant since, List<Seat> seats, List<Consent> consents,
    List<Request> requests, List<Widening> widenings, Map<String, Instant> reports) {

  public Pathway {
    seats = List.copyOf(seats);
    consents = List.copyOf(consents);
    requests = List.copyOf(requests);
    widenings = List.copyOf(widenings);
    reports = Map.copyOf(reports);
  }

  static Pathway opened(PathwayId id, PatientId patient, PersonKey patientKey, Instant at) {
    return new Pathway(id, patient, patientKey, Life.OPEN, at, List.of(), List.of(), List.of(), List.of(), Map.of());
  }

  public Decision<Pathway> decideConsent(Doing doing, ConsentTerms terms) {
    return decideConsent(doing, terms, List.of());
  }

  /** @param replaced what it takes the place of: withdrawn in the same moment, so that nothing is shut or open in between */
  public Decision<Pathway> decideConsent(Doing doing, ConsentTerms terms, List<ConsentId> replaced) {
    var refusal = terms.decision() == ConsentTerms.Decision.GRANT ? doing.mayRelayGrant(terms.recipient()) : doing.mayRelayRefusal();
    if (refusal != null) {
      return refused(refusal);
    }
    if (consent(terms.consent()).isPresent()) {
      return Decision.unchanged(this);
    }
    var fault = TermsFault.of(this, terms, doing.at());
    if (fault != null) {
      return refused(fault.refusal(), fault.field());
    }
    for (var id : replaced) {
      var unfit = unfitToWithdraw(doing, id);
      if (unfit != null) {
        return refused(unfit, "replaces");
      }
    }
    var turn = doing.turn();
    replaced.stream().distinct().forEach(id -> turn.withdraw(consent(id).orElseThrow()));
    return turn.consent(Names.of(this).in(terms), doing.act()).decision();
  }

  public Decision<Pathway> withdraw(Doing doing, ConsentId id) {
    var refusal = unfitToWithdraw(doing, id);
    return refusal != null ? refused(refusal) : doing.turn().withdraw(consent(id).orElseThrow()).decision();
  }

  private @Nullable PathwayRefusal unfitToWithdraw(Doing doing, ConsentId id) {
    var refusal = doing.mayRelayWithdrawal();
    if (refusal != null) {
      return refusal;
    }
    var consent = consent(id).orElse(null);
    if (consent == null || !doing.mayKnowOf(consent)) {
      return NO_SUCH_CONSENT;
    }
    return consent.withdrawnAt() != null ? ALREADY_WITHDRAWN : null;
  }

  /** The caller has made sure that the section exists and is the author's own. */
  public Decision<Pathway> widen(Doing doing, Stream stream, long sequence, DataCategory category, Release release) {
    var refusal = doing.whileOpen();
    return refusal != null ? refused(refusal) : doing.turn().widen(new Widening(stream, sequence, category, release)).decision();
  }

  public Decision<Pathway> close(Doing doing) {
    var refusal = doing.mayDecideForPatientOnPaper();
    if (refusal != null) {
      return refused(refusal);
    }
    return life == Life.OPEN ? doing.turn().close().decision() : refused(PATHWAY_CLOSED);
  }

  public Decision<Pathway> reopen(Doing doing) {
    var refusal = doing.mayDecideForPatientOnPaper();
    if (refusal != null) {
      return refused(refusal);
    }
    return life == Life.CLOSED ? doing.turn().reopen().decision() : refused(PATHWAY_OPEN);
  }

  public Decision<Pathway> erase(Doing doing) {
    var refusal = doing.mayDecideForPatientOnPaper();
    if (refusal != null) {
      return refused(refusal);
    }
    return life == Life.CLOSED ? doing.turn().erase().decision() : refused(CLOSE_FIRST);
  }

  /** A service holds nothing of this pathway any more. */
  Decision<Pathway> reported(String service, Instant at) {
    if (life != Life.ERASED || reports.containsKey(service)) {
      return Decision.unchanged(this);
    }
    var all = new HashMap<>(reports);
    all.put(service, at);
    return Decision.decided(new Pathway(id, patient, patientKey, life, since, seats, consents, requests, widenings, all));
  }

  /** From then on this clinician reads as far as the network's consent goes, until the request leaves the network or somebody else takes it. */
  public Decision<Pathway> openRequest(Reader reader, ReferralId referral) {
    return triage(reader, referral)
        .map(request -> request.openedBy().containsAll(reader.keys())
            ? Decision.unchanged(this)
            : Decision.decided(with(request.openedBy(reader.keys()))))
        .orElseGet(() -> refused(NOT_FOUND));
  }

  /** The unanswered request whose triage card this reader may see: a clinician of the network that is asked. */
  public Optional<Request> triage(Reader reader, ReferralId referral) {
    return requests.stream()
        .filter(request -> request.referral().equals(referral) && life != Life.ERASED)
        .filter(request -> reader.capacity() == Capacity.CLINICIAN && reader.looksFrom(request.network()) && request.unansweredAt(request.network()))
        .findFirst();
  }

  /** As its author released it, and widened it since. */
  Release releaseOf(TimelineEntry entry, DataCategory category) {
    return widenings.stream().filter(widening -> widening.of(entry.stream(), entry.sequence(), category)).map(Widening::release)
        .reduce(entry.released().of(category), Release::widenedBy);
  }

  public Optional<Seat> seat(SeatId id) {
    return seats.stream().filter(seat -> seat.id().equals(id)).findFirst();
  }

  public Optional<Consent> consent(ConsentId id) {
    return consents.stream().filter(consent -> consent.id().equals(id)).findFirst();
  }

  Optional<Request> request(ReferralId referral) {
    return requests.stream().filter(request -> request.referral().equals(referral)).findFirst();
  }

  @Nullable PathwayRefusal unfitFor(Capacity capacity, PersonKey person) {
    if (person.equals(patientKey)) {
      return PATIENT_HAS_NO_SEAT;
    }
    boolean onTheOtherSide = seats.stream()
        .filter(seat -> capacity.treats() && seat.capacity().assesses() || capacity.assesses() && seat.capacity().treats())
        .flatMap(seat -> seat.current().stream()).flatMap(Tenure::people).anyMatch(person::equals);
    return onTheOtherSide ? TREATS_AND_ASSESSES : null;
  }

  /** Whether, without anybody doing anything, a consent or a stand-in has begun or ended since. */
  boolean changesBetween(Instant before, Instant now) {
    return !Brussels.dayOf(before).equals(Brussels.dayOf(now))
        || consents.stream().anyMatch(consent -> consent.inForce(before) != consent.inForce(now));
  }

  /** By what a pathway is looked up: its patient, everybody who sat or sits there, and the networks that see to it. */
  public Set<String> keys() {
    var keys = new HashSet<String>();
    keys.add(keyOfPatient(patientKey));
    seats.stream().flatMap(seat -> seat.tenures().stream()).flatMap(Tenure::people).map(Pathway::keyOfPerson).forEach(keys::add);
    requests.stream().flatMap(request -> request.openedBy().stream()).map(Pathway::keyOfPerson).forEach(keys::add);
    requests.stream().filter(request -> request.liveAt(request.network())).forEach(request -> {
      keys.add("network:" + request.network());
      if (request.unansweredAt(request.network())) {
        keys.add("triage:" + request.network());
      }
    });
    return keys;
  }

  /** By which of them the pathways are found that a reader may have a part in. */
  static Set<String> keysOf(Reader reader) {
    var keys = reader.keys().stream().map(key -> reader.capacity() == Capacity.PATIENT ? keyOfPatient(key) : keyOfPerson(key)).collect(Collectors.toCollection(HashSet::new));
    if (reader.capacity() == Capacity.NETWORK_COORDINATOR && reader.organisation() != null) {
      keys.add("network:" + reader.organisation());
    }
    return keys;
  }

  static String keyOfPatient(PersonKey key) {
    return "patient:" + key;
  }

  static String keyOfPerson(PersonKey key) {
    return "person:" + key;
  }

  Pathway with(Seat changed) {
    return withSeats(Replacing.in(seats, seat -> seat.id().equals(changed.id()), changed));
  }

  Pathway with(Request changed) {
    return new Pathway(id, patient, patientKey, life, since, seats, consents,
        Replacing.in(requests, request -> request.referral().equals(changed.referral()), changed), widenings, reports);
  }

  Pathway with(Consent changed) {
    return withConsents(Replacing.in(consents, consent -> consent.id().equals(changed.id()), changed));
  }

  Pathway with(Widening more) {
    return new Pathway(id, patient, patientKey, life, since, seats, consents, requests, Replacing.in(widenings, _ -> false, more), reports);
  }

  Pathway with(Life next, Instant at) {
    return new Pathway(id, patient, patientKey, next, at, seats, consents, requests, widenings, reports);
  }

  /** What is left: that it was, and by which key its patient may ask what became of it. */
  Pathway erased(Instant at) {
    return new Pathway(id, patient, patientKey, Life.ERASED, at, List.of(), List.of(), List.of(), List.of(), Map.of());
  }

  private Pathway withSeats(List<Seat> all) {
    return new Pathway(id, patient, patientKey, life, since, all, consents, requests, widenings, reports);
  }

  Pathway withConsents(List<Consent> all) {
    return new Pathway(id, patient, patientKey, life, since, seats, all, requests, widenings, reports);
  }
}
