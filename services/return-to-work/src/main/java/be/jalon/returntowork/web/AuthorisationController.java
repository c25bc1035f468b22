package be.jalon.returntowork.web;

import be.jalon.aggregates.Command;
import be.jalon.contracts.DataCategory;
import be.jalon.contracts.ReturnId;
import be.jalon.returntowork.Reason.OfRefusal;
import be.jalon.returntowork.Returning;
import be.jalon.security.Caller;
import be.jalon.security.requests.RelayRequest;
import be.jalon.security.requests.RelayRequest.ChannelRequest;
import be.jalon.security.requests.ReleaseRequest;
import io.swagger.v3.oas.annotations.Operation;
import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotBlank;
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

/** Asking the médecin-conseil, and the decision. */
@RestController
@RequestMapping("/returns/{returnId}")
class AuthorisationController {

  private final Returning returning;
  private final ReturnAnswers answers;
  private final Drafts drafts;

  AuthorisationController(Returning returning, ReturnAnswers answers, Drafts drafts) {
    this.returning = returning;
    this.answers = answers;
    this.drafts = drafts;
  }

  /**
   * @param askedOn date of the document
   * @param channel of the form or letter, with its receipt, where the caller acts themselves; of a relayed act see there
   */
  record AskingRequest(@NotNull LocalDate askedOn, @NotNull LocalDate firstDay, @Nullable @Valid ChannelRequest channel, @Nullable @Valid RelayRequest relayed,
      @Nullable Map<DataCategory, @NotNull @Valid ReleaseRequest> releases) implements Told {
  }

  /** @param medicalReductionPercent reduction of capacity on medical ground alone; checked, told to nobody */
  record GrantRequest(@NotBlank @Size(max = 4000) String nature, @NotNull @Digits(integer = 3, fraction = 2) BigDecimal hoursPerWeek,
      @NotNull @Size(max = 4000) String conditions, @NotNull LocalDate from, @NotNull LocalDate until,
      @NotNull @DecimalMin("0") @DecimalMax("100") @Digits(integer = 3, fraction = 2) BigDecimal medicalReductionPercent, @NotNull Boolean workCompatible,
      @Nullable @Valid ChannelRequest channel, @Nullable @Valid RelayRequest relayed, @Nullable Map<DataCategory, @NotNull @Valid ReleaseRequest> releases) implements Told {
  }

  record RefusalRequest(@NotNull OfRefusal reason, @Nullable @Size(max = 4000) String note, @NotNull LocalDate refusedOn,
      @Nullable @Valid ChannelRequest channel, @Nullable @Valid RelayRequest relayed, @Nullable Map<DataCategory, @NotNull @Valid ReleaseRequest> releases) implements Told {
  }

  @PostMapping("/authorisation-request")
  @Operation(summary = "The insured person declares the resumption and asks the authorisation (R1)")
  ResponseEntity<ReturnView> ask(@PathVariable ReturnId returnId, @RequestBody @Valid AskingRequest request, Caller caller, Command command) {
    return answers.ok(returning.askAuthorisation(returnId, request.askedOn, request.firstDay, request.by(caller), command), returnId);
  }

  @PostMapping("/authorisation")
  @Operation(summary = "The médecin-conseil grants the authorisation (R5, R6, R7)")
  ResponseEntity<ReturnView> grant(@PathVariable ReturnId returnId, @RequestBody @Valid GrantRequest request, Caller caller, Command command) {
    return answers.ok(returning.grant(returnId, drafts.grant(request), request.by(caller), command), returnId);
  }

  @PostMapping("/authorisation-refusal")
  @Operation(summary = "The médecin-conseil refuses the authorisation, with a reason (R10)")
  ResponseEntity<ReturnView> refuse(@PathVariable ReturnId returnId, @RequestBody @Valid RefusalRequest request, Caller caller, Command command) {
    return answers.ok(returning.refuse(returnId, request.reason, request.note, request.refusedOn, request.by(caller), command), returnId);
  }
}
