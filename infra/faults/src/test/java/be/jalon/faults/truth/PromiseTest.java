package be.jalon.faults.truth;

import static be.jalon.faults.truth.Promise.ACKNOWLEDGED_IS_THERE;
import static be.jalon.faults.truth.Promise.ERASED_STAYS_ERASED;
import static be.jalon.faults.truth.Promise.EVERYBODY_IS_ANSWERED;
import static be.jalon.faults.truth.Promise.JOURNAL_IS_WHOLE;
import static be.jalon.faults.truth.Promise.NONE_TWICE;
import static be.jalon.faults.truth.Promise.NOTHING_AFTER_WITHDRAWAL;
import static be.jalon.faults.truth.Promise.NOTHING_IN_CLEAR;
import static be.jalon.faults.truth.Promise.NO_READING_AFTER_WITHDRAWAL;
import static be.jalon.faults.truth.Promise.NO_TIME_TWICE;
import static be.jalon.faults.truth.Promise.ONLY_POISON_IS_PARKED;
import static be.jalon.faults.truth.Promise.ORDER_IS_KEPT;
import static be.jalon.faults.truth.Promise.STREAM_MISSES_NOTHING;
import static be.jalon.faults.truth.Promise.TIMELINE_IS_WHOLE;
import static be.jalon.faults.truth.Promise.VIEW_EQUALS_REBUILD;
import static be.jalon.faults.truth.World.FILE;
import static be.jalon.faults.truth.World.PATHWAY;
import static be.jalon.faults.truth.World.PATIENT;
import static be.jalon.faults.truth.World.PHYSICIAN;
import static be.jalon.faults.truth.World.REFERRAL;
import static be.jalon.faults.truth.World.heard;
import static be.jalon.faults.truth.World.page;
import static be.jalon.faults.truth.World.taken;
import static org.assertj.core.api.Assertions.assertThat;

import be.jalon.trials.Written.Said;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/** A check that cannot fail is none: every promise is broken on purpose, and named. */
class PromiseTest {

  private final World world = new World();

  @Test
  void findsNothingWhereAllIsWell() {
    assertThat(world.broken()).isEmpty();
  }

  @Test
  void findsAnAcknowledgedCommandThatTheJournalDoesNotHold() {
    world.journal.remove(new Said(PATHWAY, REFERRAL, 2, "be.jalon.referral.information-requested.v1"));

    assertThat(world.broken()).extracting(Broken::promise).contains(ACKNOWLEDGED_IS_THERE.words(), JOURNAL_IS_WHOLE.words(), TIMELINE_IS_WHOLE.words());
  }

  @Test
  void findsAnAcknowledgedCommandOfWhichNothingIsLeftAtAll() {
    world.journal.removeIf(said -> said.stream().equals(FILE) && said.sequence() == 2);
    world.counted.put(FILE, 1L);
    world.timeline.removeLast();
    world.shown.removeLast();
    world.rebuilt.removeLast();

    assertThat(found()).containsExactlyInAnyOrder(ACKNOWLEDGED_IS_THERE, STREAM_MISSES_NOTHING);
  }

  @Test
  void findsACommandThatWasDoneTwice() {
    world.journal.add(new Said(PATHWAY, FILE, 3, "be.jalon.return-to-work.engagement-changed.v1"));
    world.counted.put(FILE, 3L);
    world.timeline.add(new Placed("e5", FILE, 3));

    assertThat(found()).containsExactly(NONE_TWICE);
  }

  @Test
  void findsAGapInAJournal() {
    world.journal.add(new Said(PATHWAY, FILE, 4, "be.jalon.return-to-work.clock-started.v1"));
    world.timeline.add(new Placed("e5", FILE, 4));

    assertThat(found()).containsExactly(JOURNAL_IS_WHOLE);
  }

  @Test
  void findsWhatWasNeverSaid() {
    world.waiting.add("referral referrals R1");

    assertThat(found()).containsExactly(JOURNAL_IS_WHOLE);
  }

  @Test
  void findsAnEventThatIsMissingOnItsTimeline() {
    world.timeline.remove(1);
    world.shown.remove(1);
    world.rebuilt.remove(1);

    assertThat(found()).containsExactlyInAnyOrder(TIMELINE_IS_WHOLE, STREAM_MISSES_NOTHING);
  }

  @Test
  void findsAnEventThatStandsOnItsTimelineTwice() {
    world.timeline.add(new Placed("e4b", FILE, 2));

    assertThat(found()).containsExactly(TIMELINE_IS_WHOLE);
  }

  @Test
  void findsAnEventThatNobodySaid() {
    world.timeline.add(new Placed("e5", "appointment/A9", 1));

    assertThat(found()).containsExactly(TIMELINE_IS_WHOLE);
  }

  @Test
  void findsEventsOfAStreamOutOfTheirOrder() {
    Collections.swap(world.timeline, 0, 1);

    assertThat(found()).containsExactly(ORDER_IS_KEPT);
  }

  @Test
  void findsEventsThatAViewerHeardOutOfTheirOrder() {
    Collections.swap(world.heard, 1, 3);

    assertThat(found()).containsExactly(ORDER_IS_KEPT);
  }

  @Test
  void findsAViewThatARebuildDoesNotEqual() {
    Collections.swap(world.rebuilt, 2, 3);

    assertThat(found()).containsExactly(VIEW_EQUALS_REBUILD);
  }

