package be.jalon.referral.web;

import be.jalon.aggregates.Command;
import be.jalon.contracts.DataCategory;
import be.jalon.contracts.ReferralId;
import be.jalon.referral.Caring;
import be.jalon.security.Caller;
import be.jalon.security.requests.ReleaseRequest;
import io.swagger.v3.oas.annotations.Operation;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The care that runs, as the clinician in charge tells of it. */
@RestController
@RequestMapping("/referrals/{id}")
class CareController {

  private final Caring caring;
  private final Views views;
  private final Telling telling;

  CareController(Caring caring, Views views, Telling telling) {
    this.caring = caring;
    this.views = views;
    this.telling = telling;
  }

  /** @param expectedOn the day announced for the next stage (Europe/Brussels), where one is */
  record CareStatusRequest(@Nullable @Valid SectionsRequest sections, @Nullable LocalDate expectedOn,
      @Nullable Map<DataCategory, @NotNull @Valid ReleaseRequest> releases) {}

  record InterruptionRequest(@NotBlank @Size(max = 100) String reason) {}

  record CompletionRequest(@NotBlank @Size(max = 100) String outcome, @Nullable @Valid SectionsRequest sections,
      @Nullable Map<DataCategory, @NotNull @Valid ReleaseRequest> releases) {}

  @PostMapping("/care-status")
  @Operation(summary = "Tell how the care goes, each section to whom you release it")
  ResponseEntity<ReferralView> update(@PathVariable ReferralId id, @Valid @RequestBody CareStatusRequest request, Caller caller, Command command,
      HttpServletRequest http) {
    var told = telling.told(request.sections, null, ReleaseRequest.chosen(request.releases));
    return views.ok(caring.update(id, caller, command, told, request.expectedOn), caller, http);
  }

  @PostMapping("/interruption")
  @Operation(summary = "Interrupt the care, with a coded reason")
  ResponseEntity<ReferralView> interrupt(@PathVariable ReferralId id, @Valid @RequestBody InterruptionRequest request, Caller caller, Command command,
      HttpServletRequest http) {
    return views.ok(caring.interrupt(id, caller, command, request.reason), caller, http);
  }

  @PostMapping("/resumption")
  @Operation(summary = "Resume the interrupted care")
  ResponseEntity<ReferralView> resume(@PathVariable ReferralId id, Caller caller, Command command, HttpServletRequest http) {
    return views.ok(caring.resume(id, caller, command), caller, http);
  }

  @PostMapping("/completion")
  @Operation(summary = "Complete the care, with a coded outcome and what is left to tell")
  ResponseEntity<ReferralView> complete(@PathVariable ReferralId id, @Valid @RequestBody CompletionRequest request, Caller caller, Command command,
      HttpServletRequest http) {
    var told = telling.told(request.sections, null, ReleaseRequest.chosen(request.releases));
    return views.ok(caring.complete(id, caller, command, request.outcome, told), caller, http);
  }
}
