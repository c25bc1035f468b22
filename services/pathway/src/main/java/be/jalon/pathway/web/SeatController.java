package be.jalon.pathway.web;

import static be.jalon.pathway.web.Answering.AUTOMATED;
import static be.jalon.pathway.web.Answering.at;

import be.jalon.aggregates.Command;
import be.jalon.aggregates.web.Answers;
import be.jalon.contracts.OrganisationId;
import be.jalon.contracts.PathwayId;
import be.jalon.contracts.SeatId;
import be.jalon.contracts.pathway.SeatProposal;
import be.jalon.contracts.people.Capacity;
import be.jalon.contracts.people.Person;
import be.jalon.contracts.people.PersonKey;
import be.jalon.pathway.Life;
import be.jalon.pathway.Reading;
import be.jalon.pathway.Seating;
import be.jalon.pathway.StandIn;
import be.jalon.pathway.Table;
import be.jalon.security.Caller;
import be.jalon.security.RefusedException;
import be.jalon.security.requests.People;
import be.jalon.security.requests.PersonRequest;
import be.jalon.security.requests.RelayRequest;
import io.swagger.v3.oas.annotations.Operation;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Who sits at the table. */
@RestController
@RequestMapping("/pathways/{id}/seats")
class SeatController {

  private final Seating seating;
  private final Reading reading;
  private final People people;
  private final Views views;

  SeatController(Seating seating, Reading reading, People people, Views views) {
    this.seating = seating;
    this.reading = reading;
    this.people = people;
    this.views = views;
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

  /** @param mayOpen whether the caller may open a seat that is not there yet */
  record TableView(Life life, boolean mayOpen, List<ChairView> seats) {}

  /**
   * @param holder absent where the seat has no name, or none that the caller's timeline tells
   * @param yours whether the caller, or whom they speak for, sits there
   * @param awaitsConfirmation told to the patient alone: the holder sees nothing until the patient says yes
   * @param standIns told to the patient and to the holder
   * @param may what the caller may do about it now
   */
  record ChairView(SeatId seat, Capacity capacity, @Nullable OrganisationId organisation, @Nullable Person holder, boolean yours, boolean awaitsConfirmation,
      List<StandIn> standIns, Set<Table.Deed> may) {}

  @GetMapping
  @Operation(summary = "Who sits at the table as far as you know, and what you may do about it; for somebody who may take an empty seat of their organisation, that seat")
  ResponseEntity<TableView> table(@PathVariable PathwayId id, Caller caller, @RequestHeader(name = Answers.JALON_AT, required = false) @Nullable String at,
      @RequestHeader(name = AUTOMATED, defaultValue = "false") boolean automated) {
    var table = reading.table(id, caller, automated, at(at)).orElseThrow(RefusedException::notFound);
    return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(views.table(table));
  }

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
