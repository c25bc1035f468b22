package be.jalon.pathway.web;


import be.jalon.contracts.ConsentId;
import be.jalon.contracts.PathwayId;
import be.jalon.contracts.SeatId;
import be.jalon.contracts.pathway.ConsentTerms;
import be.jalon.pathway.Previewing;
import be.jalon.pathway.Previewing.Eyes;
import be.jalon.security.Caller;
import be.jalon.security.RefusedException;
import be.jalon.security.requests.People;
import be.jalon.security.requests.PersonRequest;
import io.swagger.v3.oas.annotations.Operation;
import jakarta.validation.Valid;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** "See it as Dr X". */
@RestController
class PreviewController {

  private final Previewing previewing;
  private final People people;

  PreviewController(Previewing previewing, People people) {
    this.previewing = previewing;
    this.people = people;
  }

  /** One of the two. */
  record EyesRequest(@Nullable SeatId seat, @Nullable @Valid PersonRequest person) {

    @AssertTrue(message = "required")
    boolean isOne() {
      return (seat == null) != (person == null);
    }

    Eyes eyes(People people) {
      return seat != null ? new Eyes.OfSeat(seat) : new Eyes.OfPerson(people.person(Objects.requireNonNull(person), "reader.person").key());
    }
  }

  /**
   * @param with consents to imagine
   * @param without consents to imagine withdrawn
   */
  record PreviewRequest(@NotNull @Valid EyesRequest reader, @Nullable @Size(max = 20) List<@NotNull @Valid TermsRequest> with,
      @Nullable @Size(max = 100) List<@NotNull ConsentId> without) {

    List<ConsentTerms> terms(People people, Instant now) {
      var terms = new ArrayList<ConsentTerms>();
      var imagined = with == null ? List.<TermsRequest>of() : with;
      for (int i = 0; i < imagined.size(); i++) {
        terms.add(imagined.get(i).terms(new ConsentId(UUID.randomUUID().toString()), people, "with[" + i + "].", now));
      }
      return terms;
    }
  }

  @PostMapping("/pathways/{id}/preview")
  @Operation(summary = "What somebody sees now, and would see with or without a consent; nothing is changed. For the patient and who speaks for them")
  ResponseEntity<Previewing.Preview> preview(@PathVariable PathwayId id, @Valid @RequestBody PreviewRequest request, Caller caller) {
    var preview = previewing.preview(id, caller, request.reader().eyes(people), now -> request.terms(people, now),
        request.without() == null ? List.of() : request.without()).orElseThrow(RefusedException::notFound);
    return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(preview);
  }
}
