package be.jalon.portal.chart;

import static org.assertj.core.api.Assertions.assertThat;

import be.jalon.contracts.sections.ReturnPlan;
import be.jalon.contracts.sections.ReturnPlan.Authorisation;
import be.jalon.contracts.sections.ReturnPlan.Step;
import be.jalon.portal.chart.ReturnStory.Standing;
import be.jalon.portal.chart.ReturnStory.Term;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SpanTest {

  private static final LocalDate MONDAY = LocalDate.of(2026, 11, 23);

  @Test
  void showsAnOpenStepForEightWeeksAndTodayBeforeIt() {
    var span = Span.of(plan(MONDAY, null), MONDAY.minusDays(4));

    assertThat(span).isEqualTo(new Span(LocalDate.of(2026, 11, 16), MONDAY.plusWeeks(8)));
  }

  @Test
  void cutsAnAuthorisationThatGoesOnLongAfterTheSteps() {
    var words = new Authorisation("planning", BigDecimal.TEN, "", MONDAY, MONDAY.plusYears(2));
    var story = new ReturnStory(plan(MONDAY, MONDAY.plusDays(27)).plan(), Standing.AGREED, false, null, List.of(new Term(words.from(), words.until(), words)), List.of(), BigDecimal.TEN);

    assertThat(Span.of(story, MONDAY).end()).isEqualTo(MONDAY.plusWeeks(12));
  }

  @Test
  void leavesTodayOutWhenItIsFarAway() {
    assertThat(Span.of(plan(MONDAY, MONDAY.plusDays(27)), MONDAY.plusYears(1)).shows(MONDAY.plusYears(1))).isFalse();
  }

  @ParameterizedTest(name = "{0} weeks with room for {1}: {2} marks, the second on {3}")
  @CsvSource(textBlock = """
      4,   8, 4, 2026-11-30
      12,  8, 6, 2026-12-07
      26,  8, 6, 2027-01-01
      26,  4, 3, 2027-02-01
      104, 8, 8, 2027-03-01
      """)
  void marksAsManyDaysAsThereIsRoomFor(int weeks, int room, int marks, LocalDate second) {
    assertThat(new Span(MONDAY, MONDAY.plusWeeks(weeks)).marks(room)).hasSize(marks).element(1).isEqualTo(second);
  }

  private static ReturnStory plan(LocalDate from, @Nullable LocalDate until) {
    return new ReturnStory(new ReturnPlan(1, BigDecimal.valueOf(38), List.of(new Step(from, until, BigDecimal.TEN, null, null)), null, null), Standing.PROPOSED, false, null, List.of(),
        List.of(), BigDecimal.valueOf(38));
  }
}
