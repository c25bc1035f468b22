package be.jalon.pathway.web;

import be.jalon.aggregates.Command;
import be.jalon.aggregates.Outcome;
import be.jalon.aggregates.web.Answers;
import be.jalon.contracts.PathwayId;
import be.jalon.pathway.Closing;
import be.jalon.pathway.Life;
import be.jalon.pathway.Pathway;
import be.jalon.security.Caller;
import be.jalon.security.Relay;
import be.jalon.security.requests.RelayRequest;
import io.swagger.v3.oas.annotations.Operation;
import jakarta.validation.Valid;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** How a pathway ends. */
@RestController
@RequestMapping("/pathways/{id}")
class LifeController {

  private final Closing closing;

  LifeController(Closing closing) {
    this.closing = closing;
  }

  record LifeRequest(@Nullable @Valid RelayRequest relayed) {}

  record LifeAnswer(PathwayId pathway, Life life) {}

  @PostMapping("/closure")
  @Operation(summary = "Close the pathway: nothing new is agreed or seated on it")
  ResponseEntity<LifeAnswer> close(@PathVariable PathwayId id, @Nullable @Valid @RequestBody(required = false) LifeRequest request, Caller caller,
      Command command) {
    return answer(closing.close(id, command, caller, relay(request)));
  }

  @PostMapping("/reopening")
  @Operation(summary = "Reopen a closed pathway")
  ResponseEntity<LifeAnswer> reopen(@PathVariable PathwayId id, @Nullable @Valid @RequestBody(required = false) LifeRequest request, Caller caller,
      Command command) {
    return answer(closing.reopen(id, command, caller, relay(request)));
  }

  @PostMapping("/erasure")
  @Operation(summary = "Erase a closed pathway for ever: its key is destroyed at once")
  ResponseEntity<LifeAnswer> erase(@PathVariable PathwayId id, @Nullable @Valid @RequestBody(required = false) LifeRequest request, Caller caller,
      Command command) {
    return answer(closing.erase(id, command, caller, relay(request)));
  }

  private static @Nullable Relay relay(@Nullable LifeRequest request) {
    return request == null ? null : RelayRequest.relay(request.relayed());
  }

  private static ResponseEntity<LifeAnswer> answer(Outcome<Pathway> outcome) {
    return Answers.ok(outcome, pathway -> new LifeAnswer(pathway.id(), pathway.life()));
  }
}