  @Test
  void findsAnEntryThatAStreamBroughtTwice() {
    world.heard.add(heard(PATIENT, "e4", FILE, 95));

    assertThat(found()).containsExactly(STREAM_MISSES_NOTHING);
  }

  @Test
  void findsAnEntryThatAStreamNeverBrought() {
    world.heard.removeIf(one -> one.entry().id().equals("e2"));

    assertThat(found()).containsExactly(STREAM_MISSES_NOTHING);
  }

  @Test
  void findsAChangeMadeAfterAWithdrawalOnAStream() {
    world.heard.add(heard(PHYSICIAN, "e4", FILE, 94, "WORK_CONTENT"));

    assertThat(found()).containsExactly(NOTHING_AFTER_WITHDRAWAL);
  }

  @Test
  void findsACategoryThatWasNeverConsentedTo() {
    world.heard.add(heard(PHYSICIAN, "e2", REFERRAL, 45, "CLINICAL"));

    assertThat(found()).containsExactly(NOTHING_AFTER_WITHDRAWAL);
  }

  @Test
  void allowsADeliveryThatWasUnderWay() {
    world.heard.removeIf(one -> one.viewer().equals(PHYSICIAN));
    world.heard.add(heard(PHYSICIAN, "e3", FILE, 81, "WORK_CONTENT"));

    assertThat(world.broken()).isEmpty();
  }

  @Test
  void findsAPageReadAfterAWithdrawal() {
    world.pages.add(page(81, 83, "WORK_CONTENT"));

    assertThat(found()).containsExactly(NO_READING_AFTER_WITHDRAWAL);
  }

  @Test
  void allowsWhatAnAssessorWroteAndReadBeforeThePathwayWasErased() {
    world.erased.add(PATHWAY);
    world.timeline.clear();
    world.deeds.add(new Deed(PATHWAY, PHYSICIAN, "/returns/F1/proposal", FILE, 3, "be.jalon.return-to-work.return-proposed.v1", 93, 94));

    world.pages.add(new Page(PHYSICIAN, PATHWAY, List.of(new Entry("e5", FILE, "return-to-work.return-proposed.v1", Set.of("RETURN_PLAN"))), 95, 96));
    assertThat(found()).doesNotContain(NO_READING_AFTER_WITHDRAWAL);

    world.pages.add(new Page(PHYSICIAN, PATHWAY, List.of(new Entry("e6", FILE, "return-to-work.engagement-changed.v1", Set.of("WORK_CONTENT"))), 95, 96));
    assertThat(found()).contains(NO_READING_AFTER_WITHDRAWAL);
  }

  @Test
  void findsATimeGivenTwice() {
    world.taken.add(taken("A3", "09:30", "10:00"));

    assertThat(found()).containsExactly(NO_TIME_TWICE);
  }

  @Test
  void findsWhatIsLeftOfAnErasedPathway() {
    world.erased.add(PATHWAY);

    assertThat(found()).containsExactly(ERASED_STAYS_ERASED);
  }

  @Test
  void findsWordsInClear() {
    world.readable.add("topic jalon.referral.v1: Verhaeghen");

    assertThat(found()).containsExactly(NOTHING_IN_CLEAR);
  }

  @Test
  void findsAParkedEventThatIsNoPoison() {
    world.parked.add(new Parked("pathway", FILE, 2, "EARLY", "not opened"));

    assertThat(found()).containsExactly(ONLY_POISON_IS_PARKED);
  }

  @Test
  void findsACallLeftHanging() {
    world.unanswered.add("/referrals hung for 45 s");

    assertThat(found()).containsExactly(EVERYBODY_IS_ANSWERED);
  }

  @Test
  void forgivesWhatARestoredStoreLostAndNothingElse() {
    world.losses.add(new Loss("return-to-work", 60, 100));
    world.journal.removeIf(said -> said.stream().equals(FILE) && said.sequence() == 2);
    world.journal.add(new Said(PATHWAY, FILE, 1_000_002, "be.jalon.return-to-work.incapacity-recorded.v1"));
    world.counted.put(FILE, 1_000_002L);
    world.timeline.add(new Placed("e5", FILE, 1_000_002));
    world.shown.add("e5");
    world.rebuilt.clear();
    world.rebuilt.addAll(Set.of("e1", "e2", "e3", "e5").stream().sorted().toList());
    assertThat(world.broken()).isEmpty();

    world.journal.removeIf(said -> said.stream().equals(FILE) && said.sequence() == 1);

    assertThat(found()).contains(ACKNOWLEDGED_IS_THERE);
  }

  @Test
  void aRestoredJournalMayJumpByMillionsOnly() {
    world.losses.add(new Loss("return-to-work", 200, 201));
    LongStream.of(4, 5).forEach(sequence -> {
      world.journal.add(new Said(PATHWAY, FILE, sequence, "be.jalon.return-to-work.clock-started.v1"));
      world.timeline.add(new Placed("c" + sequence, FILE, sequence));
    });
    world.counted.put(FILE, 5L);

    assertThat(found()).contains(JOURNAL_IS_WHOLE);
  }

  private Set<Promise> found() {
    var words = world.broken().stream().map(Broken::promise).collect(Collectors.toSet());
    return java.util.stream.Stream.of(Promise.values()).filter(promise -> words.contains(promise.words())).collect(Collectors.toSet());
  }
}
