package be.jalon.referral.web;

import be.jalon.aggregates.Command;
import be.jalon.contracts.DataCategory;
import be.jalon.contracts.OrganisationId;
import be.jalon.contracts.ReferralId;
import be.jalon.referral.Told;
import be.jalon.referral.Triaging;
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

/** The network's answer. */
@RestController
@RequestMapping("/referrals/{id}")
class TriageController {

  private final Triaging triaging;
  private final Views views;

  TriageController(Triaging triaging, Views views) {
    this.triaging = triaging;
    this.views = views;
  }

  /** @param expectedOn when the network expects to take the person in (Europe/Brussels) */
  record WaitlistingRequest(@NotNull LocalDate expectedOn, @Nullable @Size(max = SectionsRequest.WORDS) String note,
      @Nullable Map<DataCategory, @NotNull @Valid ReleaseRequest> releases) {}

  record RedirectionRequest(@NotNull OrganisationId network, @Nullable @Size(max = SectionsRequest.WORDS) String note,
      @Nullable Map<DataCategory, @NotNull @Valid ReleaseRequest> releases) {}

  record DeclineRequest(@NotBlank @Size(max = 100) String reason, @NotBlank @Size(max = SectionsRequest.WORDS) String advice,
      @Nullable Map<DataCategory, @NotNull @Valid ReleaseRequest> releases) {}

  record QuestionRequest(@NotBlank @Size(max = SectionsRequest.WORDS) String text, @Nullable Map<DataCategory, @NotNull @Valid ReleaseRequest> releases) {}

  @PostMapping("/acceptance")
  @Operation(summary = "Take the person into care; the clinician who does is named in the network's seat")
  ResponseEntity<ReferralView> accept(@PathVariable ReferralId id, Caller caller, Command command, HttpServletRequest http) {
    return views.ok(triaging.accept(id, caller, command), caller, http);
  }

  @PostMapping("/waitlisting")
  @Operation(summary = "Put the person on the waiting list, with the day on which a place is expected")
  ResponseEntity<ReferralView> waitlist(@PathVariable ReferralId id, @Valid @RequestBody WaitlistingRequest request, Caller caller, Command command,
      HttpServletRequest http) {
    var told = Told.note(request.note, ReleaseRequest.chosen(request.releases));
    return views.ok(triaging.waitlist(id, caller, command, request.expectedOn, told), caller, http);
  }

  @PostMapping("/redirection")
  @Operation(summary = "Pass the request on to another network that the patient agreed to")
  ResponseEntity<ReferralView> redirect(@PathVariable ReferralId id, @Valid @RequestBody RedirectionRequest request, Caller caller, Command command,
      HttpServletRequest http) {
    var told = Told.note(request.note, ReleaseRequest.chosen(request.releases));
    return views.ok(triaging.redirect(id, caller, command, request.network, told), caller, http);
  }

  @PostMapping("/decline")
  @Operation(summary = "Decline, with a coded reason and advice to the sender")
  ResponseEntity<ReferralView> decline(@PathVariable ReferralId id, @Valid @RequestBody DeclineRequest request, Caller caller, Command command,
      HttpServletRequest http) {
    var advice = Told.note(request.advice, ReleaseRequest.chosen(request.releases));
    return views.ok(triaging.decline(id, caller, command, request.reason, advice), caller, http);
  }

  @PostMapping("/questions")
  @Operation(summary = "Ask the sender for more; the time to answer runs on")
  ResponseEntity<ReferralView> ask(@PathVariable ReferralId id, @Valid @RequestBody QuestionRequest request, Caller caller, Command command,
      HttpServletRequest http) {
    var question = Told.note(request.text, ReleaseRequest.chosen(request.releases));
    return views.ok(triaging.ask(id, caller, command, question), caller, http);
  }
}
