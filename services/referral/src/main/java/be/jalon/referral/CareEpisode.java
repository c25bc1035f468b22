package be.jalon.referral;

import static be.jalon.aggregates.Decision.decided;
import static be.jalon.aggregates.Decision.refused;
import static be.jalon.aggregates.Decision.unchanged;
import static be.jalon.referral.ReferralRefusal.NOTHING_TOLD;
import static be.jalon.referral.ReferralRefusal.NOT_IN_THIS_STATE;

import be.jalon.aggregates.Decision;
import be.jalon.contracts.people.Act;
import be.jalon.contracts.people.Person;
import be.jalon.contracts.referral.ReferralEvent.CareCompleted;
import be.jalon.contracts.referral.ReferralEvent.CareInterrupted;
import be.jalon.contracts.referral.ReferralEvent.CareResumed;
import be.jalon.contracts.referral.ReferralEvent.CareStarted;
import be.jalon.contracts.referral.ReferralEvent.CareStatusUpdated;
import be.jalon.contracts.sections.CareStatus;
import be.jalon.referral.Status.Accepted;
import be.jalon.referral.Status.Awaiting;
import be.jalon.referral.Status.Completed;
import be.jalon.referral.Status.Ended;
import be.jalon.referral.Status.InCare;
import be.jalon.referral.Status.Interrupted;
import be.jalon.referral.Status.Taken;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What becomes of a referral that was accepted: the care starts, is told of, pauses, goes on and ends. */
record CareEpisode(Referral referral) {

  /** The first attended appointment starts the care; any later one changes nothing. @param act of whoever recorded that the person came */
  Decision<Referral> start(Act act, Instant attendedAt) {
    return switch (referral.status()) {
      case Accepted accepted -> {
        var started = referral.in(new InCare(attendedAt, accepted.clinician()));
        yield decided(started, new CareStarted(referral.id(), Told.NOTHING.and(started.careStatus()).entry(referral.pathway(), act, attendedAt)));
      }
      case Awaiting _, InCare _, Interrupted _, Ended _ -> unchanged(referral);
    };
  }

  /** A milestone is told only where a date is announced: what is written for some is then no hint to others. */
  Decision<Referral> update(Occasion now, Told told, @Nullable LocalDate expectedOn) {
    if (told.sections().isEmpty() && expectedOn == null) {
      return refused(NOTHING_TOLD);
    }
    return switch (referral.status()) {
      case Taken _ -> {
        var milestone = expectedOn == null ? null : CareStatus.of(referral.stage(), referral.ball(), null, expectedOn);
        yield decided(referral.moved(now.at()), new CareStatusUpdated(referral.id(), told.and(milestone).entry(referral.pathway(), now.act(), now.at())));
      }
      case Awaiting _, Ended _ -> refused(NOT_IN_THIS_STATE);
    };
  }

  Decision<Referral> interrupt(Occasion now, String reason) {
    return switch (referral.status()) {
      case InCare care -> {
        var interrupted = referral.in(new Interrupted(now.at(), care.clinician(), reason));
        yield decided(interrupted, new CareInterrupted(referral.id(), interrupted.entry(now, Told.NOTHING)));
      }
      case Awaiting _, Accepted _, Interrupted _, Ended _ -> refused(NOT_IN_THIS_STATE);
    };
  }

  Decision<Referral> resume(Occasion now) {
    return switch (referral.status()) {
      case Interrupted care -> {
        var resumed = referral.in(new InCare(now.at(), care.clinician()));
        yield decided(resumed, new CareResumed(referral.id(), resumed.entry(now, Told.NOTHING)));
      }
      case Awaiting _, Accepted _, InCare _, Ended _ -> refused(NOT_IN_THIS_STATE);
    };
  }

  Decision<Referral> complete(Occasion now, String outcome, Told told) {
    return switch (referral.status()) {
      case InCare _, Interrupted _ -> {
        var completed = referral.in(new Completed(now.at(), now.act().actedBy().key(), outcome));
        yield decided(completed, new CareCompleted(referral.id(), referral.network(), completed.entry(now, told)));
      }
      case Awaiting _, Accepted _, Ended _ -> refused(NOT_IN_THIS_STATE);
    };
  }

  /** Another clinician of the network took the seat over. @param at since when; what was said of the seat before it was taken for this referral is no news */
  Referral handedTo(Person clinician, Instant at) {
    return switch (referral.status()) {
      case Accepted accepted when at.isBefore(accepted.since()) -> referral;
      case Taken taken -> referral.in(taken.handedTo(clinician));
      case Awaiting _, Ended _ -> referral;
    };
  }
}
