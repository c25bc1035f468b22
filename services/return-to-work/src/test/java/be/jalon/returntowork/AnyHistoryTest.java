package be.jalon.returntowork;

import static be.jalon.returntowork.Story.draft;
import static org.assertj.core.api.Assertions.assertThat;

import be.jalon.contracts.DataCategory;
import be.jalon.contracts.Event;
import be.jalon.contracts.people.Capacity;
import be.jalon.contracts.returntowork.ReturnEvent.AuthorisationGranted;
import be.jalon.contracts.returntowork.ReturnEvent.HoursExceeded;
import be.jalon.contracts.returntowork.ReturnEvent.HoursReported;
import be.jalon.contracts.returntowork.ReturnEvent.StepStarted;
import be.jalon.contracts.sections.ReturnPlan.Step;
import be.jalon.contracts.sections.ReturnStatus.Procedure;
import be.jalon.keys.JsonShape;
import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** Whatever happens, in whatever order. */
class AnyHistoryTest {

  private static final JsonMapper JSON = JsonShape.apply(JsonMapper.builder()).build();

  enum Move {
    PROPOSE(Offer.PROPOSE), REVISE(Offer.REVISE), AGREE(Offer.AGREE), DECLINE(Offer.DECLINE), ASK(Offer.ASK_AUTHORISATION), ASK_LATE(Offer.ASK_AUTHORISATION),
    GRANT(Offer.DECIDE), REFUSE(Offer.DECIDE), RESUME(Offer.RESUME), START(Offer.START_STEP), STEP_BACK(Offer.STEP_BACK), REPORT(Offer.REPORT_HOURS), STOP(Offer.STOP),
    RELAPSE(Offer.REPORT_RELAPSE), A_DAY(null), A_MONTH(null), A_YEAR(null);

    private final @Nullable Offer offer;

    Move(@Nullable Offer offer) {
      this.offer = offer;
    }
  }

  @Property(tries = 300)
  void neverStartsWithoutRightNeverGrantsBySilenceAndNeverMixesHoursWithAnythingElse(@ForAll @Size(min = 1, max = 25) List<Move> moves,
      @ForAll @IntRange(min = 1, max = 38) int hours) {
    var story = Story.ofNoah().opens(Procedure.AUTHORISED_RESUMPTION);
    int granted = 0;
    for (var move : moves) {
      var before = story.file;
      int said = story.events.size();
      boolean offered = move.offer == null || move.offer.standsOpen(story.it());
      make(move, story, hours);
      granted += move == Move.GRANT && story.refusal == null ? 1 : 0;

      assertThat(offered || story.refusal != null).as("what is not offered is refused: %s after %s", move, moves).isTrue();
      if (story.refusal != null) {
        assertThat(story.file).as("a refusal changes nothing").isSameAs(before);
      }
      story.events.subList(said, story.events.size()).forEach(event -> assertThat(sound(event, story)).as("%s after %s", event, moves).isTrue());
      assertThat(story.events.stream().filter(AuthorisationGranted.class::isInstance)).hasSize(granted);
      assertThat(story.wakesOn(story.today).file.due()).as("a clock is not woken for twice").satisfiesAnyOf(
          due -> assertThat(due).isNull(), due -> assertThat(due).isAfter(story.now()));
    }
    assertThat(JSON.readValue(JSON.writeValueAsString(story.file), ReturnFile.class)).as("what is stored is read again").usingRecursiveComparison()
        .withComparatorForType(BigDecimal::compareTo, BigDecimal.class).isEqualTo(story.file);
  }

  private static boolean sound(Event event, Story story) {
    var categories = event.entry().sections().categories();
    return switch (event) {
      case HoursReported _, HoursExceeded _ -> categories.equals(Set.of(DataCategory.REPORTED_HOURS));
      case StepStarted started -> story.it().permission().covering(started.on()).isPresent()
          || story.it().permission().request().filter(request -> request.timeliness() == Permission.Timeliness.IN_TIME).isPresent();
      default -> !categories.isEmpty();
    };
  }

  private static void make(Move move, Story story, int hours) {
    var today = story.today;
    var monday = today.with(TemporalAdjusters.next(DayOfWeek.MONDAY));
    switch (move) {
      case PROPOSE -> story.negotiates(Capacity.TREATING_DOCTOR, it -> it.propose(draft(steps(monday, hours))));
      case REVISE -> story.negotiates(Capacity.OCCUPATIONAL_PHYSICIAN, it -> it.revise(draft(steps(monday, 39 - hours))));
      case AGREE -> story.agrees(revision(story));
      case DECLINE -> story.negotiates(Capacity.PATIENT, it -> it.decline(revision(story), Reason.OfWorker.TOO_SOON, null));
      case ASK -> story.asks(today, monday.plusDays(7));
      case ASK_LATE -> story.asks(today, today);
      case GRANT -> story.isGranted("20", today, today.plusMonths(18));
      case REFUSE -> story.isRefused(today);
      case RESUME -> story.resumes(monday.plusDays(7));
      case START -> story.starts(story.it().course().stepOf(revision(story)) + 1, monday.plusDays(7));
      case STEP_BACK -> story.works(it -> it.stepBack(Reason.OfStepBack.TOO_HEAVY));
      case REPORT -> story.reports(today.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY)), "21");
      case STOP -> story.works(it -> it.stop(today, Reason.OfStop.HEALTH));
      case RELAPSE -> story.works(it -> it.relapse(today));
      case A_DAY -> story.wakesOn(today.plusDays(1));
      case A_MONTH -> story.wakesOn(today.plusMonths(1));
      case A_YEAR -> story.wakesOn(today.plusYears(1));
    }
  }

  private static int revision(Story story) {
    return story.it().agreement().current().map(Agreement.Proposal::revision).orElse(1);
  }

  private static Step[] steps(LocalDate from, int hours) {
    return new Step[] {Story.step(from.toString(), from.plusDays(20).toString(), Integer.toString(hours)), Story.step(from.plusDays(21).toString(), null, "24")};
  }
}
