package be.jalon.contracts.sections;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import be.jalon.contracts.Confidential;
import be.jalon.contracts.DataCategory;
import be.jalon.contracts.Language;
import be.jalon.contracts.people.PersonName;
import be.jalon.contracts.people.Ssin;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class SectionsTest {

  private static final LocalDate MONDAY = LocalDate.parse("2026-11-23");
  private static final Clinical CLINICAL = new Clinical(List.of("severity"), List.of("mental-exhaustion"), "secret");

  static List<Section> oneOfEach() {
    return List.of(
        new Identity(new Ssin("85031297781"), new PersonName("secret", "secret"), MONDAY, Language.FR, "secret"),
        CareStatus.of(CareStatus.Stage.IN_CARE, null),
        ReturnStatus.of(ReturnStatus.Stage.OPENED, null, null),
        new WorkContent("secret", "secret", BigDecimal.TEN, BigDecimal.TEN, List.of("secret"), List.of("secret"), "secret"),
        new WorkRelations(List.of("secret"), "secret"),
        CLINICAL,
        new Safety(Safety.Kind.SUICIDE, "secret", "secret"),
        new Diagnosis("secret", "secret", "secret"),
        new Treatment(List.of("secret"), "secret"),
        new WorkCapacity(List.of("secret"), BigDecimal.TEN, MONDAY, MONDAY, "secret"),
        new ReturnPlan(1, BigDecimal.TEN, List.of(new ReturnPlan.Step(MONDAY, null, BigDecimal.TEN, "secret", "secret")), null, "secret"),
        new ReportedHours(MONDAY, BigDecimal.TEN, BigDecimal.TEN, "secret"));
  }

  static Stream<Class<?>> kinds() {
    return Arrays.stream(Section.class.getPermittedSubclasses());
  }

  @Test
  void thereIsOneSectionPerCategory() {
    assertThat(Sections.of(oneOfEach()).categories()).containsExactly(DataCategory.values());
    assertThat(kinds()).hasSameSizeAs(DataCategory.values()).hasSameSizeAs(Sections.class.getRecordComponents());
  }

  @ParameterizedTest
  @MethodSource("kinds")
  void everySectionButTheTwoStatusesIsConfidential(Class<?> kind) {
    assertThat(kind.isAnnotationPresent(Confidential.class)).isEqualTo(kind != CareStatus.class && kind != ReturnStatus.class);
  }

  @ParameterizedTest
  @MethodSource("oneOfEach")
  void noSectionPrintsWhatItHolds(Section section) {
    assertThat(section.toString()).doesNotContain("secret", "8503", "10");
  }

  @Test
  void whatIsGivenIsPresentAndNothingElse() {
    var treatment = new Treatment(List.of("cbt"), null);

    var sections = Sections.of(treatment, null, CLINICAL);

    assertThat(sections.present()).containsExactly(CLINICAL, treatment);
    assertThat(sections.categories()).containsExactly(DataCategory.CLINICAL, DataCategory.TREATMENT);
    assertThat(sections.isEmpty()).isFalse();
  }

  @Test
  void oneCategoryIsToldOnce() {
    assertThatIllegalArgumentException().isThrownBy(() -> Sections.of(CLINICAL, CLINICAL));
  }

  @Test
  void redactionDropsWholeSections() {
    var redacted = Sections.of(oneOfEach()).only(Set.of(DataCategory.CARE_STATUS, DataCategory.WORK_CAPACITY)::contains);

    assertThat(redacted.categories()).containsExactly(DataCategory.CARE_STATUS, DataCategory.WORK_CAPACITY);
    assertThat(redacted.clinical()).isNull();
    assertThat(redacted.only(_ -> false)).isEqualTo(Sections.none());
    assertThat(Sections.none().isEmpty()).isTrue();
  }

  @Test
  void listsCannotBeChangedAfterwards() {
    assertThatExceptionOfType(UnsupportedOperationException.class).isThrownBy(() -> CLINICAL.reasons().add("duration"));
  }
}
