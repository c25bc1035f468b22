package be.jalon.referral;

import static be.jalon.referral.Story.NOAH;
import static be.jalon.referral.Story.NOW;
import static be.jalon.referral.Story.SAMBRE;
import static be.jalon.referral.Story.SPOKEN;
import static be.jalon.referral.Story.dujardin;
import static be.jalon.referral.Story.events;
import static be.jalon.referral.Story.lambert;
import static be.jalon.referral.Story.noah;
import static be.jalon.referral.Story.peeters;
import static be.jalon.referral.Story.request;
import static be.jalon.referral.Story.submission;
import static be.jalon.referral.Story.submitted;
import static org.assertj.core.api.Assertions.assertThat;

import be.jalon.contracts.DataCategory;
import be.jalon.contracts.Language;
import be.jalon.contracts.OrganisationId;
import be.jalon.contracts.pathway.ConsentTerms.Decision;
import be.jalon.contracts.pathway.ConsentTerms.Purpose;
import be.jalon.contracts.pathway.ConsentTerms.Reach;
import be.jalon.contracts.pathway.Recipient;
import be.jalon.contracts.people.Actor;
import be.jalon.contracts.people.Capacity;
import be.jalon.contracts.people.Evidence;
import be.jalon.contracts.people.PersonName;
import be.jalon.contracts.people.Ssin;
import be.jalon.contracts.referral.ReferralEvent.ReferralSubmitted;
import be.jalon.contracts.referral.ReferralEvent.SafetyConcernRaised;
import be.jalon.contracts.referral.ReferralEvent.WorkFile;
import be.jalon.contracts.sections.Clinical;
import be.jalon.contracts.sections.Identity;
import be.jalon.contracts.sections.Safety;
import be.jalon.contracts.sections.WorkContent;
import be.jalon.referral.GivenConsent.Bundled;
import be.jalon.referral.GivenConsent.Explicit;
import be.jalon.referral.GivenConsent.To;
import be.jalon.referral.GivenConsent.ToNetwork;
import be.jalon.referral.GivenConsent.ToPerson;
import be.jalon.referral.GivenConsent.ToSeat;
import be.jalon.referral.Submission.SeatWish;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RequestingTest {

  private static final SeatWish UNNAMED_OP = new SeatWish(Capacity.OCCUPATIONAL_PHYSICIAN, new OrganisationId("prevention-boreal"), null);

  @Test
  void acceptsTheStoryAsItIsTold() {
    assertThat(request(submission(), lambert()).objection()).isEmpty();
  }

  @Test
  void tellsTheNetworkEverythingInSectionsAndNothingBesides() {
    var event = (ReferralSubmitted) events(submitted(submission())).getFirst();

    assertThat(event.entry().sections().categories()).containsExactlyInAnyOrder(DataCategory.IDENTITY, DataCategory.CARE_STATUS, DataCategory.CLINICAL,
        DataCategory.WORK_CONTENT, DataCategory.WORK_RELATIONS);
    assertThat(event.entry().sections().careStatus().place()).isEqualTo("5000");
    assertThat(event.entry().sections().careStatus().ball().until()).isEqualTo(LocalDate.of(2026, 11, 24));
    assertThat(event.dueAt()).isEqualTo(Instant.parse("2026-11-24T23:00:00Z"));
    assertThat(event.work().incapacityFrom()).isEqualTo(LocalDate.of(2026, 9, 7));
  }

  @Test
  void opensTheSendersSeatTheNetworksAndThoseProposed() {
    var event = (ReferralSubmitted) events(submitted(submission())).getFirst();

    assertThat(event.seats()).extracting(seat -> seat.capacity() + " " + (seat.holder() == null ? "-" : seat.holder().key()))
        .containsExactly("TREATING_DOCTOR account:lambert", "CLINICIAN -", "OCCUPATIONAL_PHYSICIAN -");
  }

  @Test
  void aBundleForCareIsTheNetworksAndTheSendersAndOpensNoRelations() {
    var terms = ((ReferralSubmitted) events(submitted(submission())).getFirst()).consents();

    assertThat(terms).extracting(term -> term.recipient().getClass().getSimpleName()).containsExactly("Network", "Holder");
    assertThat(terms).allSatisfy(term -> {
      assertThat(term.purpose()).isEqualTo(Purpose.CARE);
      assertThat(term.reach()).isEqualTo(Reach.INCLUDING_PAST);
      assertThat(term.categories()).contains(DataCategory.CLINICAL, DataCategory.CARE_STATUS).doesNotContain(DataCategory.WORK_RELATIONS);
    });
  }

  @Test
  void anAssessorsBundleGoesToTheSeatOrToItsNamedHolder() {
    var unnamed = terms(List.of(UNNAMED_OP), new Bundled(ConsentBundle.CARE), new Bundled(ConsentBundle.WORK_LIMITS_TO_OCCUPATIONAL_PHYSICIAN));
    var named = terms(List.of(new SeatWish(Capacity.OCCUPATIONAL_PHYSICIAN, null, peeters().person())), new Bundled(ConsentBundle.CARE),
        new Bundled(ConsentBundle.WORK_LIMITS_TO_OCCUPATIONAL_PHYSICIAN));

    assertThat(unnamed.getLast()).isInstanceOf(Recipient.Seat.class);
    assertThat(named.getLast()).isEqualTo(new Recipient.Holder(peeters().person()));
  }

  @Test
  void aBundleMayBeRefusedAsAWhole() {
    var event = (ReferralSubmitted) events(submitted(with(submission(), List.of(UNNAMED_OP),
        List.of(new Bundled(ConsentBundle.CARE), new Bundled(ConsentBundle.WORK_LIMITS_TO_OCCUPATIONAL_PHYSICIAN, Decision.REFUSAL)), SPOKEN))).getFirst();

    assertThat(event.consents()).extracting(term -> term.decision() + " " + term.purpose())
        .containsExactly("GRANT CARE", "GRANT CARE", "REFUSAL RETURN_TO_WORK");
    assertThat(event.consents().getLast().categories()).isEqualTo(ConsentBundle.WORK_LIMITS_TO_OCCUPATIONAL_PHYSICIAN.categories());
    assertThat(objection(consents(new Bundled(ConsentBundle.CARE, Decision.REFUSAL)))).isEqualTo("consent-to-refer-missing consents");
  }

  @Test
  void noRequestLeavesWithoutThePatientsWordForThatNetwork() {
    assertThat(objection(consents())).isEqualTo("consent-to-refer-missing consents");
    assertThat(objection(consents(grant(new ToNetwork(Story.MEUSE), Purpose.CARE, DataCategory.CARE_STATUS, DataCategory.CLINICAL))))
        .isEqualTo("consent-to-refer-missing consents");
    assertThat(objection(consents(grant(new ToNetwork(SAMBRE), Purpose.CARE, DataCategory.CARE_STATUS)))).isEqualTo("consent-to-refer-missing consents");
    assertThat(objection(consents(new Bundled(ConsentBundle.CARE),
        new Explicit(Decision.REFUSAL, new ToNetwork(SAMBRE), Set.of(DataCategory.CLINICAL), Purpose.CARE, null, null, Reach.FROM_NOW))))
        .isEqualTo("consent-to-refer-missing consents");
    assertThat(objection(consents(grant(new ToNetwork(SAMBRE), Purpose.CARE, DataCategory.CARE_STATUS, DataCategory.CLINICAL)))).isEmpty();
  }

  @Test
  void refusesConsentsThatCannotMeanAnything() {
    var care = new Bundled(ConsentBundle.CARE);
    assertThat(objection(consents(care, new Bundled(ConsentBundle.RETURN_PLAN_TO_MEDECIN_CONSEIL)))).isEqualTo("consent-seat-not-proposed consents[1]");
    assertThat(objection(consents(care, grant(new ToSeat(Capacity.CLINICIAN), Purpose.CARE, DataCategory.WORK_RELATIONS))))
        .isEqualTo("work-relations-need-a-name consents[1]");
    assertThat(objection(consents(care, grant(new ToSeat(Capacity.OCCUPATIONAL_PHYSICIAN), Purpose.CARE, DataCategory.WORK_CAPACITY))))
        .isEqualTo("consent-purpose-not-for-assessors consents[1]");
    assertThat(objection(consents(care, new Explicit(Decision.GRANT, new ToNetwork(SAMBRE), Set.of(DataCategory.CLINICAL), Purpose.CARE, null,
        NOW.minusSeconds(1), Reach.FROM_NOW)))).isEqualTo("consent-period-impossible consents[1]");
    assertThat(objection(consents(care, grant(new ToPerson(dujardin().person()), Purpose.CARE, DataCategory.WORK_RELATIONS)))).isEmpty();
  }

  @Test
  void anAssessorSendsAtThePatientsRequestButNeverForThemselves() {
    var care = new Bundled(ConsentBundle.CARE);
    assertThat(objection(request(with(submission(), List.of(), List.of(care), SPOKEN), peeters()))).isEmpty();
    assertThat(objection(request(with(submission(), List.of(), List.of(care), null), peeters()))).isEqualTo("evidence-of-request-missing evidence");
    assertThat(objection(request(with(submission(), List.of(UNNAMED_OP), List.of(care, new Bundled(ConsentBundle.WORK_LIMITS_TO_OCCUPATIONAL_PHYSICIAN)), SPOKEN),
        peeters()))).isEqualTo("assessor-grants-to-self consents[1]");
    assertThat(objection(request(with(submission(), List.of(),
        List.of(care, grant(new ToPerson(peeters().person()), Purpose.RETURN_TO_WORK, DataCategory.WORK_CAPACITY)), SPOKEN), peeters())))
        .isEqualTo("assessor-grants-to-self consents[1]");
  }

  @Test
  void nobodyTreatsAndAssesses() {
    assertThat(objection(seats(new SeatWish(Capacity.MEDECIN_CONSEIL, null, lambert().person())))).isEqualTo("treats-and-assesses seats[0]");
    assertThat(objection(seats(new SeatWish(Capacity.TREATING_DOCTOR, null, peeters().person()),
        new SeatWish(Capacity.OCCUPATIONAL_PHYSICIAN, null, peeters().person())))).isEqualTo("treats-and-assesses seats[0]");
    assertThat(objection(seats(new SeatWish(Capacity.SECRETARIAT, null, null)))).isEqualTo("seat-not-possible seats[0]");
  }

  @Test
  void aPersonAsksForThemselvesOnly() {
    var self = with(submission(), List.of(UNNAMED_OP), List.of(new Bundled(ConsentBundle.CARE)), null);
    var somebodyElse = new Actor(noah().person(), Capacity.PATIENT, null);

    assertThat(objection(request(self, noah()))).isEmpty();
    assertThat(objection(new Requesting(self, new Sender(dujardinAsPatient(somebodyElse), Set.of()), Story.by(noah()), Story.CODES, Story.TIMES)))
        .isEqualTo("not-your-number patient.ssin");
  }

  @Test
  void aDoctorsLoginIsNoEvidenceOfWhatThePatientWants() {
    var login = new Evidence(Evidence.Kind.LOGIN, LocalDate.of(2026, 11, 20), null);
    var tomorrow = new Evidence(Evidence.Kind.SPOKEN, LocalDate.of(2026, 11, 21), null);

    assertThat(objection(request(with(submission(), submission().seats(), submission().consents(), login), lambert())))
        .isEqualTo("evidence-of-request-missing evidence");
    assertThat(objection(request(with(submission(), submission().seats(), submission().consents(), tomorrow), lambert())))
        .isEqualTo("evidence-in-the-future evidence.on");
  }

  @ParameterizedTest(name = "{0} on {1}: {2}")
  @CsvSource(nullValues = "-", value = {
      "no-such-reason, mental-exhaustion, unknown-code reasons",
      "severity, no-such-complaint, unknown-code complaints",
      "suicide, mental-exhaustion, danger-is-no-reason reasons",
      "severity, mental-exhaustion, ''"})
  void refusesCodesThatAreNotInUse(String reason, String complaint, String expected) {
    var one = submission();
    var clinical = new Clinical(List.of(reason), List.of(complaint), null);
    var changed = new Submission(one.network(), null, one.patient(), one.urgency(), clinical, one.work(), one.seats(), one.consents(), SPOKEN, Map.of(), null);

    assertThat(objection(request(changed, lambert()))).isEqualTo(expected);
  }

  @ParameterizedTest(name = "{0} of {1} hours, incapacity until {2}: {3}")
  @CsvSource({"40, 38, 2026-11-30, hours-above-full-time work.hoursPerWeek", "38, 38, 2026-09-06, dates-out-of-order work.incapacity.until", "19, 38, 2026-09-07, ''"})
  void refusesWorkThatCannotBe(BigDecimal hours, BigDecimal fullTime, LocalDate until, String expected) {
    var one = submission();
    var file = one.work().file();
    var work = new Submission.Work(new WorkFile(file.engagement(), file.incapacityFrom(), until, file.scheme(), null),
        new WorkContent(null, null, hours, fullTime, List.of(), List.of(), null), null);
    var changed = new Submission(one.network(), null, one.patient(), one.urgency(), one.clinical(), work, one.seats(), one.consents(), SPOKEN, Map.of(), null);

    assertThat(objection(request(changed, lambert()))).isEqualTo(expected);
  }

  @Test
  void refusesANumberOfSomebodyWhoCannotWork() {
    var one = submission();
    var identity = new Identity(Ssin.parse("03070998422"), new PersonName("Lemmens", "Noah"), null, Language.FR, null);
    var changed = new Submission(one.network(), null, new Submission.Patient(identity, NOAH, null), one.urgency(), one.clinical(), one.work(), one.seats(),
        one.consents(), SPOKEN, Map.of(), null);

    assertThat(objection(request(changed, lambert()))).isEqualTo("ssin-implausible patient.ssin");
  }

  @Test
  void aDangerIsToldAlongAndNotAsAReason() {
    var one = submission();
    var danger = new Submission(one.network(), null, one.patient(), one.urgency(), one.clinical(), one.work(), one.seats(), one.consents(), SPOKEN, Map.of(),
        new Safety(Safety.Kind.SUICIDE, "Plan de sécurité établi avec son épouse.", null));
    var silent = new Submission(one.network(), null, one.patient(), one.urgency(), one.clinical(), one.work(), one.seats(), one.consents(), SPOKEN, Map.of(),
        new Safety(Safety.Kind.SUICIDE, null, null));

    assertThat(events(submitted(danger))).hasExactlyElementsOfTypes(ReferralSubmitted.class, SafetyConcernRaised.class);
    assertThat(objection(request(silent, lambert()))).isEqualTo("say-what-was-done safety.done");
  }

  private static Actor dujardinAsPatient(Actor patient) {
    return new Actor(dujardin().person(), patient.capacity(), null);
  }

  private static Explicit grant(To to, Purpose purpose, DataCategory first, DataCategory... more) {
    return new Explicit(Decision.GRANT, to, EnumSet.of(first, more), purpose, null, null, Reach.FROM_NOW);
  }

  private static Requesting consents(GivenConsent... given) {
    return request(with(submission(), submission().seats(), List.of(given), SPOKEN), lambert());
  }

  private static Requesting seats(SeatWish... wishes) {
    return request(with(submission(), List.of(wishes), submission().consents(), SPOKEN), lambert());
  }

  private static List<Recipient> terms(List<SeatWish> seats, GivenConsent... given) {
    var event = (ReferralSubmitted) events(submitted(with(submission(), seats, List.of(given), SPOKEN))).getFirst();
    return event.consents().stream().map(term -> term.recipient()).toList();
  }

  private static Submission with(Submission one, List<SeatWish> seats, List<GivenConsent> consents, @Nullable Evidence evidence) {
    return new Submission(one.network(), one.clinician(), one.patient(), one.urgency(), one.clinical(), one.work(), seats, consents, evidence, Map.of(), null);
  }

  private static String objection(Requesting request) {
    return request.objection().map(objection -> objection.refusal().code() + " " + objection.field()).orElse("");
  }
}
