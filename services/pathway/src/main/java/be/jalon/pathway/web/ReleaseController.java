package be.jalon.pathway.web;

import be.jalon.aggregates.Command;
import be.jalon.aggregates.web.Answers;
import be.jalon.contracts.DataCategory;
import be.jalon.contracts.PathwayId;
import be.jalon.contracts.Release;
import be.jalon.contracts.people.Capacity;
import be.jalon.contracts.people.PersonKey;
import be.jalon.pathway.Releasing;
import be.jalon.pathway.Releasing.Wider;
import be.jalon.security.Caller;
import be.jalon.security.requests.ReleaseRequest;
import io.swagger.v3.oas.annotations.Operation;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Authors open what they wrote to more readers. */
@RestController
class ReleaseController {

  private final Releasing releasing;

  ReleaseController(Releasing releasing) {
    this.releasing = releasing;
  }

  /**
   * @param entry its opaque id
   * @param withheldFromPatient another ground than the one given before; absent: as it was
   * @param toPatient true lifts the ground: the patient may read it from now on
   */
  record WideningRequest(@NotBlank @Size(max = 100) String entry, @NotNull DataCategory category, @Nullable Set<@NotNull Capacity> capacities,
      @Nullable @Size(max = 20) Set<@NotNull PersonKey> holders, Release.@Nullable Withholding withheldFromPatient,
      @Nullable Boolean toPatient) {

    Wider wider() {
      return new Wider(new ReleaseRequest(capacities, holders, withheldFromPatient).release(), Boolean.TRUE.equals(toPatient));
    }
  }

  record ReleaseAnswer(String entry, DataCategory category) {}

  @PostMapping("/pathways/{id}/releases")
  @Operation(summary = "Release a section you wrote to more capacities or named persons; never to fewer")
  ResponseEntity<ReleaseAnswer> widen(@PathVariable PathwayId id, @Valid @RequestBody WideningRequest request, Caller caller, Command command) {
    return Answers.ok(releasing.widen(id, command, caller, request.entry(), request.category(), request.wider()),
        new ReleaseAnswer(request.entry(), request.category()));
  }
}
