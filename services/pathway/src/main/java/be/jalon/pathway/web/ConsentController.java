package be.jalon.pathway.web;


import be.jalon.aggregates.Command;
import be.jalon.aggregates.Outcome;
import be.jalon.aggregates.web.Answers;
import be.jalon.contracts.ConsentId;
import be.jalon.contracts.DataCategory;
import be.jalon.contracts.PathwayId;
import be.jalon.contracts.SeatId;
import be.jalon.contracts.pathway.ConsentTerms;
import be.jalon.contracts.pathway.ConsentTerms.Decision;
import be.jalon.contracts.pathway.ConsentTerms.Purpose;
import be.jalon.contracts.pathway.ConsentTerms.Reach;
import be.jalon.pathway.Accounting;
import be.jalon.pathway.Consent;
import be.jalon.pathway.Consenting;
import be.jalon.pathway.Pathway;
import be.jalon.pathway.Receipt;
import be.jalon.pathway.web.TermsRequest.RecipientRequest;
import be.jalon.security.Caller;
import be.jalon.security.RefusedException;
import be.jalon.security.requests.People;
import be.jalon.security.requests.RelayRequest;
import io.swagger.v3.oas.annotations.Operation;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What the patient agrees to, refuses and withdraws. */
@RestController
@RequestMapping("/pathways/{id}/consents")
class ConsentController {

  private final Consenting consenting;
  private final Accounting accounting;
  private final People people;
  private final Views views;

  ConsentController(Consenting consenting, Accounting accounting, People people, Views views) {
    this.consenting = consenting;
    this.accounting = accounting;
    this.people = people;
    this.views = views;
  }

  /**
   * The terms, as in {@link TermsRequest}, and how they were relayed.
   *
   * @param replaces consents that it takes the place of: they end in the same moment
   */
  record ConsentRequest(@NotNull Decision decision, @NotNull @Valid RecipientRequest recipient,
      @NotNull Set<@NotNull DataCategory> categories, @NotNull Purpose purpose, @Nullable Instant from, @Nullable Instant until,
      @Nullable Reach reach, @Nullable @Size(max = 20) List<@NotNull ConsentId> replaces, @Nullable @Valid RelayRequest relayed) {

    TermsRequest terms() {
      return new TermsRequest(decision, recipient, categories, purpose, from, until, reach);
    }
  }

  record WithdrawalRequest(@Nullable @Valid RelayRequest relayed) {}

  record ConsentAnswer(ConsentId consent) {}

  /** @param receipt what had been read under it, as far as the caller sees it: that cannot be taken back; for the patient and those who treat */
  record WithdrawalAnswer(ConsentId consent, @Nullable Receipt receipt) {}

  /**
   * @param withdrawnAt UTC; absent while it stands
   * @param seats for the patient: whom of those at the table it is about, a vacant seat where it waits for a name
   */
  record ConsentView(ConsentTerms terms, Instant givenAt, @Nullable Instant withdrawnAt, Consent.State state, List<SeatId> seats) {}

  @GetMapping
  @Operation(summary = "All consents and refusals for the patient; for anybody else the consents given to them")
  List<ConsentView> all(@PathVariable PathwayId id, Caller caller) {
    return consenting.all(id, caller).orElseThrow(RefusedException::notFound).stream().map(views::consent).toList();
  }

  @PostMapping
  @Operation(summary = "Record what the patient agrees to or refuses, instead of what it replaces")
  ResponseEntity<ConsentAnswer> decide(@PathVariable PathwayId id, @Valid @RequestBody ConsentRequest request, Caller caller, Command command) {
    var consent = new ConsentId(command.newId());
    var outcome = consenting.decide(id, command, caller, RelayRequest.relay(request.relayed()), now -> request.terms().terms(consent, people, "", now),
        request.replaces() == null ? List.of() : request.replaces());
    return Answers.created(outcome, URI.create("/pathways/" + id + "/consents/" + consent), new ConsentAnswer(consent));
  }

  @PostMapping("/{consent}/withdrawal")
  @Operation(summary = "Withdraw a consent or a refusal; nothing is delivered under it once this has answered")
  ResponseEntity<WithdrawalAnswer> withdraw(@PathVariable PathwayId id, @PathVariable ConsentId consent,
      @Nullable @Valid @RequestBody(required = false) WithdrawalRequest request, Caller caller, Command command) {
    var relay = request == null ? null : RelayRequest.relay(request.relayed());
    Outcome<Pathway> outcome = consenting.withdraw(id, command, caller, relay, consent);
    return Answers.ok(outcome, _ -> new WithdrawalAnswer(consent, caller.responsibleCapacity().assesses() ? null : accounting.receipt(id, consent, caller)));
  }
}
