package be.jalon.referral;

import be.jalon.aggregates.Aggregates;
import be.jalon.aggregates.Command;
import be.jalon.aggregates.Current;
import be.jalon.aggregates.Decision;
import be.jalon.aggregates.Outcome;
import be.jalon.contracts.Envelope;
import be.jalon.contracts.PathwayId;
import be.jalon.contracts.PatientId;
import be.jalon.contracts.ReferralId;
import be.jalon.contracts.people.PersonKey;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.Predicate;

/**
 * A second referral of the same person joins the pathway that runs, and nobody is told so. Also sees to it that a network cares once for a person at a time.
 */
public final class Joining {

  private final Aggregates<KnownPatient> patients;
  private final Aggregates<Referral> referrals;

  public Joining(Aggregates<KnownPatient> patients, Aggregates<Referral> referrals) {
    this.patients = patients;
    this.referrals = referrals;
  }

  /** Whether a network's one place for a person is this referral's. */
  enum Claim { OURS, TAKEN }

  /** Doing it again changes nothing, so it may precede the referral's own write. */
  KnownPatient openOrJoin(PersonKey patient) {
    var newPatient = new PatientId(UUID.randomUUID().toString());
    var newPathway = new PathwayId(UUID.randomUUID().toString());
    return patients.createOrChange(patient.value(), Command.plain(), known -> {
      var joined = KnownPatient.joining(known, patient, newPatient, newPathway);
      return joined.equals(known) ? Decision.unchanged(joined) : Decision.decided(joined);
    }).orThrow().state();
  }

  /**
   * Says beforehand which referral the network is taking. The place is free again once that referral is ended or elsewhere; until then it is not given away, even
   * if its acceptance was never finished: better one refused too many than two clinicians caring side by side.
   */
  Claim claimCare(Referral referral) {
    Predicate<ReferralId> runs = id -> referrals.find(id.value()).map(Current::state)
        .filter(other -> other.network().equals(referral.network()) && !(other.status() instanceof Status.Ended)).isPresent();
    var outcome = patients.change(referral.patient().value(), Command.plain(), known -> {
      var running = known.careIn(referral.network());
      if (running.filter(referral.id()::equals).isPresent()) {
        return Decision.unchanged(known);
      }
      return running.filter(runs).isPresent()
          ? Decision.refused(ReferralRefusal.CARE_ALREADY_RUNNING)
          : Decision.decided(known.takingCare(referral.network(), referral.id()));
    });
    return outcome instanceof Outcome.Refused<KnownPatient> ? Claim.TAKEN : Claim.OURS;
  }

  public void closed(Envelope<?> envelope) {
    hear(envelope, KnownPatient::closed);
  }

  public void reopened(Envelope<?> envelope) {
    hear(envelope, KnownPatient::reopened);
  }

  public void erased(Envelope<?> envelope) {
    hear(envelope, KnownPatient::erased);
  }

  private void hear(Envelope<?> envelope, BiFunction<KnownPatient, PathwayId, KnownPatient> effect) {
    var pathway = envelope.event().pathway();
    for (var found : patients.withKey(Kept.ofPathway(pathway))) {
      patients.hear(found.id(), envelope, known -> known == null ? null : Decision.decided(effect.apply(known, pathway)));
    }
  }
}
