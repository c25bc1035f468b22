package be.jalon.referral.web;

import be.jalon.contracts.DataCategory;
import be.jalon.contracts.Release;
import be.jalon.contracts.sections.Clinical;
import be.jalon.contracts.sections.Diagnosis;
import be.jalon.contracts.sections.Section;
import be.jalon.contracts.sections.Treatment;
import be.jalon.contracts.sections.WorkCapacity;
import be.jalon.contracts.sections.WorkContent;
import be.jalon.contracts.sections.WorkRelations;
import be.jalon.referral.Told;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What is told of the person, one piece per category. */
record SectionsRequest(@Nullable @Valid ClinicalRequest clinical, @Nullable @Valid DiagnosisRequest diagnosis, @Nullable @Valid TreatmentRequest treatment,
    @Nullable @Valid WorkContentRequest workContent, @Nullable @Valid WorkRelationsRequest workRelations, @Nullable @Valid WorkCapacityRequest workCapacity) {

  static final int WORDS = 4000;
  private static final SectionsRequest NOTHING = new SectionsRequest(null, null, null, null, null, null);

  record ClinicalRequest(@Nullable @Size(max = 20) List<@NotBlank @Size(max = 100) String> reasons, @Nullable @Size(max = 20) List<@NotBlank @Size(max = 100) String> complaints,
      @Nullable @Size(max = WORDS) String note) {}

  record DiagnosisRequest(@NotBlank @Size(max = WORDS) String text, @Nullable @Size(max = 30) String code, @Nullable @Size(max = 30) String codeSystem) {}

  record TreatmentRequest(@NotEmpty @Size(max = 20) List<@NotBlank @Size(max = 100) String> interventions, @Nullable @Size(max = WORDS) String note) {}

  record WorkContentRequest(@Nullable @Size(max = 200) String job, @Nullable @Size(max = 200) String employer,
      @Nullable @Positive @Max(168) BigDecimal hoursPerWeek, @Nullable @Positive @Max(168) BigDecimal fullTimeHoursPerWeek,
      @Nullable @Size(max = 30) List<@NotBlank @Size(max = 100) String> demands, @Nullable @Size(max = 30) List<@NotBlank @Size(max = 100) String> resources, @Nullable @Size(max = WORDS) String note) {}

  record WorkRelationsRequest(@NotEmpty @Size(max = 30) List<@NotBlank @Size(max = 100) String> factors, @Nullable @Size(max = WORDS) String note) {}

  record WorkCapacityRequest(@NotEmpty @Size(max = 20) List<@NotBlank @Size(max = 500) String> limits, @Nullable @Positive @Max(168) BigDecimal hoursPerWeek,
      @Nullable LocalDate from, @Nullable LocalDate until, @Nullable @Size(max = WORDS) String note) {}

  /** @param words said besides, which are clinical whatever they say */
  static Told told(@Nullable SectionsRequest request, @Nullable String words, Map<DataCategory, Release> releases) {
    var sections = request == null ? NOTHING : request;
    return new Told(Stream.<@Nullable Section>of(sections.clinicalWith(words), sections.diagnosisSection(), sections.treatmentSection(), sections.workContentSection(),
        sections.workRelationsSection(), sections.workCapacitySection()).<Section>mapMulti((section, keep) -> {
          if (section != null) {
            keep.accept(section);
          }
        }).toList(), releases);
  }

  static <T> List<T> listed(@Nullable List<T> list) {
    return list == null ? List.of() : List.copyOf(list);
  }

  private @Nullable Clinical clinicalWith(@Nullable String words) {
    if (clinical == null) {
      return words == null ? null : new Clinical(List.of(), List.of(), words);
    }
    var note = Stream.of(words, clinical.note).filter(Objects::nonNull).collect(Collectors.joining("\n\n"));
    return new Clinical(listed(clinical.reasons), listed(clinical.complaints), note.isEmpty() ? null : note);
  }

  private @Nullable Diagnosis diagnosisSection() {
    return diagnosis == null ? null : new Diagnosis(diagnosis.text, diagnosis.code, diagnosis.codeSystem);
  }

  private @Nullable Treatment treatmentSection() {
    return treatment == null ? null : new Treatment(List.copyOf(treatment.interventions), treatment.note);
  }

  private @Nullable WorkContent workContentSection() {
    return workContent == null ? null : new WorkContent(workContent.job, workContent.employer, workContent.hoursPerWeek, workContent.fullTimeHoursPerWeek,
        listed(workContent.demands), listed(workContent.resources), workContent.note);
  }

  private @Nullable WorkRelations workRelationsSection() {
    return workRelations == null ? null : new WorkRelations(List.copyOf(workRelations.factors), workRelations.note);
  }

  private @Nullable WorkCapacity workCapacitySection() {
    return workCapacity == null ? null : new WorkCapacity(List.copyOf(workCapacity.limits), workCapacity.hoursPerWeek, workCapacity.from, workCapacity.until,
        workCapacity.note);
  }
}
