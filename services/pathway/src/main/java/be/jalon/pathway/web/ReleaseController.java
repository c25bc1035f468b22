package be.jalon.pathway.web;

import be.jalon.aggregates.Command;
import be.jalon.aggregates.web.Answers;
import be.jalon.contracts.DataCategory;
import be.jalon.contracts.PathwayId;
import be.jalon.contracts.Release;
import be.jalon.contracts.people.Capacity;
import be.jalon.contracts.people.PersonKey;
import be.jalon.pathway.Releasing;
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
   * @param withheldFromPatient absent lifts an earlier ground
   */
  record WideningRequest(@NotBlank @Size(max = 100) String entry, @NotNull DataCategory category, @Nullable Set<@NotNull Capacity> capacities,
      @Nullable @Size(max = 20) Set<@NotNull PersonKey> holders, Release.@Nullable Withholding withheldFromPatient) {

    Release release() {
      return new ReleaseRequest(capacities, holders, withheldFromPatient).release();
    }
  }

  record ReleaseAnswer(String entry, DataCategory category) {}

  @PostMapping("/pathways/{id}/releases")
  @Operation(summary = "Release a section you wrote to more capacities or named persons; never to fewer")
  ResponseEntity<ReleaseAnswer> widen(@PathVariable PathwayId id, @Valid @RequestBody WideningRequest request, Caller caller, Command command) {
    return Answers.ok(releasing.widen(id, command, caller, request.entry(), request.category(), request.release()),
        new ReleaseAnswer(request.entry(), request.category()));
  }
}
