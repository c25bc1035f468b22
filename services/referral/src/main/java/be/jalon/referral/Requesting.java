package be.jalon.referral;

import static be.jalon.referral.ReferralRefusal.DATES_OUT_OF_ORDER;
import static be.jalon.referral.ReferralRefusal.EVIDENCE_IN_THE_FUTURE;
import static be.jalon.referral.ReferralRefusal.EVIDENCE_OF_REQUEST_MISSING;
import static be.jalon.referral.ReferralRefusal.HOURS_ABOVE_FULL_TIME;
import static be.jalon.referral.ReferralRefusal.NOT_YOUR_NUMBER;
import static be.jalon.referral.ReferralRefusal.SSIN_IMPLAUSIBLE;

import be.jalon.aggregates.Decision;
import be.jalon.contracts.Event;
import be.jalon.contracts.PathwayId;
import be.jalon.contracts.PatientId;
import be.jalon.contracts.ReferralId;
import be.jalon.contracts.DataCategory;
import be.jalon.contracts.people.Capacity;
import be.jalon.contracts.people.Evidence;
import be.jalon.contracts.referral.ReferralEvent.ReferralSubmitted;
import be.jalon.contracts.referral.ReferralEvent.WorkFile;
import be.jalon.contracts.sections.WorkContent;
import be.jalon.referral.Status.Submitted;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A request on its way: everything that must hold before a network is asked, and the referral that then stands. */
record Requesting(Submission submission, Sender sender, Occasion now, Codes codes, AnswerTimes times) {

  static final Set<Capacity> REQUESTERS = Set.of(Capacity.TREATING_DOCTOR, Capacity.PATIENT, Capacity.OCCUPATIONAL_PHYSICIAN, Capacity.MEDECIN_CONSEIL);

  /** Needs no pathway, so nothing is opened for a request that is refused. */
  Optional<Objection> objection() {
    var patient = submission.patient();
    var released = submission.told(null);
    return Objection.first(
        () -> Objection.when(sender.capacity() == Capacity.PATIENT && !sender.is(patient.key()), NOT_YOUR_NUMBER, "patient.ssin"),
        () -> Objection.when(sender.capacity() != Capacity.PATIENT && !isOfThePatient(submission.evidence()), EVIDENCE_OF_REQUEST_MISSING, "evidence"),
        () -> Objection.when(submission.evidence() != null && submission.evidence().on().isAfter(now.today()), EVIDENCE_IN_THE_FUTURE, "evidence.on"),
        () -> Objection.when(!patient.identity().ssin().plausibleOn(now.today()), SSIN_IMPLAUSIBLE, "patient.ssin"),
        () -> Objection.when(isAfter(patient.identity().birthDate(), now.today()), DATES_OUT_OF_ORDER, "patient.birthDate"),
        () -> submission.work() == null ? Optional.empty() : workObjection(submission.work()),
        () -> released.objection(sender.capacity(), codes).map(Requesting::asTheRequestNamesIt),
        () -> Seating.objection(submission, sender),
        () -> new Consenting(submission, sender, new PathwayId("none"), now.at()).objection(),
        () -> Objection.when(submission.safety() != null && (submission.safety().done() == null || submission.safety().done().isBlank()),
            ReferralRefusal.SAY_WHAT_WAS_DONE, "safety.done"));
  }

  Decision<Referral> on(PathwayId pathway, PatientId patient, ReferralId id) {
    var dueAt = times.dueAfter(submission.urgency(), now.at());
    var consenting = new Consenting(submission, sender, pathway, now.at());
    var terms = consenting.terms(id);
    var referral = new Referral(id, pathway, submission.patient().key(), sender, submission.network(), submission.urgency(), Consenting.grants(terms),
        new Submitted(now.at(), Deadline.at(dueAt)), Concerns.NONE, Course.begun(now.at()));
    var entry = submission.told(referral.ball()).entry(pathway, now.act(), now.at());
    var submitted = new ReferralSubmitted(id, patient, submission.patient().key(), submission.network(), submission.clinician(),
        Seating.of(submission, sender, pathway), terms, workFile(), dueAt, entry);
    return submission.safety() == null ? Decision.decided(referral, submitted) : withConcern(referral, submitted);
  }

  private Decision<Referral> withConcern(Referral referral, Event submitted) {
    var raised = referral.concerns().raise(referral, now, submission.safety(), submission.releasesOf(DataCategory.SAFETY), now.at().plus(times.acknowledgement()));
    return switch (raised) {
      case Decision.Decided<Referral>(var with, var events) -> {
        var both = new ArrayList<>(List.of(submitted));
        both.addAll(events);
        yield Decision.decided(with, both);
      }
      case Decision.Refused<Referral> refused -> refused;
    };
  }

  private @Nullable WorkFile workFile() {
    return submission.work() == null ? null : submission.work().file();
  }

  private static Objection asTheRequestNamesIt(Objection objection) {
    var field = objection.field();
    return field == null ? objection : new Objection(objection.refusal(), field.replace("sections.clinical.", "").replace("sections.workContent.", "work.")
        .replace("sections.workRelations.factors", "work.relations"));
  }

  /** The sender's own login says nothing of what the patient wants. */
  private static boolean isOfThePatient(@Nullable Evidence evidence) {
    return evidence != null && evidence.kind() != Evidence.Kind.LOGIN;
  }

  private static Optional<Objection> workObjection(Submission.Work work) {
    return Objection.first(
        () -> Objection.when(isAfter(work.file().incapacityFrom(), work.file().incapacityUntil()), DATES_OUT_OF_ORDER, "work.incapacity.until"),
        () -> Objection.when(aboveFullTime(work.content()), HOURS_ABOVE_FULL_TIME, "work.hoursPerWeek"));
  }

  private static boolean aboveFullTime(WorkContent work) {
    return work.hoursPerWeek() != null && work.fullTimeHoursPerWeek() != null && work.hoursPerWeek().compareTo(work.fullTimeHoursPerWeek()) > 0;
  }

  private static boolean isAfter(@Nullable LocalDate one, @Nullable LocalDate other) {
    return one != null && other != null && one.isAfter(other);
  }
}
