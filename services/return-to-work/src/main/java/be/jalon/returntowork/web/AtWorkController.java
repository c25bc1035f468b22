package be.jalon.returntowork.web;

import be.jalon.aggregates.Command;
import be.jalon.aggregates.web.Answers;
import be.jalon.contracts.DataCategory;
import be.jalon.contracts.ReturnId;
import be.jalon.returntowork.Reason;
import be.jalon.returntowork.Reason.OfStop;
import be.jalon.returntowork.Returning;
import be.jalon.security.Caller;
import be.jalon.security.problems.CallerLanguage;
import be.jalon.security.requests.CodeLists;
import be.jalon.security.requests.RelayRequest;
import be.jalon.security.requests.ReleaseRequest;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.swagger.v3.oas.annotations.Operation;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Back at work: first day, steps, hours, stopping, relapse. */
@RestController
@RequestMapping("/returns/{returnId}")
class AtWorkController {

  private final Returning returning;
  private final ReturnAnswers answers;
  private final CodeLists reference;

  AtWorkController(Returning returning, ReturnAnswers answers, CodeLists reference) {
    this.returning = returning;
    this.answers = answers;
    this.reference = reference;
  }

  record ResumptionRequest(@NotNull LocalDate firstDay, @Nullable @Valid RelayRequest relayed, @Nullable Map<DataCategory, @NotNull @Valid ReleaseRequest> releases)
      implements Told {
  }

  /** @param on first day of the step; absent: today */
  record StepRequest(@Nullable LocalDate on, @Nullable @Valid RelayRequest relayed, @Nullable Map<DataCategory, @NotNull @Valid ReleaseRequest> releases)
      implements Told {
  }

  record StepBackRequest(Reason.@Nullable OfStepBack reason, @Nullable @Valid RelayRequest relayed, @Nullable Map<DataCategory, @NotNull @Valid ReleaseRequest> releases)
      implements Told {
  }

  /** @param weekOf the Monday of that week */
  record HoursRequest(@NotNull LocalDate weekOf, @NotNull @Digits(integer = 3, fraction = 2) BigDecimal hours, @Nullable @Size(max = 4000) String note,
      @Nullable @Valid RelayRequest relayed, @Nullable Map<DataCategory, @NotNull @Valid ReleaseRequest> releases) implements Told {
  }

  record StopRequest(@NotNull LocalDate lastDay, @NotNull OfStop reason, @Nullable @Valid RelayRequest relayed,
      @Nullable Map<DataCategory, @NotNull @Valid ReleaseRequest> releases) implements Told {
  }

  record RelapseRequest(@NotNull LocalDate from, @Nullable @Valid RelayRequest relayed, @Nullable Map<DataCategory, @NotNull @Valid ReleaseRequest> releases)
      implements Told {
  }

  /** @param advice what to do, when more was worked than planned; told to whoever reported it and to nobody else */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record HoursAnswer(@JsonUnwrapped ReturnView where, @Nullable Advice advice) {
  }

  @PostMapping("/resumption")
  @Operation(summary = "The worker is back at work")
  ResponseEntity<ReturnView> resume(@PathVariable ReturnId returnId, @RequestBody @Valid ResumptionRequest request, Caller caller, Command command) {
    return answers.ok(returning.resume(returnId, request.firstDay, request.by(caller), command), returnId);
  }

  @PostMapping("/steps/{step}/start")
  @Operation(summary = "A step of the agreed plan starts; the first also declares the resumption")
  ResponseEntity<ReturnView> start(@PathVariable ReturnId returnId, @PathVariable int step, @RequestBody(required = false) @Nullable @Valid StepRequest request,
      Caller caller, Command command) {
    var told = request == null ? new StepRequest(null, null, null) : request;
    return answers.ok(returning.startStep(returnId, step, told.on, told.by(caller), command), returnId);
  }

  @PostMapping("/step-back")
  @Operation(summary = "Back to the step before, without reopening the file")
  ResponseEntity<ReturnView> stepBack(@PathVariable ReturnId returnId, @RequestBody(required = false) @Nullable @Valid StepBackRequest request, Caller caller,
      Command command) {
    var told = request == null ? new StepBackRequest(null, null, null) : request;
    return answers.ok(returning.stepBack(returnId, told.reason, told.by(caller), command), returnId);
  }

  @PostMapping("/hours")
  @Operation(summary = "Report the hours worked in a week")
  ResponseEntity<HoursAnswer> hours(@PathVariable ReturnId returnId, @RequestBody @Valid HoursRequest request, Caller caller, Command command,
      HttpServletRequest http) {
    return Answers.ok(returning.reportHours(returnId, request.weekOf, request.hours, request.note, request.by(caller), command), file -> new HoursAnswer(
        answers.view(file, returnId),
        file.find(returnId).filter(it -> it.exceeded(request.weekOf)).map(_ -> Advice.onExcess(reference, CallerLanguage.of(http))).orElse(null)));
  }

  @PostMapping("/stop")
  @Operation(summary = "The worker stops the resumption")
  ResponseEntity<ReturnView> stop(@PathVariable ReturnId returnId, @RequestBody @Valid StopRequest request, Caller caller, Command command) {
    return answers.ok(returning.stop(returnId, request.lastDay, request.reason, request.by(caller), command), returnId);
  }

  @PostMapping("/relapse")
  @Operation(summary = "The worker is totally incapable again")
  ResponseEntity<ReturnView> relapse(@PathVariable ReturnId returnId, @RequestBody @Valid RelapseRequest request, Caller caller, Command command) {
    return answers.ok(returning.relapse(returnId, request.from, request.by(caller), command), returnId);
  }
}
