package be.jalon.referral.web;

import be.jalon.aggregates.Command;
import be.jalon.contracts.ConcernId;
import be.jalon.contracts.DataCategory;
import be.jalon.contracts.ReferralId;
import be.jalon.contracts.sections.Safety.Kind;
import be.jalon.referral.Safeguarding;
import be.jalon.security.Caller;
import be.jalon.security.requests.ReleaseRequest;
import io.swagger.v3.oas.annotations.Operation;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Dangers named within a referral. */
@RestController
@RequestMapping("/referrals/{id}/concerns")
class SafetyController {

  private final Safeguarding safeguarding;
  private final Views views;
  private final Telling telling;

  SafetyController(Safeguarding safeguarding, Views views, Telling telling) {
    this.safeguarding = safeguarding;
    this.views = views;
    this.telling = telling;
  }

  record ConcernRequest(@NotNull Kind kind, @Nullable @Size(max = SectionsRequest.WORDS) String done,
      @Nullable @Size(max = SectionsRequest.WORDS) String note, @Nullable Map<DataCategory, @NotNull @Valid ReleaseRequest> releases) {}

  record ClosureRequest(@Nullable @Size(max = SectionsRequest.WORDS) String note) {}

  @PostMapping
  @Operation(summary = "Name a danger and what you did about it; Jalon is not an emergency channel")
  ResponseEntity<ReferralView> raise(@PathVariable ReferralId id, @Valid @RequestBody ConcernRequest request, Caller caller, Command command,
      HttpServletRequest http) {
    var danger = telling.danger(request);
    return views.withDanger(safeguarding.raise(id, caller, command, danger, ReleaseRequest.chosen(request.releases)), caller, http);
  }

  @PostMapping("/{concern}/acknowledgement")
  @Operation(summary = "Acknowledge a danger by name: you see to it")
  ResponseEntity<ReferralView> acknowledge(@PathVariable ReferralId id, @PathVariable ConcernId concern, Caller caller, Command command,
      HttpServletRequest http) {
    return views.ok(safeguarding.acknowledge(id, caller, command, concern), caller, http);
  }

  @PostMapping("/{concern}/closure")
  @Operation(summary = "Close an acknowledged danger")
  ResponseEntity<ReferralView> close(@PathVariable ReferralId id, @PathVariable ConcernId concern, @Valid @RequestBody(required = false) @Nullable ClosureRequest request,
      Caller caller, Command command, HttpServletRequest http) {
    return views.ok(safeguarding.close(id, caller, command, concern, request == null ? null : request.note), caller, http);
  }
}
