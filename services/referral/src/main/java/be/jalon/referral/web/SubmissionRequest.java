package be.jalon.referral.web;

import static be.jalon.referral.web.SectionsRequest.WORDS;
import static be.jalon.referral.web.SectionsRequest.listed;

import be.jalon.contracts.DataCategory;
import be.jalon.contracts.Language;
import be.jalon.contracts.OrganisationId;
import be.jalon.contracts.people.Capacity;
import be.jalon.contracts.referral.ReferralEvent.WorkFile.EngagementKind;
import be.jalon.contracts.referral.ReferralEvent.WorkFile.Scheme;
import be.jalon.contracts.sections.Clinical;
import be.jalon.contracts.sections.Urgency;
import be.jalon.contracts.sections.WorkRelations;
import be.jalon.referral.GivenConsent;
import be.jalon.referral.Submission;
import be.jalon.security.requests.People;
import be.jalon.security.requests.PersonRequest;
import be.jalon.security.requests.RelayRequest.EvidenceRequest;
import be.jalon.security.requests.ReleaseRequest;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** A request to a network, as a doctor's software or a page sends it. */
record SubmissionRequest(@NotNull OrganisationId network, @Nullable @Valid PersonRequest clinician, @NotNull @Valid PatientRequest patient, @NotNull Urgency urgency,
    @NotEmpty @Size(max = 20) List<@NotBlank @Size(max = 100) String> reasons, @Nullable @Size(max = 20) List<@NotBlank @Size(max = 100) String> complaints, @Nullable @Size(max = WORDS) String note,
    @Nullable @Size(max = WORDS) String wishes, @Nullable @Valid WorkRequest work, @Nullable @Size(max = 20) List<@NotNull @Valid SeatRequest> seats,
    @Nullable @Size(max = 50) List<@NotNull @Valid ConsentRequest> consents, @Nullable @Valid EvidenceRequest evidence,
    @Nullable Map<DataCategory, @NotNull @Valid ReleaseRequest> releases, @Nullable @Valid SafetyRequest safety) {

  /** @param place postal code near which care is wished */
  record PatientRequest(@NotBlank @Size(max = 20) String ssin, @NotBlank @Size(max = 100) String familyName, @NotNull @Size(max = 100) String givenName,
      @Nullable LocalDate birthDate, @NotNull Language language, @Nullable @Pattern(regexp = "[0-9+ ()./-]{6,30}") String phone,
      @Nullable @Pattern(regexp = "[1-9][0-9]{3}") String place) {}

  record WorkRequest(@NotNull EngagementKind engagement, @Nullable @Size(max = 200) String job, @Nullable @Size(max = 200) String employer,
      @Nullable @Positive @Max(168) @Digits(integer = 3, fraction = 2) BigDecimal hoursPerWeek, @Nullable @Positive @Max(168) @Digits(integer = 3, fraction = 2) BigDecimal fullTimeHoursPerWeek,
      @Nullable @Size(max = 30) List<@NotBlank @Size(max = 100) String> demands, @Nullable @Size(max = 30) List<@NotBlank @Size(max = 100) String> resources, @Nullable @Size(max = 30) List<@NotBlank @Size(max = 100) String> relations,
      @Nullable @Size(max = WORDS) String note, @Nullable OrganisationId preventionService, @Nullable @Valid IncapacityRequest incapacity) {

    private Submission.Work work(Submissions fields) {
      return new Submission.Work(fields.file(this), fields.content(this), listed(relations).isEmpty() ? null : new WorkRelations(listed(relations), null));
    }
  }

  /** @param until last certified day, inclusive */
  record IncapacityRequest(@NotNull LocalDate from, @Nullable LocalDate until, @NotNull Scheme scheme) {}

  record SeatRequest(@NotNull Capacity capacity, @Nullable OrganisationId organisation, @Nullable @Valid PersonRequest holder) {

    private Submission.SeatWish wish(People people, String field) {
      return new Submission.SeatWish(capacity, organisation, holder == null ? null : people.person(holder, field + ".holder"));
    }
  }

  Submission submission(People people, Submissions fields) {
    return new Submission(network, clinician == null ? null : people.person(clinician, "clinician"), patient(people, fields), urgency, clinical(), work == null ? null : work.work(fields), seats(people), consents(people),
        evidence == null ? null : evidence.evidence(), ReleaseRequest.chosen(releases), fields.safety(safety));
  }

  private Submission.Patient patient(People people, Submissions fields) {
    var ssin = people.ssin(patient.ssin, "patient.ssin");
    return new Submission.Patient(fields.identity(patient, ssin), people.key(ssin), patient.place);
  }

  /** The person's own wishes stand in quotation marks below the doctor's words, in whatever language they were said. */
  private Clinical clinical() {
    var quoted = wishes == null || wishes.isBlank() ? null : "« " + wishes.strip() + " »";
    return new Clinical(listed(reasons), listed(complaints), note == null ? quoted : quoted == null ? note : note + "\n\n" + quoted);
  }

  private List<Submission.SeatWish> seats(People people) {
    var wishes = listed(seats);
    return IntStream.range(0, wishes.size()).mapToObj(i -> wishes.get(i).wish(people, "seats[" + i + "]")).toList();
  }

  private List<GivenConsent> consents(People people) {
    var given = listed(consents);
    return IntStream.range(0, given.size()).mapToObj(i -> given.get(i).given(people, "consents[" + i + "]")).toList();
  }
}
