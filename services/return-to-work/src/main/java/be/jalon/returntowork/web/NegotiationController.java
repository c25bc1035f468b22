package be.jalon.returntowork.web;

import be.jalon.aggregates.Command;
import be.jalon.contracts.DataCategory;
import be.jalon.contracts.ReturnId;
import be.jalon.returntowork.Reason;
import be.jalon.returntowork.Reason.OfWorker;
import be.jalon.returntowork.Returning;
import be.jalon.security.Caller;
import be.jalon.security.requests.RelayRequest;
import be.jalon.security.requests.ReleaseRequest;
import io.swagger.v3.oas.annotations.Operation;
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

/** Proposing a plan and answering it. */
@RestController
@RequestMapping("/returns/{returnId}")
class NegotiationController {

  private final Returning returning;
  private final ReturnAnswers answers;
  private final Drafts drafts;

  NegotiationController(Returning returning, ReturnAnswers answers, Drafts drafts) {
    this.returning = returning;
    this.answers = answers;
    this.drafts = drafts;
  }

  record AgreementRequest(@NotNull Integer revision, @Nullable @Valid RelayRequest relayed, @Nullable Map<DataCategory, @NotNull @Valid ReleaseRequest> releases)
      implements Told {
  }

  record DeclineRequest(@NotNull Integer revision, @NotNull OfWorker reason, @Nullable @Size(max = 4000) String note,
      @Nullable @Valid RelayRequest relayed, @Nullable Map<DataCategory, @NotNull @Valid ReleaseRequest> releases) implements Told {
  }

  record EmployerAnswerRequest(@NotNull Integer revision, @NotNull Boolean agrees, Reason.@Nullable OfEmployer reason,
      @Nullable @Valid RelayRequest relayed, @Nullable Map<DataCategory, @NotNull @Valid ReleaseRequest> releases) implements Told {
  }

  @PostMapping("/proposal")
  @Operation(summary = "Propose a plan of dated steps")
  ResponseEntity<ReturnView> propose(@PathVariable ReturnId returnId, @RequestBody @Valid PlanRequest request, Caller caller, Command command) {
    return answers.ok(returning.propose(returnId, drafts.draft(request), request.by(caller), command), returnId);
  }

  @PostMapping("/revision")
  @Operation(summary = "Propose another plan in its place")
  ResponseEntity<ReturnView> revise(@PathVariable ReturnId returnId, @RequestBody @Valid PlanRequest request, Caller caller, Command command) {
    return answers.ok(returning.revise(returnId, drafts.draft(request), request.by(caller), command), returnId);
  }

  @PostMapping("/worker-agreement")
  @Operation(summary = "The worker agrees; relayed from signed paper only")
  ResponseEntity<ReturnView> agree(@PathVariable ReturnId returnId, @RequestBody @Valid AgreementRequest request, Caller caller, Command command) {
    return answers.ok(returning.agree(returnId, request.revision, request.by(caller), command), returnId);
  }

  @PostMapping("/worker-decline")
  @Operation(summary = "The worker declines, with a reason")
  ResponseEntity<ReturnView> decline(@PathVariable ReturnId returnId, @RequestBody @Valid DeclineRequest request, Caller caller, Command command) {
    return answers.ok(returning.decline(returnId, request.revision, request.reason, request.note, request.by(caller), command), returnId);
  }

  @PostMapping("/employer-answer")
  @Operation(summary = "The worker brings the employer's answer")
  ResponseEntity<ReturnView> employer(@PathVariable ReturnId returnId, @RequestBody @Valid EmployerAnswerRequest request, Caller caller, Command command) {
    return answers.ok(returning.employerAnswers(returnId, request.revision, request.agrees, request.reason, request.by(caller), command), returnId);
  }
}
