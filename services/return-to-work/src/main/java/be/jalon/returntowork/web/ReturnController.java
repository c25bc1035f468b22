package be.jalon.returntowork.web;

import be.jalon.aggregates.Command;
import be.jalon.aggregates.web.Answers;
import be.jalon.contracts.DataCategory;
import be.jalon.contracts.EngagementId;
import be.jalon.contracts.PathwayId;
import be.jalon.contracts.ReturnId;
import be.jalon.contracts.sections.ReturnStatus.Procedure;
import be.jalon.returntowork.Looking;
import be.jalon.returntowork.Progress;
import be.jalon.returntowork.Reason.OfClosure;
import be.jalon.returntowork.Return;
import be.jalon.returntowork.ReturnFile;
import be.jalon.returntowork.Returning;
import be.jalon.security.Caller;
import be.jalon.security.RefusedException;
import be.jalon.security.requests.RelayRequest;
import be.jalon.security.requests.ReleaseRequest;
import io.swagger.v3.oas.annotations.Operation;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
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

/** A return's beginning, its end, and where it stands. */
@RestController
class ReturnController {

  private final Returning returning;
  private final Looking looking;
  private final ReturnAnswers answers;
  private final Views views;

  ReturnController(Returning returning, Looking looking, ReturnAnswers answers, Views views) {
    this.returning = returning;
    this.looking = looking;
    this.answers = answers;
    this.views = views;
  }

  record OpeningRequest(@NotNull Procedure procedure, @Nullable @Valid RelayRequest relayed, @Nullable Map<DataCategory, @NotNull @Valid ReleaseRequest> releases)
      implements Told {
  }

  record CompletionRequest(@NotNull LocalDate on, @Nullable @Valid RelayRequest relayed, @Nullable Map<DataCategory, @NotNull @Valid ReleaseRequest> releases)
      implements Told {
  }

  record ClosureRequest(@NotNull OfClosure reason, @Nullable @Valid RelayRequest relayed, @Nullable Map<DataCategory, @NotNull @Valid ReleaseRequest> releases)
      implements Told {
  }

  @PostMapping("/engagements/{engagement}/returns")
  @Operation(summary = "Begin a return: informal, or with the authorisation of the médecin-conseil")
  ResponseEntity<ReturnView> open(@PathVariable EngagementId engagement, @RequestBody @Valid OpeningRequest request, Caller caller, Command command) {
    var id = new ReturnId(command.newId());
    return answers.created(returning.open(engagement, id, request.procedure, request.by(caller), command), id);
  }

  @GetMapping("/returns/{returnId}")
  @Operation(summary = "Where a return stands, who holds the ball, and what the caller wrote")
  ResponseEntity<ReturnView> look(@PathVariable ReturnId returnId, Caller caller) {
    var now = looking.file(returnId, caller).orElseThrow(RefusedException::notFound);
    return Answers.ok(now, view(now.state(), now.state().find(returnId).orElseThrow(), caller));
  }

  @GetMapping("/pathways/{pathway}/returns")
  @Operation(summary = "The returns on a pathway: where each stands, who holds the ball, and what the caller wrote")
  List<ReturnView> look(@PathVariable PathwayId pathway, Caller caller) {
    return looking.files(pathway, caller).orElseThrow(RefusedException::notFound).stream()
        .flatMap(file -> file.returns().stream().map(it -> view(file, it, caller))).toList();
  }

  @PostMapping("/returns/{returnId}/completion")
  @Operation(summary = "The return is completed")
  ResponseEntity<ReturnView> complete(@PathVariable ReturnId returnId, @RequestBody @Valid CompletionRequest request, Caller caller, Command command) {
    return answers.ok(returning.complete(returnId, request.on, request.by(caller), command), returnId);
  }

  @PostMapping("/returns/{returnId}/closure")
  @Operation(summary = "Close a return that is not completed")
  ResponseEntity<ReturnView> close(@PathVariable ReturnId returnId, @RequestBody @Valid ClosureRequest request, Caller caller, Command command) {
    return answers.ok(returning.close(returnId, request.reason, request.by(caller), command), returnId);
  }

  private ReturnView view(ReturnFile file, Return it, Caller caller) {
    return views.of(it, Progress.of(it, looking.today()), views.about(it.id(), looking.written(file, caller)), looking.offers(it, caller),
        looking.offersToRelay(it, caller));
  }
}
