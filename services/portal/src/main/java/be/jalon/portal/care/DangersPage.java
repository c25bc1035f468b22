package be.jalon.portal.care;

import be.jalon.contracts.ConcernId;
import be.jalon.contracts.PathwayId;
import be.jalon.contracts.ReferralId;
import be.jalon.contracts.people.Capacity;
import be.jalon.contracts.sections.CareStatus;
import be.jalon.contracts.sections.Safety;
import be.jalon.portal.services.Pathways;
import be.jalon.portal.services.Referrals;
import be.jalon.portal.words.Words;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The dangers named in one care: who has still to see to what.
 *
 * @param notice what must be said first, as the service says it; null for nothing
 * @param audience who will see a danger that is named now; null where nobody tells the reader
 */
public record DangersPage(ReferralId referral, PathwayId pathway, String name, @Nullable String notice, List<Concern> concerns, boolean mayRaise, List<Kind> kinds,
    @Nullable AudienceMark audience, Typed typed, CarePage.@Nullable Trouble trouble) {

  private static final Set<CareStatus.Stage> ENDED = EnumSet.of(CareStatus.Stage.COMPLETED, CareStatus.Stage.DECLINED, CareStatus.Stage.WITHDRAWN);

  /** @param by when somebody is to have seen to it; empty once somebody does */
  public record Concern(ConcernId id, String state, String since, String by, boolean waits, boolean isSeenTo) {
  }

  public record Kind(String code, String name) {
  }

  static DangersPage of(Referrals.Referral referral, Pathways.Header header, List<Pathways.Audience> audiences, Typed typed, CarePage.@Nullable Trouble trouble, Words words) {
    var patient = header.identity() == null ? words.capacity(Capacity.PATIENT) : header.identity().name().shown();
    return new DangersPage(referral.id(), referral.pathway(), header.identity() == null ? words.of("no-name") : patient, referral.notice() == null ? null : referral.notice().text(),
        referral.concerns().stream().sorted(Comparator.comparing(Referrals.Concern::raisedAt).reversed()).map(each -> concern(each, words)).toList(),
        referral.state() != null && !ENDED.contains(referral.state()), Arrays.stream(Safety.Kind.values()).map(kind -> new Kind(kind.name(), words.of(kind))).toList(),
        audiences.stream().findFirst().map(each -> AudienceMark.of(each, patient, typed, words)).orElse(null), typed, trouble);
  }

  private static Concern concern(Referrals.Concern concern, Words words) {
    var by = words.dayAndTime(concern.acknowledgeBy());
    return new Concern(concern.id(), concern.state() == null ? "" : words.of(concern.state()), words.since(concern.raisedAt()),
        switch (concern.state()) {
          case OPEN -> words.of("requests.danger.by", by);
          case UNANSWERED -> words.of("requests.danger.late", by);
          case null, default -> "";
        }, concern.waits(), concern.state() == Referrals.ConcernState.ACKNOWLEDGED);
  }
}
