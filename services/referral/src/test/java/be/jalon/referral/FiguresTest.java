package be.jalon.referral;

import static be.jalon.referral.Story.NOW;
import static be.jalon.referral.Story.aReferralInCare;
import static be.jalon.referral.Story.aSubmittedReferral;
import static be.jalon.referral.Story.anAcceptedReferral;
import static be.jalon.referral.Story.by;
import static be.jalon.referral.Story.dujardin;
import static be.jalon.referral.Story.state;
import static org.assertj.core.api.Assertions.assertThat;

import be.jalon.contracts.ConsentId;
import be.jalon.contracts.sections.CareStatus.Stage;
import be.jalon.contracts.sections.Clinical;
import be.jalon.contracts.sections.Urgency;
import be.jalon.referral.Figures.Dangers;
import be.jalon.referral.Figures.Running;
import be.jalon.referral.Figures.Spread;
import be.jalon.referral.Figures.Unanswered;
import be.jalon.referral.Figures.Waits;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class FiguresTest {

  private static final Duration STILL_AFTER = Duration.ofDays(28);

  @Test
  void tellsHowManyWaitSinceWhenAndHowManyAreLate() {
    var asked = state(aSubmittedReferral().ask(by(dujardin()), Told.note("Since when?", Map.of())));

    var figures = of(List.of(aSubmittedReferral(), aSubmittedReferral(), asked), List.of(), List.of(), days(6));

    assertThat(figures.unanswered()).containsExactly(new Unanswered(Urgency.SOON, Stage.REQUESTED, 2, 2, Duration.ofDays(6)),
        new Unanswered(Urgency.SOON, Stage.INFORMATION_ASKED, 1, 1, Duration.ofDays(6)));
    assertThat(of(List.of(aSubmittedReferral()), List.of(), List.of(), days(1)).unanswered()).extracting(Unanswered::late).containsExactly(0);
  }

  @Test
  void tellsWhatHalfOfThemAndNineInTenDidNotWaitLongerThan() {
    var taken = LongStream.rangeClosed(1, 10).mapToObj(FiguresTest::takenAfter).toList();

    assertThat(of(List.of(), List.of(), taken, days(20)).waits())
        .containsExactly(new Waits(Urgency.SOON, 10, new Spread(Duration.ofDays(5), Duration.ofDays(9)), 0, null));
  }

  @Test
  void tellsOfFewerThanFiveOnlyHowMany() {
    var four = LongStream.rangeClosed(1, 4).mapToObj(FiguresTest::takenAfter).toList();

    assertThat(of(List.of(), List.of(), four, days(20)).waits()).containsExactly(new Waits(Urgency.SOON, 4, null, 0, null));
  }

  @Test
  void countsAsStandingStillWhereNothingWasDoneOrToldForFourWeeks() {
    var told = state(aReferralInCare().care().update(by(dujardin(), days(20)), new Told(List.of(new Clinical(List.of(), List.of(), "Better.")), Map.of()), null));

    var figures = of(List.of(), List.of(anAcceptedReferral(), aReferralInCare(), told), List.of(), days(40));

    assertThat(figures.running()).containsExactly(new Running(Stage.ACCEPTED, 1, 1, Duration.ofDays(40)), new Running(Stage.IN_CARE, 2, 1, Duration.ofDays(35)));
  }

  @Test
  void tellsOfDangersOnlyHowManyAndSinceWhen() {
    var waiting = Story.aReferralWithADanger().concerns().waiting();

    assertThat(Figures.of(List.of(), List.of(), List.of(), waiting, STILL_AFTER, days(1)).dangers()).isEqualTo(new Dangers(1, 0, Duration.ofDays(1)));
    assertThat(of(List.of(), List.of(), List.of(), days(1)).dangers()).isEqualTo(new Dangers(0, 0, null));
  }

  @Test
  void theTimeThatPeopleWaitGoesOnWhenARequestIsPassedOn() {
    var there = new NetworkGrant(new ConsentId("c9"), Story.MEUSE, false, NOW, null);
    var passed = state(aSubmittedReferral().redirect(by(dujardin(), days(2)), Story.MEUSE, days(6), new NetworkConsents(aSubmittedReferral().pathway(), List.of(there), Set.of()), Told.NOTHING));

    assertThat(passed.course()).isEqualTo(new Course(NOW, null, null, NOW));
    assertThat(of(List.of(passed), List.of(), List.of(), days(3)).unanswered()).extracting(Unanswered::longest).containsExactly(Duration.ofDays(3));
  }

  private static Figures of(List<Referral> awaiting, List<Referral> running, List<Referral> taken, Instant now) {
    return Figures.of(awaiting, running, taken, List.of(), STILL_AFTER, now);
  }

  private static Referral takenAfter(long days) {
    return state(aSubmittedReferral().accept(by(dujardin(), days(days))));
  }

  private static Instant days(long after) {
    return NOW.plus(Duration.ofDays(after));
  }
}
