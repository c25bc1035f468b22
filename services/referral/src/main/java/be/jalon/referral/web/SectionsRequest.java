package be.jalon.referral.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What is told of the person, one piece per category. */
record SectionsRequest(@Nullable @Valid ClinicalRequest clinical, @Nullable @Valid DiagnosisRequest diagnosis, @Nullable @Valid TreatmentRequest treatment,
    @Nullable @Valid WorkContentRequest workContent, @Nullable @Valid WorkRelationsRequest workRelations, @Nullable @Valid WorkCapacityRequest workCapacity) {

  static final int WORDS = 4000;
  static final SectionsRequest NOTHING = new SectionsRequest(null, null, null, null, null, null);

  record ClinicalRequest(@Nullable @Size(max = 20) List<@NotBlank @Size(max = 100) String> reasons, @Nullable @Size(max = 20) List<@NotBlank @Size(max = 100) String> complaints,
      @Nullable @Size(max = WORDS) String note) {}

  record DiagnosisRequest(@NotBlank @Size(max = WORDS) String text, @Nullable @Size(max = 30) String code, @Nullable @Size(max = 30) String codeSystem) {}

  record TreatmentRequest(@NotEmpty @Size(max = 20) List<@NotBlank @Size(max = 100) String> interventions, @Nullable @Size(max = WORDS) String note) {}

  record WorkContentRequest(@Nullable @Size(max = 200) String job, @Nullable @Size(max = 200) String employer,
      @Nullable @Positive @Max(168) @Digits(integer = 3, fraction = 2) BigDecimal hoursPerWeek, @Nullable @Positive @Max(168) @Digits(integer = 3, fraction = 2) BigDecimal fullTimeHoursPerWeek,
      @Nullable @Size(max = 30) List<@NotBlank @Size(max = 100) String> demands, @Nullable @Size(max = 30) List<@NotBlank @Size(max = 100) String> resources, @Nullable @Size(max = WORDS) String note) {}

  record WorkRelationsRequest(@NotEmpty @Size(max = 30) List<@NotBlank @Size(max = 100) String> factors, @Nullable @Size(max = WORDS) String note) {}

  record WorkCapacityRequest(@NotEmpty @Size(max = 20) List<@NotBlank @Size(max = 500) String> limits, @Nullable @Positive @Max(168) @Digits(integer = 3, fraction = 2) BigDecimal hoursPerWeek,
      @Nullable LocalDate from, @Nullable LocalDate until, @Nullable @Size(max = WORDS) String note) {}

  static <T> List<T> listed(@Nullable List<T> list) {
    return list == null ? List.of() : List.copyOf(list);
  }
}
