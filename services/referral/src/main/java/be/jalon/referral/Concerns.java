package be.jalon.referral;

import static be.jalon.aggregates.Decision.decided;
import static be.jalon.aggregates.Decision.refused;
import static be.jalon.referral.ReferralRefusal.CONCERN_ALREADY_ACKNOWLEDGED;
import static be.jalon.referral.ReferralRefusal.CONCERN_ALREADY_CLOSED;
import static be.jalon.referral.ReferralRefusal.CONCERN_NOT_ACKNOWLEDGED;
import static be.jalon.referral.ReferralRefusal.NOT_IN_THIS_STATE;
import static be.jalon.referral.ReferralRefusal.NOT_YOUR_OWN_CONCERN;
import static be.jalon.referral.ReferralRefusal.NO_SUCH_CONCERN;
import static be.jalon.referral.ReferralRefusal.SAY_WHAT_WAS_DONE;

import be.jalon.aggregates.Decision;
import be.jalon.contracts.ConcernId;
import be.jalon.contracts.DataCategory;
import be.jalon.contracts.Entry;
import be.jalon.contracts.Event;
import be.jalon.contracts.Release;
import be.jalon.contracts.people.Act;
import be.jalon.contracts.people.Capacity;
import be.jalon.contracts.referral.ReferralEvent.SafetyConcernAcknowledged;
import be.jalon.contracts.referral.ReferralEvent.SafetyConcernClosed;
import be.jalon.contracts.referral.ReferralEvent.SafetyConcernRaised;
import be.jalon.contracts.referral.ReferralEvent.SafetyConcernUnanswered;
import be.jalon.contracts.sections.Ball;
import be.jalon.contracts.sections.CareStatus;
import be.jalon.contracts.sections.Safety;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The dangers named within one referral. Jalon is not an emergency channel: whoever names one says what they did about it, and somebody else
 * acknowledges it by name.
 */
public record Concerns(List<Concern> all) {

  static final Concerns NONE = new Concerns(List.of());

  /** What has become unanswered, and the facts to state about it. */
  record Watched(Concerns concerns, List<Event> events) {

    List<Event> eventsAnd(Event last) {
      var both = new ArrayList<>(events);
      both.add(last);
      return both;
    }
  }

  Decision<Referral> raise(Referral referral, Occasion now, Safety danger, Map<DataCategory, Release> releases, Instant acknowledgeBy) {
    if (danger.done() == null || danger.done().isBlank()) {
      return refused(SAY_WHAT_WAS_DONE, "safety.done");
    }
    if (referral.status() instanceof Status.Ended) {
      return refused(NOT_IN_THIS_STATE);
    }
    var id = new ConcernId(referral.id() + ".s" + (all.size() + 1));
    var told = new Told(List.of(danger), releases);
    var entry = told.entry(referral.pathway(), now.act(), now.at());
    var concern = new Concern(id, new Safety(danger.kind(), null, null), now.keys(), now.capacity(), now.at(), acknowledgeBy,
        entry.released().of(DataCategory.SAFETY).withheldFromPatient(), new Concern.Open());
    return decided(referral.with(plus(concern)), new SafetyConcernRaised(referral.id(), id, acknowledgeBy, entry));
  }

  /** By somebody who cares for the person, other than whoever raised it; late is better than never. */
  Decision<Referral> acknowledge(Referral referral, Occasion now, ConcernId which) {
    var concern = find(which);
    if (concern == null) {
      return refused(NO_SUCH_CONCERN);
    }
    if (concern.raisedByOneOf(now.keys())) {
      return refused(NOT_YOUR_OWN_CONCERN);
    }
    return switch (concern.state()) {
      case Concern.Open _, Concern.Unanswered _ -> decided(
          referral.with(replacing(concern.in(new Concern.Acknowledged(now.person().key(), now.at())))),
          new SafetyConcernAcknowledged(referral.id(), which, about(concern, referral, now.act(), now.at(), null, null)));
      case Concern.Acknowledged _ -> refused(CONCERN_ALREADY_ACKNOWLEDGED);
      case Concern.Closed _ -> refused(CONCERN_ALREADY_CLOSED);
    };
  }

  Decision<Referral> close(Referral referral, Occasion now, ConcernId which, @Nullable String note) {
    var concern = find(which);
    if (concern == null) {
      return refused(NO_SUCH_CONCERN);
    }
    return switch (concern.state()) {
      case Concern.Open _, Concern.Unanswered _ -> refused(CONCERN_NOT_ACKNOWLEDGED);
      case Concern.Acknowledged _ -> decided(referral.with(replacing(concern.in(new Concern.Closed(now.at())))),
          new SafetyConcernClosed(referral.id(), which, about(concern, referral, now.act(), now.at(), note, null)));
      case Concern.Closed _ -> refused(CONCERN_ALREADY_CLOSED);
    };
  }

  /** Those that nobody acknowledged in time: the ball goes to the sender, who is told to telephone. */
  Watched unanswered(Referral referral, Instant now) {
    var events = new ArrayList<Event>();
    var then = all.stream().map(concern -> {
      var due = concern.due();
      if (due == null || now.isBefore(due)) {
        return concern;
      }
      var ball = new Ball(referral.sender().capacity(), now, null);
      events.add(new SafetyConcernUnanswered(referral.id(), concern.id(), about(concern, referral, Referral.byClock(now), now, null, ball)));
      return concern.in(new Concern.Unanswered(now));
    }).toList();
    return new Watched(new Concerns(then), events);
  }

  @Nullable Instant due() {
    return all.stream().map(Concern::due).filter(Objects::nonNull).min(Comparator.naturalOrder()).orElse(null);
  }


  public List<Concern> waiting() {
    return all.stream().filter(Concern::waits).toList();
  }

  /** Nobody acknowledged in time: whoever sent the person must telephone. */
  public boolean sendToTheTelephone() {
    return all.stream().anyMatch(concern -> concern.state() instanceof Concern.Unanswered);
  }

  public @Nullable Concern find(ConcernId which) {
    return all.stream().filter(concern -> concern.id().equals(which)).findFirst().orElse(null);
  }

  /** Goes as far as the concern itself went: to those who treat and whoever raised it, and no nearer to the patient. */
  private static Entry about(Concern concern, Referral referral, Act act, Instant at, @Nullable String note, @Nullable Ball ball) {
    var who = EnumSet.of(Capacity.TREATING_DOCTOR, Capacity.CLINICIAN);
    var toThem = new Release(who, Set.of(), concern.withheld());
    var told = new Told(List.of(new Safety(concern.danger().kind(), null, note)), Map.of(DataCategory.SAFETY, toThem));
    return (ball == null ? told : told.and(CareStatus.of(CareStatus.Stage.ONGOING, ball)).released(DataCategory.CARE_STATUS, alsoTheCoordinator(concern)))
        .entry(referral.pathway(), act, at);
  }

  private static Release alsoTheCoordinator(Concern concern) {
    return new Release(EnumSet.of(Capacity.TREATING_DOCTOR, Capacity.CLINICIAN, Capacity.NETWORK_COORDINATOR), Set.of(), concern.withheld());
  }

  private Concerns plus(Concern concern) {
    var more = new ArrayList<>(all);
    more.add(concern);
    return new Concerns(more);
  }

  private Concerns replacing(Concern changed) {
    return new Concerns(all.stream().map(concern -> concern.id().equals(changed.id()) ? changed : concern).toList());
  }
}
