package be.jalon.returntowork;

import be.jalon.aggregates.Decision;
import be.jalon.contracts.DataCategory;
import be.jalon.contracts.EngagementId;
import be.jalon.contracts.Event;
import be.jalon.contracts.IncapacityId;
import be.jalon.contracts.people.Capacity;
import be.jalon.contracts.referral.ReferralEvent.ReferralSubmitted;
import be.jalon.contracts.referral.ReferralEvent.WorkFile;
import be.jalon.contracts.sections.WorkContent;
import be.jalon.returntowork.rules.Rulebook;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a referral tells of the patient's work, kept as its sender's act, on the sender's evidence, and released no further than the sender did.
 * A referral that tells of an engagement already known adds only what is new in it.
 */
record ReferralHeard(ReferralSubmitted referral, WorkFile work, Rulebook rulebook) {

  static Optional<ReferralHeard> of(ReferralSubmitted referral, Rulebook rulebook) {
    return Optional.ofNullable(referral.work()).map(work -> new ReferralHeard(referral, work, rulebook));
  }

  Engagement engagement() {
    var told = referral.entry().sections().workContent();
    return new Engagement(work.engagement(), work.preventionService(), told == null ? new WorkContent(null, null, null, null, List.of(), List.of(), null) : told);
  }

  Decision<ReturnFile> into(EngagementId id, @Nullable ReturnFile known) {
    return known == null
        ? then(ReturnFile.opened(id, referral.pathway(), engagement(), said()))
        : withIncapacity(known);
  }

  private Decision<ReturnFile> then(Decision<ReturnFile> opened) {
    if (opened instanceof Decision.Decided<ReturnFile>(var file, var before) && withIncapacity(file) instanceof Decision.Decided<ReturnFile>(var next, var after)) {
      var events = new ArrayList<Event>(before);
      events.addAll(after);
      return Decision.decided(next, events);
    }
    return opened;
  }

  /** A period already known is not told again; a later end of it prolongs it; one that contradicts what is known stays with the referral. */
  private Decision<ReturnFile> withIncapacity(ReturnFile file) {
    if (work.incapacityFrom() == null || work.scheme() == null) {
      return Decision.unchanged(file);
    }
    var known = file.incapacities().stream().filter(period -> period.from().equals(work.incapacityFrom())).findFirst();
    var decision = known.isEmpty()
        ? file.incapable(new Incapacity(incapacityId(), work.incapacityFrom(), work.incapacityUntil(), false, work.scheme(), false), said(), rulebook)
        : work.incapacityUntil() == null || Objects.equals(work.incapacityUntil(), known.get().until())
            ? Decision.unchanged(file)
            : file.prolonged(known.get().id(), work.incapacityUntil(), said());
    return decision instanceof Decision.Decided<ReturnFile> ? decision : Decision.unchanged(file);
  }

  private Said said() {
    var entry = referral.entry();
    var capacity = entry.act().responsible().capacity();
    var releases = new HashMap<>(entry.released().byCategory());
    releases.put(DataCategory.WORK_CONTENT, entry.released().of(DataCategory.WORK_CONTENT));
    return new Said(new Voice(capacity == null ? Capacity.TREATING_DOCTOR : capacity, null, entry.act()), entry.occurredAt(), releases);
  }

  private IncapacityId incapacityId() {
    return new IncapacityId(UUID.nameUUIDFromBytes(("incapacity/" + referral.referral()).getBytes(StandardCharsets.UTF_8)).toString());
  }
}
