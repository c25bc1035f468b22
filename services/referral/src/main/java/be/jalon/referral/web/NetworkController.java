package be.jalon.referral.web;

import be.jalon.contracts.ConcernId;
import be.jalon.contracts.OrganisationId;
import be.jalon.contracts.PathwayId;
import be.jalon.contracts.ReferralId;
import be.jalon.contracts.sections.CareStatus.Stage;
import be.jalon.contracts.sections.Urgency;
import be.jalon.referral.Counting;
import be.jalon.referral.Figures;
import be.jalon.referral.Referral;
import be.jalon.referral.Safeguarding;
import be.jalon.referral.Status.Awaiting;
import be.jalon.referral.Triaging;
import be.jalon.security.Caller;
import be.jalon.security.requests.Paged;
import io.swagger.v3.oas.annotations.Operation;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** A network's work lists and how it keeps up: ids, dates and counts, no name and no content. */
@RestController
@RequestMapping("/networks/{network}")
class NetworkController {

  private final Triaging triaging;
  private final Safeguarding safeguarding;
  private final Counting counting;
  private final ConcernViews concernViews;

  NetworkController(Triaging triaging, Safeguarding safeguarding, Counting counting, ConcernViews concernViews) {
    this.triaging = triaging;
    this.safeguarding = safeguarding;
    this.counting = counting;
    this.concernViews = concernViews;
  }

  /**
   * @param due first instant (UTC) that is too late for an answer
   * @param elsewhere other networks that the patient lets us ask; told to clinicians, who may pass the request on
   */
  record IncomingView(ReferralId id, PathwayId pathway, Urgency urgency, Stage state, Instant since, @Nullable Instant due, boolean escalated,
      Set<OrganisationId> elsewhere) {

    static IncomingView of(Referral referral, Set<OrganisationId> elsewhere) {
      var deadline = referral.status() instanceof Awaiting awaiting ? awaiting.deadline() : null;
      return new IncomingView(referral.id(), referral.pathway(), referral.urgency(), referral.stage(), referral.status().since(),
          deadline == null ? null : deadline.at(), deadline != null && deadline.escalatedAt() != null, elsewhere);
    }
  }

  record WaitingConcernView(ConcernId id, ReferralId referral, PathwayId pathway, Instant raisedAt, Instant acknowledgeBy, boolean unanswered) {}

  @GetMapping("/referrals")
  @Operation(summary = "What waits for the network's answer, most urgent first")
  ResponseEntity<List<IncomingView>> incoming(@PathVariable OrganisationId network, @RequestParam(defaultValue = "0") @Min(0) @Max(Paged.PAGES_AT_MOST) int page,
      @RequestParam(defaultValue = Paged.LIMIT) @Min(1) @Max(Paged.LIMIT_AT_MOST) int limit,
      Caller caller, HttpServletRequest http) {
    return Paged.answer(triaging.incoming(network, caller), page, limit, http, current -> IncomingView.of(current.state(), triaging.elsewhere(current.state(), caller)));
  }

  @GetMapping("/concerns")
  @Operation(summary = "Dangers that nobody of the network has acknowledged")
  ResponseEntity<List<WaitingConcernView>> concerns(@PathVariable OrganisationId network, @RequestParam(defaultValue = "0") @Min(0) @Max(Paged.PAGES_AT_MOST) int page,
      @RequestParam(defaultValue = Paged.LIMIT) @Min(1) @Max(Paged.LIMIT_AT_MOST) int limit,
      Caller caller, HttpServletRequest http) {
    return Paged.answer(safeguarding.waitingAt(network, caller), page, limit, http, concernViews::waiting);
  }

  @GetMapping("/figures")
  @Operation(summary = "How the network keeps up: what is unanswered, how long people wait, what stands still, dangers nobody acknowledged. Counts and durations alone")
  ResponseEntity<Figures> figures(@PathVariable OrganisationId network, Caller caller) {
    return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(counting.figures(network, caller));
  }
}
