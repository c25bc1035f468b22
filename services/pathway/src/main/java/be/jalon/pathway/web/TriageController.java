package be.jalon.pathway.web;

import static be.jalon.pathway.web.Answering.AUTOMATED;

import be.jalon.aggregates.Command;
import be.jalon.contracts.OrganisationId;
import be.jalon.contracts.PathwayId;
import be.jalon.contracts.ReferralId;
import be.jalon.pathway.Reader;
import be.jalon.pathway.Triaging;
import be.jalon.security.Caller;
import be.jalon.security.RefusedException;
import io.swagger.v3.oas.annotations.Operation;
import java.util.List;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

/** How a network looks at what it is asked. */
@RestController
class TriageController {

  private final Triaging triaging;

  TriageController(Triaging triaging) {
    this.triaging = triaging;
  }

  record OpeningAnswer(PathwayId pathway, ReferralId referral) {}

  @GetMapping("/networks/{network}/triage-cards")
  @Operation(summary = "The requests your network has not answered yet, most urgent first")
  ResponseEntity<List<Triaging.Card>> cards(@PathVariable OrganisationId network, Caller caller,
      @RequestHeader(name = AUTOMATED, defaultValue = "false") boolean automated) {
    return unkept(triaging.cards(network, Reader.of(caller), automated).orElseThrow(RefusedException::notFound));
  }

  @GetMapping("/pathways/{id}/triage-card/{referral}")
  @Operation(summary = "One request, without name or number")
  ResponseEntity<Triaging.Card> card(@PathVariable PathwayId id, @PathVariable ReferralId referral, Caller caller,
      @RequestHeader(name = AUTOMATED, defaultValue = "false") boolean automated) {
    return unkept(triaging.card(id, referral, Reader.of(caller), automated).orElseThrow(RefusedException::notFound));
  }

  @PostMapping("/pathways/{id}/triage-card/{referral}/opening")
  @Operation(summary = "Open more than the card, as far as the patient's consent to the network goes; the patient sees that you did")
  ResponseEntity<OpeningAnswer> open(@PathVariable PathwayId id, @PathVariable ReferralId referral, Caller caller, Command command,
      @RequestHeader(name = AUTOMATED, defaultValue = "false") boolean automated) {
    triaging.open(id, command, caller, referral, automated).orThrow();
    return ResponseEntity.ok(new OpeningAnswer(id, referral));
  }

  private static <B> ResponseEntity<B> unkept(B body) {
    return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(body);
  }
}
