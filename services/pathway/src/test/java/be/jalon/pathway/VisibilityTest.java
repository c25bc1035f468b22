package be.jalon.pathway;

import static be.jalon.contracts.DataCategory.*;
import static be.jalon.pathway.Cast.*;
import static be.jalon.pathway.Samples.sections;
import static org.assertj.core.api.Assertions.assertThat;

import be.jalon.contracts.DataCategory;
import java.util.Arrays;
import be.jalon.contracts.Stream;
import be.jalon.contracts.ConcernId;
import be.jalon.contracts.OrganisationId;
import be.jalon.contracts.Release;
import be.jalon.contracts.Releases;
import be.jalon.contracts.pathway.ConsentTerms;
import be.jalon.contracts.pathway.ConsentTerms.Decision;
import be.jalon.contracts.pathway.ConsentTerms.Purpose;
import be.jalon.contracts.pathway.Recipient;
import be.jalon.contracts.people.Authority;
import be.jalon.contracts.people.Capacity;
import be.jalon.contracts.referral.ReferralEvent.SafetyConcernRaised;
import be.jalon.security.Caller;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VisibilityTest {

  private static final Recipient TO_SAMBRE = new Recipient.Network(SAMBRE);

  private static Recipient to(Caller caller) {
    return new Recipient.Holder(caller.person());
  }

  private static Recipient toSeat(Capacity capacity, OrganisationId organisation) {
    return new Recipient.Seat(History.seat(capacity, organisation));
  }

  private static History inCare() {
    var history = new History();
    return History.referred(sections(CARE_STATUS, CLINICAL), history.granted(TO_SAMBRE, Purpose.CARE, CARE_STATUS, CLINICAL)).accepted(MARC);
  }

  private static History withOccupationalPhysician(DataCategory... agreed) {
    return inCare().noahAgrees(it -> it.granted(to(ELS), Purpose.RETURN_TO_WORK, agreed)).seat(ELS);
  }

  @Test
  void silenceIsNo() {
    assertThat(inCare().sees(BEA)).isEmpty();
    assertThat(inCare().writes(MARC, sections(WORK_CAPACITY)).sees(ANNE)).doesNotContain(WORK_CAPACITY);
  }

  @Test
  void whoHasNoPartKnowsOfNothing() {
    assertThat(Visibility.of(inCare().state(), Reader.of(JAN), inCare().now).standings()).isEmpty();
    assertThat(inCare().sees(JAN)).isEmpty();
  }

  @Test
  void authorsKeepSightOfWhatTheyWrote() {
    var history = inCare().writes(MARC, sections(TREATMENT), Releases.none());

    assertThat(history.sees(MARC)).contains(TREATMENT);
  }

  @Test
  void thePatientSeesEverythingButWhatIsWithheld() {
    var withheld = new Release(Set.of(Capacity.TREATING_DOCTOR), Set.of(), Release.Withholding.THIRD_PARTY);
    var history = inCare().writes(MARC, sections(WORK_RELATIONS, TREATMENT), Releases.none().with(Map.of(WORK_RELATIONS, withheld)));

    assertThat(history.sees(NOAH)).contains(CARE_STATUS, CLINICAL, TREATMENT).doesNotContain(WORK_RELATIONS);
    assertThat(history.sees(TOM)).isEqualTo(history.sees(NOAH));
  }

  @ParameterizedTest(name = "{0} of what everybody released and Noah agreed to: {1}")
  @CsvSource(delimiter = '|', textBlock = """
      OCCUPATIONAL_PHYSICIAN | IDENTITY CARE_STATUS RETURN_STATUS WORK_CONTENT WORK_RELATIONS WORK_CAPACITY RETURN_PLAN REPORTED_HOURS
      MEDECIN_CONSEIL        | IDENTITY CARE_STATUS RETURN_STATUS WORK_CONTENT WORK_RELATIONS WORK_CAPACITY RETURN_PLAN REPORTED_HOURS
      OP_NURSE               | IDENTITY CARE_STATUS RETURN_STATUS WORK_CONTENT WORK_RELATIONS WORK_CAPACITY RETURN_PLAN REPORTED_HOURS
      MUTUALITY_STAFF        | IDENTITY CARE_STATUS RETURN_STATUS WORK_CONTENT WORK_RELATIONS WORK_CAPACITY RETURN_PLAN REPORTED_HOURS
      RTW_COORDINATOR        | IDENTITY CARE_STATUS RETURN_STATUS WORK_CONTENT WORK_RELATIONS WORK_CAPACITY RETURN_PLAN REPORTED_HOURS
      NETWORK_COORDINATOR    | CARE_STATUS
      SECRETARIAT            | IDENTITY CARE_STATUS
      """)
  void eachCapacityHasItsCeiling(Capacity capacity, String categories) {
    assertThat(Ceiling.of(capacity)).containsExactlyInAnyOrderElementsOf(
        Arrays.stream(categories.split(" ")).map(DataCategory::valueOf).toList());
  }

  @Test
  void anAssessorNeverSeesTheCareEvenWhenNoahAgrees() {
    var everybody = new Release(Set.of(Capacity.values()), Set.of(), null);
    var history = withOccupationalPhysician(DataCategory.values())
        .writes(MARC, sections(CLINICAL, TREATMENT, DIAGNOSIS, SAFETY, WORK_CAPACITY),
            Releases.none().with(Map.of(CLINICAL, everybody, TREATMENT, everybody, DIAGNOSIS, everybody, SAFETY, everybody, WORK_CAPACITY, everybody)));

    assertThat(history.sees(ELS)).contains(WORK_CAPACITY).doesNotContain(CLINICAL, TREATMENT, DIAGNOSIS, SAFETY);
  }

  @Test
  void unlessTheAuthorAddressedThatVerySectionToThemByName() {
    var byName = new Release(Set.of(), Set.of(ELS.person().key()), null);
    var history = withOccupationalPhysician(CLINICAL).writes(MARC, sections(CLINICAL), Releases.none().with(Map.of(CLINICAL, byName)));

    assertThat(history.sees(ELS)).contains(CLINICAL);
  }

  @Test
  void anAssessorsSeatOpensOnlyOnceNoahConfirmedThePerson() {
    var seat = History.seat(Capacity.OCCUPATIONAL_PHYSICIAN, BOREAL);
    var history = inCare().noahAgrees(it -> it.granted(toSeat(Capacity.OCCUPATIONAL_PHYSICIAN, BOREAL), Purpose.RETURN_TO_WORK, WORK_CAPACITY))
        .writes(MARC, sections(WORK_CAPACITY)).seat(ELS);
    assertThat(history.sees(ELS)).isEmpty();

    history.decide(NOAH, null, (_, doing) -> Arranging.confirm(doing, seat, ELS.person().key(), true));

    assertThat(history.sees(ELS)).contains(WORK_CAPACITY);
  }

  @Test
  void aConsentToTheSeatIsNoConfirmationOfWhoeverSitsThere() {
    var history = inCare().seat(ELS).noahAgrees(it -> it.granted(toSeat(Capacity.OCCUPATIONAL_PHYSICIAN, BOREAL), Purpose.RETURN_TO_WORK, WORK_CAPACITY))
        .writes(MARC, sections(WORK_CAPACITY));

    assertThat(history.sees(ELS)).isEmpty();
  }

  @Test
  void theNextHolderOfASeatInheritsNothing() {
    var history = withOccupationalPhysician(CARE_STATUS)
        .noahAgrees(it -> it.granted(toSeat(Capacity.OCCUPATIONAL_PHYSICIAN, BOREAL), Purpose.RETURN_TO_WORK, WORK_CAPACITY)).writes(MARC, sections(WORK_CAPACITY));
    assertThat(history.sees(ELS)).contains(WORK_CAPACITY);

    history.decide(NOAH, null, (_, doing) -> Arranging.nameHolder(doing, History.seat(Capacity.OCCUPATIONAL_PHYSICIAN, BOREAL), EVA.person()));

    assertThat(history.sees(EVA)).isEmpty();
    assertThat(history.sees(ELS)).isEmpty();
  }

  @Test
  void aRefusalWinsOverAnyGrant() {
    var history = withOccupationalPhysician(WORK_CAPACITY).writes(MARC, sections(WORK_CAPACITY))
        .noahAgrees(it -> it.terms(Decision.REFUSAL, toSeat(Capacity.OCCUPATIONAL_PHYSICIAN, BOREAL), Purpose.RETURN_TO_WORK, WORK_CAPACITY));

    assertThat(history.sees(ELS)).doesNotContain(WORK_CAPACITY);
  }

  @Test
  void aConsentFromNowOnLeavesThePastShut() {
    var history = inCare().writes(MARC, sections(WORK_CAPACITY)).later(Duration.ofDays(1)).noahAgrees(it -> {
      var terms = it.granted(to(ELS), Purpose.RETURN_TO_WORK, WORK_CAPACITY);
      return new ConsentTerms(terms.consent(), terms.decision(), terms.recipient(), terms.categories(), terms.purpose(), terms.from(),
          it.now.plus(Duration.ofDays(30)), ConsentTerms.Reach.FROM_NOW);
    }).seat(ELS);
    assertThat(history.sees(ELS)).doesNotContain(WORK_CAPACITY);

    history.later(Duration.ofDays(1)).writes(MARC, sections(WORK_CAPACITY));
    assertThat(history.sees(ELS)).contains(WORK_CAPACITY);
    assertThat(history.later(Duration.ofDays(30)).sees(ELS)).doesNotContain(WORK_CAPACITY);
  }

  @Test
  void aDangerReachesThoseWhoTreatWithoutConsentUnlessNoahRefusedThatVeryPerson() {
    var history = inCare().writes(ANNE, sections(SAFETY));
    var shown = Visibility.of(history.state(), Reader.of(MARC), history.now).show(history.entries);
    assertThat(shown).anySatisfy(it -> assertThat(it.grounds()).containsEntry(SAFETY, Ground.NECESSITY));

    history.noahAgrees(it -> it.terms(Decision.REFUSAL, to(MARC), Purpose.CARE, SAFETY));
    assertThat(history.sees(MARC)).doesNotContain(SAFETY);
  }

  @Test
  void anEntryWhoseNameTellsOfADangerDoesNotExistForAssessors() {
    var history = withOccupationalPhysician(CARE_STATUS, SAFETY);
    var seen = history.visibleTo(ELS).size();
    var entry = history.entry(history.by(MARC), sections(CARE_STATUS, SAFETY), Releases.defaults(sections(CARE_STATUS, SAFETY)));
    history.hear(new SafetyConcernRaised(History.REFERRAL, new ConcernId("concern-1"), history.now, entry), Stream.of("referral", "referral-1"));

    assertThat(history.visibleTo(ELS)).hasSize(seen);
  }

  @Test
  void workRelationsGoToANamedPersonOnly() {
    var history = new History();
    var referred = History.referred(sections(WORK_RELATIONS), history.granted(TO_SAMBRE, Purpose.CARE, CARE_STATUS, CLINICAL, WORK_RELATIONS)).accepted(MARC);
    assertThat(referred.sees(MARC)).doesNotContain(WORK_RELATIONS);

    referred.noahAgrees(it -> it.granted(to(MARC), Purpose.CARE, WORK_RELATIONS));
    assertThat(referred.sees(MARC)).contains(WORK_RELATIONS);
  }

  @Test
  void aNetworksClinicianReadsAfterOpeningUntilSomebodyElseTakesThePersonIntoCare() {
    var history = new History();
    var referred = History.referred(sections(CARE_STATUS, CLINICAL, IDENTITY), history.granted(TO_SAMBRE, Purpose.CARE, CARE_STATUS, CLINICAL));
    assertThat(referred.sees(CHLOE)).isEmpty();

    referred.opens(CHLOE);
    assertThat(referred.sees(CHLOE)).containsExactlyInAnyOrder(CARE_STATUS, CLINICAL);
    assertThat(referred.sees(INES)).containsExactly(CARE_STATUS);

    referred.accepted(MARC);
    assertThat(referred.sees(CHLOE)).isEmpty();
    assertThat(referred.sees(MARC)).contains(CLINICAL);
  }

  @Test
  void aSecretariatSeesItsDoctorsDiaryAndNothingOfTheCare() {
    var history = inCare().noahAgrees(it -> it.granted(to(ANNE), Purpose.CARE, DataCategory.values())).writes(MARC, sections(CLINICAL, IDENTITY, CARE_STATUS))
        .writes(ANNE, sections(CLINICAL)).writes(MARC, Samples.appointment());

    assertThat(history.sees(LUC)).containsExactlyInAnyOrder(IDENTITY, CARE_STATUS, RETURN_STATUS);
  }

  @Test
  void aStandInOfAnAssessorSeesNothingBeforeNoahConfirmedThem() {
    var history = inCare().noahAgrees(it -> it.granted(to(PAUL), Purpose.RETURN_TO_WORK, WORK_CAPACITY)).seat(PAUL).writes(MARC, sections(WORK_CAPACITY));
    assertThat(history.sees(PAUL)).contains(WORK_CAPACITY);
    assertThat(history.sees(VERA)).isEmpty();

    var seat = History.seat(Capacity.MEDECIN_CONSEIL, MUTUALITE);
    history.decide(PAUL, null, (_, doing) -> Arranging.nameStandIn(doing, seat, new StandIn(VERA.person(), history.today(), history.today().plusDays(7), false)));
    assertThat(history.sees(VERA)).isEmpty();
    history.decide(NOAH, null, (_, doing) -> Arranging.confirm(doing, seat, VERA.person().key(), true));
    assertThat(history.sees(VERA)).contains(WORK_CAPACITY);
    assertThat(history.later(Duration.ofDays(9)).sees(VERA)).isEmpty();
  }

  @Test
  void theNameOfThePatientNeverStandsInAnAct() {
    var history = inCare().writes(TOM, sections(CARE_STATUS));

    assertThat(history.visibleTo(MARC)).isNotEmpty().allSatisfy(shown -> {
      assertThat(shown.act().actedBy().name()).isNotEqualTo(TOM.person().name());
      if (shown.act().authority() == Authority.TRUSTED_PERSON) {
        assertThat(shown.act().actedBy().person()).isNull();
      }
    });
  }
}
