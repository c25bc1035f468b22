package be.jalon.referral.web;

import be.jalon.contracts.ConcernId;
import be.jalon.contracts.OrganisationId;
import be.jalon.contracts.PathwayId;
import be.jalon.contracts.ReferralId;
import be.jalon.contracts.sections.Ball;
import be.jalon.contracts.sections.CareStatus.Stage;
import be.jalon.contracts.sections.Urgency;
import be.jalon.referral.Referral;
import be.jalon.referral.Role;
import be.jalon.referral.Status;
import be.jalon.referral.web.Notices.Notice;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Where a referral stands: ids, state, and who holds the ball since when. Never a section, a name or a word; those are read at the pathway.
 *
 * @param you what the caller is to it
 * @param due when the network is to have answered (UTC, first instant too late); null once it did
 * @param reason code of a decline, interruption, outcome or withdrawal
 * @param concerns ids and states of the dangers named; never shown to the patient here, since an author may have had to keep one from them, nor to a
 *     secretariat
 */
record ReferralView(ReferralId id, PathwayId pathway, OrganisationId network, Set<Role> you, Urgency urgency, Stage state, Instant since, Ball ball,
    @Nullable Instant due, boolean escalated, @Nullable String reason, List<ConcernView> concerns, @Nullable Notice notice) {

  enum ConcernState { OPEN, UNANSWERED, ACKNOWLEDGED, CLOSED }

  record ConcernView(ConcernId id, ConcernState state, Instant raisedAt, Instant acknowledgeBy) {}

  static ReferralView of(Referral referral, Set<Role> you, boolean secretariat, @Nullable Notice notice, ConcernViews concernViews) {
    var deadline = referral.status() instanceof Status.Awaiting awaiting ? awaiting.deadline() : null;
    return new ReferralView(referral.id(), referral.pathway(), referral.network(), you, referral.urgency(), referral.stage(), referral.status().since(),
        referral.ball(), deadline == null ? null : deadline.at(), deadline != null && deadline.escalatedAt() != null, referral.reason(),
        seesConcerns(you, secretariat) ? referral.concerns().all().stream().map(concernViews::view).toList() : List.of(), notice);
  }

  /** That a danger was named is more than a secretariat may know (rule R59): it never reads of safety. */
  static boolean seesConcerns(Set<Role> you, boolean secretariat) {
    return !secretariat && (you.contains(Role.SENDER) && !you.contains(Role.PATIENT) || you.contains(Role.TRIAGE) || you.contains(Role.IN_CHARGE));
  }
}
