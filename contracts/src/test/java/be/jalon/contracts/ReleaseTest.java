package be.jalon.contracts;

import static be.jalon.contracts.people.Capacity.CLINICIAN;
import static be.jalon.contracts.people.Capacity.MEDECIN_CONSEIL;
import static be.jalon.contracts.people.Capacity.NETWORK_COORDINATOR;
import static be.jalon.contracts.people.Capacity.OCCUPATIONAL_PHYSICIAN;
import static be.jalon.contracts.people.Capacity.SECRETARIAT;
import static be.jalon.contracts.people.Capacity.TREATING_DOCTOR;
import static org.assertj.core.api.Assertions.assertThat;

import be.jalon.contracts.Release.Withholding;
import be.jalon.contracts.people.Capacity;
import be.jalon.contracts.people.PersonKey;
import be.jalon.contracts.sections.Clinical;
import be.jalon.contracts.sections.Sections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class ReleaseTest {

  private static final PersonKey ELS = PersonKey.account("els-peeters");
  private static final PersonKey PAUL = PersonKey.account("paul-simon");

  @Test
  void wideningAddsAndNeverTakesAway() {
    var before = new Release(Set.of(CLINICIAN), Set.of(PAUL), null);

    var after = before.widenedBy(new Release(Set.of(TREATING_DOCTOR), Set.of(ELS), null));

    assertThat(after).isEqualTo(new Release(Set.of(TREATING_DOCTOR, CLINICIAN), Set.of(ELS, PAUL), null));
    assertThat(after.widenedBy(Release.toNobody())).isEqualTo(after);
    assertThat(before.widenedBy(before)).isEqualTo(before);
  }

  @ParameterizedTest
  @CsvSource(useHeadersInDisplayName = true, textBlock = """
      before,              asked,               after
      ,                    ,
      ,                    THIRD_PARTY,
      THIRD_PARTY,         ,
      THIRD_PARTY,         THIRD_PARTY,         THIRD_PARTY
      THIRD_PARTY,         THERAPEUTIC_EXCEPTION, THERAPEUTIC_EXCEPTION
      """)
  void whatThePatientSawIsNeverWithheldAfterwards(@Nullable Withholding before, @Nullable Withholding asked, @Nullable Withholding after) {
    assertThat(withheld(before).widenedBy(withheld(asked)).withheldFromPatient()).isEqualTo(after);
  }

  @Test
  void theSameReleaseIsAlwaysWrittenAlike() {
    var one = new Release(Set.of(MEDECIN_CONSEIL, CLINICIAN, TREATING_DOCTOR), Set.of(PAUL, ELS), null);

    assertThat(Golden.MAPPER.writeValueAsString(one)).isEqualTo("""
        {"capacities":["TREATING_DOCTOR","CLINICIAN","MEDECIN_CONSEIL"],"holders":["account:els-peeters","account:paul-simon"]}""");
  }

  @Test
  void listsThatWereLeftOutAreEmpty() {
    assertThat(Golden.MAPPER.readValue("{}", Release.class)).isEqualTo(Release.toNobody());
    assertThat(Golden.MAPPER.readValue("{\"holders\":null}", Release.class)).isEqualTo(Release.toNobody());
    assertThat(Golden.MAPPER.readValue("{}", Clinical.class)).isEqualTo(new Clinical(List.of(), List.of(), null));
  }

  @Test
  void aSectionWithoutAReleaseGoesToNobody() {
    assertThat(Releases.none().of(DataCategory.CLINICAL)).isEqualTo(Release.toNobody());
  }

  @Test
  void theAuthorsChoiceTakesThePlaceOfTheDefault() {
    var sections = Sections.of(new Clinical(List.of(), List.of(), null));

    var releases = Releases.defaults(sections).with(Map.of(DataCategory.CLINICAL, Release.to(CLINICIAN)));

    assertThat(releases.of(DataCategory.CLINICAL)).isEqualTo(Release.to(CLINICIAN));
    assertThat(Releases.defaults(sections).byCategory()).containsOnlyKeys(DataCategory.CLINICAL);
  }

  @ParameterizedTest
  @EnumSource(names = {"WORK_RELATIONS", "CLINICAL", "SAFETY", "DIAGNOSIS", "TREATMENT"})
  void whatIsToldInCareGoesToThoseWhoTreatUnlessTheAuthorSaysOtherwise(DataCategory category) {
    assertThat(Releases.defaultOf(category).capacities()).isNotEmpty().allMatch(Capacity::treats);
  }

  @ParameterizedTest
  @EnumSource
  void noDefaultGoesToAnybodyByNameOrHidesFromThePatient(DataCategory category) {
    assertThat(Releases.defaultOf(category).holders()).isEmpty();
    assertThat(Releases.defaultOf(category).withheldFromPatient()).isNull();
  }

  @ParameterizedTest
  @EnumSource(names = "CARE_STATUS", mode = EnumSource.Mode.EXCLUDE)
  void theCoordinatorGetsNothingButTheStatusOfCare(DataCategory category) {
    assertThat(Releases.defaultOf(category).capacities()).doesNotContain(NETWORK_COORDINATOR);
  }

  @Test
  void theSecretariatGetsIdentityAndStatusAtMost() {
    assertThat(DataCategory.values()).filteredOn(category -> Releases.defaultOf(category).capacities().contains(SECRETARIAT))
        .containsExactly(DataCategory.IDENTITY, DataCategory.CARE_STATUS);
  }

  @Test
  void theWorkOfAnOccupationalPhysicianNeedsLimitsNotReasons() {
    assertThat(Releases.defaultOf(DataCategory.WORK_CAPACITY).capacities()).contains(OCCUPATIONAL_PHYSICIAN);
  }

  private static Release withheld(@Nullable Withholding ground) {
    return new Release(Set.of(), Set.of(), ground);
  }
}
