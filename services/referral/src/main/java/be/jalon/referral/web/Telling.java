package be.jalon.referral.web;

import be.jalon.contracts.DataCategory;
import be.jalon.contracts.Release;
import be.jalon.contracts.sections.Clinical;
import be.jalon.contracts.sections.Diagnosis;
import be.jalon.contracts.sections.Safety;
import be.jalon.contracts.sections.Section;
import be.jalon.contracts.sections.Treatment;
import be.jalon.contracts.sections.WorkCapacity;
import be.jalon.contracts.sections.WorkContent;
import be.jalon.contracts.sections.WorkRelations;
import be.jalon.referral.Told;
import be.jalon.referral.web.SafetyController.ConcernRequest;
import be.jalon.referral.web.SectionsRequest.ClinicalRequest;
import be.jalon.referral.web.SectionsRequest.DiagnosisRequest;
import be.jalon.referral.web.SectionsRequest.TreatmentRequest;
import be.jalon.referral.web.SectionsRequest.WorkCapacityRequest;
import be.jalon.referral.web.SectionsRequest.WorkContentRequest;
import be.jalon.referral.web.SectionsRequest.WorkRelationsRequest;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.mapstruct.Mapper;

/** From what a request tells to the sections of the domain; a list that is absent is empty. */
@Mapper
interface Telling {

  Clinical clinical(ClinicalRequest request);

  @Nullable Diagnosis diagnosis(@Nullable DiagnosisRequest request);

  @Nullable Treatment treatment(@Nullable TreatmentRequest request);

  @Nullable WorkContent workContent(@Nullable WorkContentRequest request);

  @Nullable WorkRelations workRelations(@Nullable WorkRelationsRequest request);

  @Nullable WorkCapacity workCapacity(@Nullable WorkCapacityRequest request);

  Safety danger(ConcernRequest request);

  /** @param words said besides, which are clinical whatever they say */
  default Told told(@Nullable SectionsRequest request, @Nullable String words, Map<DataCategory, Release> releases) {
    var sections = request == null ? SectionsRequest.NOTHING : request;
    return new Told(Stream.<@Nullable Section>of(clinical(sections.clinical(), words), diagnosis(sections.diagnosis()), treatment(sections.treatment()),
        workContent(sections.workContent()), workRelations(sections.workRelations()), workCapacity(sections.workCapacity())).<Section>mapMulti((section, keep) -> {
          if (section != null) {
            keep.accept(section);
          }
        }).toList(), releases);
  }

  default List<String> listed(@Nullable List<String> codes) {
    return SectionsRequest.listed(codes);
  }

  private @Nullable Clinical clinical(@Nullable ClinicalRequest request, @Nullable String words) {
    if (request == null) {
      return words == null ? null : new Clinical(List.of(), List.of(), words);
    }
    var told = clinical(request);
    var note = Stream.of(words, told.note()).filter(Objects::nonNull).collect(Collectors.joining("\n\n"));
    return new Clinical(told.reasons(), told.complaints(), note.isEmpty() ? null : note);
  }
}
