package be.jalon.returntowork.web;

import be.jalon.aggregates.Command;
import be.jalon.aggregates.Outcome;
import be.jalon.aggregates.web.Answers;
import be.jalon.contracts.DataCategory;
import be.jalon.contracts.EngagementId;
import be.jalon.contracts.IncapacityId;
import be.jalon.contracts.OrganisationId;
import be.jalon.contracts.PathwayId;
import be.jalon.contracts.referral.ReferralEvent.WorkFile.EngagementKind;
import be.jalon.contracts.referral.ReferralEvent.WorkFile.Scheme;
import be.jalon.returntowork.Looking;
import be.jalon.returntowork.RecordingWork;
import be.jalon.returntowork.ReturnFile;
import be.jalon.security.Caller;
import be.jalon.security.RefusedException;
import be.jalon.security.requests.RelayRequest;
import be.jalon.security.requests.ReleaseRequest;
import io.swagger.v3.oas.annotations.Operation;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Engagements and incapacities. */
@RestController
class WorkController {

  private static final String CODE = "[a-z0-9-]{1,100}";

  private final RecordingWork recording;
  private final Looking looking;
  private final Drafts drafts;
  private final Views views;

  WorkController(RecordingWork recording, Looking looking, Drafts drafts, Views views) {
    this.recording = recording;
    this.looking = looking;
    this.drafts = drafts;
    this.views = views;
  }

  /** @param demands codes of the work factors that weigh; {@code resources} of those that support */
  record EngagementRequest(@NotNull EngagementKind kind, @Nullable @Size(max = 200) String job, @Nullable @Size(max = 200) String employer,
      @Nullable @Digits(integer = 3, fraction = 2) BigDecimal hoursPerWeek, @Nullable @Digits(integer = 3, fraction = 2) BigDecimal fullTimeHoursPerWeek,
      @Nullable @Size(max = 100) List<@NotNull @Pattern(regexp = CODE) String> demands,
      @Nullable @Size(max = 100) List<@NotNull @Pattern(regexp = CODE) String> resources, @Nullable @Size(max = 4000) String note,
      @Nullable OrganisationId preventionService, @Nullable @Valid RelayRequest relayed, @Nullable Map<DataCategory, @NotNull @Valid ReleaseRequest> releases)
      implements Told {
  }

  /** @param kind absent, like the prevention service: as it was. The work is told as a whole */
  record ChangeRequest(@Nullable EngagementKind kind, @Nullable @Size(max = 200) String job, @Nullable @Size(max = 200) String employer,
      @Nullable @Digits(integer = 3, fraction = 2) BigDecimal hoursPerWeek, @Nullable @Digits(integer = 3, fraction = 2) BigDecimal fullTimeHoursPerWeek,
      @Nullable @Size(max = 100) List<@NotNull @Pattern(regexp = CODE) String> demands,
      @Nullable @Size(max = 100) List<@NotNull @Pattern(regexp = CODE) String> resources, @Nullable @Size(max = 4000) String note,
      @Nullable OrganisationId preventionService, @Nullable @Valid RelayRequest relayed, @Nullable Map<DataCategory, @NotNull @Valid ReleaseRequest> releases)
      implements Told {
  }

  /** @param until last certified day, inclusive; absent while no end is certified. @param partial absent: total */
  record IncapacityRequest(@NotNull LocalDate from, @Nullable LocalDate until, @Nullable Boolean partial, @NotNull Scheme scheme,
      @Nullable @Valid RelayRequest relayed, @Nullable Map<DataCategory, @NotNull @Valid ReleaseRequest> releases) implements Told {
  }

  record ProlongationRequest(@NotNull LocalDate until, @Nullable @Valid RelayRequest relayed, @Nullable Map<DataCategory, @NotNull @Valid ReleaseRequest> releases)
      implements Told {
  }

  record EndRequest(@NotNull LocalDate lastDay, @Nullable @Valid RelayRequest relayed, @Nullable Map<DataCategory, @NotNull @Valid ReleaseRequest> releases)
      implements Told {
  }

  @PostMapping("/pathways/{pathway}/engagements")
  @Operation(summary = "Record a working relation of the patient")
  ResponseEntity<FileView> engagement(@PathVariable PathwayId pathway, @RequestBody @Valid EngagementRequest request, Caller caller, Command command) {
    return Answers.created(recording.engagement(pathway, drafts.engagement(request), request.by(caller), command),
        file -> URI.create("/engagements/" + file.id()), file -> views.file(file, null, null));
  }

  @GetMapping("/pathways/{pathway}/engagements")
  @Operation(summary = "The files on a pathway: ids, and what the caller wrote")
  List<FileView> engagements(@PathVariable PathwayId pathway, Caller caller) {
    return looking.files(pathway, caller).orElseThrow(RefusedException::notFound).stream().map(file -> view(file, caller)).toList();
  }

  @GetMapping("/engagements/{engagement}")
  @Operation(summary = "One file: ids, and what the caller wrote")
  ResponseEntity<FileView> engagement(@PathVariable EngagementId engagement, Caller caller) {
    var now = looking.file(engagement, caller).orElseThrow(RefusedException::notFound);
    return Answers.ok(now, view(now.state(), caller));
  }

  @PostMapping("/engagements/{engagement}/changes")
  @Operation(summary = "Tell a working relation anew: the work as a whole; kind and prevention service stay as they were where they are absent")
  ResponseEntity<FileView> change(@PathVariable EngagementId engagement, @RequestBody @Valid ChangeRequest request, Caller caller, Command command) {
    return answer(recording.change(engagement, request.kind, request.preventionService, drafts.work(request), request.by(caller), command));
  }

  @PostMapping("/engagements/{engagement}/incapacities")
  @Operation(summary = "Record a period of incapacity")
  ResponseEntity<FileView> incapacity(@PathVariable EngagementId engagement, @RequestBody @Valid IncapacityRequest request, Caller caller, Command command) {
    var partial = Boolean.TRUE.equals(request.partial);
    return Answers.created(recording.incapacity(engagement, request.from, request.until, partial, request.scheme, request.by(caller), command),
        file -> URI.create("/engagements/" + file.id()), file -> views.file(file, null, null));
  }

  @PostMapping("/incapacities/{incapacity}/prolongation")
  @Operation(summary = "Prolong a period of incapacity")
  ResponseEntity<FileView> prolong(@PathVariable IncapacityId incapacity, @RequestBody @Valid ProlongationRequest request, Caller caller, Command command) {
    return answer(recording.prolong(incapacity, request.until, request.by(caller), command));
  }

  @PostMapping("/incapacities/{incapacity}/end")
  @Operation(summary = "End a period of incapacity")
  ResponseEntity<FileView> end(@PathVariable IncapacityId incapacity, @RequestBody @Valid EndRequest request, Caller caller, Command command) {
    return answer(recording.end(incapacity, request.lastDay, request.by(caller), command));
  }

  private FileView view(ReturnFile file, Caller caller) {
    return views.file(file, views.about(null, looking.written(file, caller)), looking.mayBegin(file, caller));
  }

  private ResponseEntity<FileView> answer(Outcome<ReturnFile> outcome) {
    return Answers.ok(outcome, file -> views.file(file, null, null));
  }
}
