package be.jalon.pathway.web;

import be.jalon.aggregates.Command;
import be.jalon.aggregates.web.Answers;
import be.jalon.contracts.OrganisationId;
import be.jalon.contracts.PathwayId;
import be.jalon.contracts.SeatId;
import be.jalon.contracts.pathway.SeatProposal;
import be.jalon.contracts.people.Capacity;
import be.jalon.contracts.people.PersonKey;
import be.jalon.pathway.Seating;
import be.jalon.security.Caller;
import be.jalon.security.requests.People;
import be.jalon.security.requests.PersonRequest;
import be.jalon.security.requests.RelayRequest;
import io.swagger.v3.oas.annotations.Operation;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.net.URI;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Who sits at the table. */
@RestController
@RequestMapping("/pathways/{id}/seats")
class SeatController {

  private final Seating seating;
  private final People people;

  SeatController(Seating seating, People people) {
    this.seating = seating;
    this.people = people;
  }

  /** @param holder absent while the seat has no name */
  record SeatRequest(@NotNull Capacity capacity, @Nullable OrganisationId organisation, @Nullable @Valid PersonRequest holder,
      @Nullable @Valid RelayRequest relayed) {}

  record HolderRequest(@NotNull @Valid PersonRequest holder, @Nullable @Valid RelayRequest relayed) {}

  record VacatingRequest(@Nullable @Valid RelayRequest relayed) {}

  /** @param person whose key is confirmed or turned down: a stand-in, as shown on the seat; absent: the holder */
  record ConfirmationRequest(@Nullable PersonKey person, @NotNull Boolean confirmed, @Nullable @Valid RelayRequest relayed) {}

  /**
   * @param from first day (Europe/Brussels)
   * @param until last day, inclusive
   */
  record StandInRequest(@NotNull @Valid PersonRequest person, @NotNull LocalDate from, @NotNull LocalDate until, @Nullable @Valid RelayRequest relayed) {}

  record SeatAnswer(SeatId seat) {}

  @PostMapping
  @Operation(summary = "Open a seat, named or not; opening one that is there changes nothing")
  ResponseEntity<SeatAnswer> open(@PathVariable PathwayId id, @Valid @RequestBody SeatRequest request, Caller caller, Command command) {
    var holder = request.holder() == null ? null : people.person(request.holder(), "holder");
    var outcome = seating.open(id, command, caller, RelayRequest.relay(request.relayed()), request.capacity(), request.organisation(), holder);
    var seat = SeatProposal.on(id, request.capacity(), request.organisation(), holder).seat();
    return Answers.created(outcome, URI.create("/pathways/" + id + "/seats/" + seat), new SeatAnswer(seat));
  }

  @PostMapping("/{seat}/holder")
  @Operation(summary = "Name who sits there; somebody of the seat's own organisation may take an empty one")
  ResponseEntity<SeatAnswer> name(@PathVariable PathwayId id, @PathVariable SeatId seat, @Valid @RequestBody HolderRequest request, Caller caller,
      Command command) {
    var holder = people.person(request.holder(), "holder");
    return Answers.ok(seating.name(id, command, caller, RelayRequest.relay(request.relayed()), seat, holder), new SeatAnswer(seat));
  }

  @DeleteMapping("/{seat}/holder")
  @Operation(summary = "Leave the seat without a name")
  ResponseEntity<SeatAnswer> vacate(@PathVariable PathwayId id, @PathVariable SeatId seat, @Nullable @Valid @RequestBody(required = false) VacatingRequest request,
      Caller caller, Command command) {
    var relay = request == null ? null : RelayRequest.relay(request.relayed());
    return Answers.ok(seating.vacate(id, command, caller, relay, seat), new SeatAnswer(seat));
  }

  @PostMapping("/{seat}/confirmation")
  @Operation(summary = "Confirm an assessor in their seat, or turn them down")
  ResponseEntity<SeatAnswer> confirm(@PathVariable PathwayId id, @PathVariable SeatId seat, @Valid @RequestBody ConfirmationRequest request, Caller caller,
      Command command) {
    var outcome = seating.confirm(id, command, caller, RelayRequest.relay(request.relayed()), seat, request.person(), request.confirmed());
    return Answers.ok(outcome, new SeatAnswer(seat));
  }

  @PostMapping("/{seat}/stand-ins")
  @Operation(summary = "Name somebody who stands in for the holder between two days")
  ResponseEntity<SeatAnswer> standIn(@PathVariable PathwayId id, @PathVariable SeatId seat, @Valid @RequestBody StandInRequest request, Caller caller,
      Command command) {
    var outcome = seating.standIn(id, command, caller, RelayRequest.relay(request.relayed()), seat, people.person(request.person(), "person"), request.from(),
        request.until());
    return Answers.ok(outcome, new SeatAnswer(seat));
  }
}
