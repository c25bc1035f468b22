package be.jalon.referral.web;

import be.jalon.aggregates.Command;
import be.jalon.aggregates.web.Answers;
import be.jalon.contracts.DataCategory;
import be.jalon.contracts.ReferralId;
import be.jalon.referral.Referring;
import be.jalon.security.Caller;
import be.jalon.security.RefusedException;
import be.jalon.security.requests.People;
import be.jalon.security.requests.Paged;
import be.jalon.security.requests.RelayRequest;
import be.jalon.security.requests.ReleaseRequest;
import io.swagger.v3.oas.annotations.Operation;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The sender's side. */
@RestController
@RequestMapping("/referrals")
class ReferralController {

  private final Referring referring;
  private final People people;
  private final Views views;
  private final Telling telling;
  private final Submissions submissions;

  ReferralController(Referring referring, People people, Views views, Telling telling, Submissions submissions) {
    this.referring = referring;
    this.people = people;
    this.views = views;
    this.telling = telling;
    this.submissions = submissions;
  }

  record AnswerRequest(@Nullable @Size(max = SectionsRequest.WORDS) String text, @Nullable @Valid SectionsRequest sections,
      @Nullable Map<DataCategory, @NotNull @Valid ReleaseRequest> releases, @Nullable @Valid RelayRequest relayed) {

    /** Sections may speak for themselves. */
    private @Nullable String words() {
      return text == null || text.isBlank() ? null : text;
    }
  }

  record WithdrawalRequest(@NotBlank @Size(max = 100) String reason, @Nullable @Valid RelayRequest relayed) {}

  @PostMapping
  @Operation(summary = "Ask a network for care; opens a pathway or joins the one that runs")
  ResponseEntity<ReferralView> submit(@Valid @RequestBody SubmissionRequest request, Caller caller, Command command, HttpServletRequest http) {
    return views.created(referring.submit(caller, command, request.submission(people, submissions)), request.safety() != null, caller, http);
  }

  @GetMapping
  @Operation(summary = "What you sent or have in charge: who holds the ball, and since when")
  ResponseEntity<List<ReferralView>> mine(@RequestParam(defaultValue = "0") @Min(0) @Max(Paged.PAGES_AT_MOST) int page,
      @RequestParam(defaultValue = Paged.LIMIT) @Min(1) @Max(Paged.LIMIT_AT_MOST) int limit,
      Caller caller, HttpServletRequest http) {
    return Paged.answer(referring.mine(caller), page, limit, http, current -> views.of(current.state(), caller, http));
  }

  @GetMapping("/{id}")
  @Operation(summary = "Where one referral stands")
  ResponseEntity<ReferralView> one(@PathVariable ReferralId id, Caller caller, HttpServletRequest http) {
    var found = referring.find(id, caller).orElseThrow(RefusedException::notFound);
    return Answers.ok(found, views.of(found.state(), caller, http));
  }

  @PostMapping("/{id}/answers")
  @Operation(summary = "Answer the network's question, or add to the request while it waits; the patient may add too")
  ResponseEntity<ReferralView> answer(@PathVariable ReferralId id, @Valid @RequestBody AnswerRequest request, Caller caller, Command command,
      HttpServletRequest http) {
    var told = telling.told(request.sections, request.words(), ReleaseRequest.chosen(request.releases));
    return views.ok(referring.inform(id, caller, command, told, RelayRequest.relay(request.relayed)), caller, http);
  }

  @PostMapping("/{id}/withdrawal")
  @Operation(summary = "Take the request back, or stop the care at the patient's wish")
  ResponseEntity<ReferralView> withdraw(@PathVariable ReferralId id, @Valid @RequestBody WithdrawalRequest request, Caller caller, Command command,
      HttpServletRequest http) {
    return views.ok(referring.withdraw(id, caller, command, request.reason, RelayRequest.relay(request.relayed)), caller, http);
  }
}
