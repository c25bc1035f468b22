package be.jalon.portal.chart;

import be.jalon.contracts.sections.ReportedHours;
import be.jalon.contracts.sections.ReturnPlan;
import be.jalon.contracts.sections.ReturnPlan.Step;
import be.jalon.portal.chart.Drawing.Frame;
import be.jalon.portal.chart.ReturnStory.Standing;
import be.jalon.portal.chart.ReturnStory.Term;
import be.jalon.portal.words.Words;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A return to look at, and the same to be read.
 *
 * @param summary what the drawing shows, in a sentence
 * @param legend what is drawn, by its name in the style sheet
 * @param standing of the steps: proposed, agreed, declined, or a draft; empty where there are none
 * @param authorised one line for each authorisation
 */
public record ReturnChart(String summary, List<Drawing> drawings, List<Key> legend, String standing, List<Row> steps, List<Row> before, List<String> authorised,
    List<Week> weeks, String note) {

  public record Key(String kind, String label) {
  }

  /** @param hours a week, and the part of full time. @param more tasks and conditions. @param now whether today is in it */
  public record Row(int number, String period, String hours, String more, boolean now) {
  }

  /** @param more by how much it is above the plan; empty where it is not */
  public record Week(String of, String planned, String worked, String more) {
  }

  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  /** Empty where the reader sees nothing to draw. */
  public static List<ReturnChart> of(ReturnStory story, Words words) {
    return story.isEmpty() ? List.of() : List.of(new ReturnChart(summary(story, words),
        Arrays.stream(Frame.values()).map(frame -> Drawing.of(story, frame, words)).toList(), legend(story, words),
        story.steps().isEmpty() ? "" : words.of(story.standing()),
        rows(story.plan(), words), rows(story.before(), words),
        story.terms().stream().map(term -> authorised(term, words)).toList(),
        story.hours().stream().map(week -> week(week, words)).toList().reversed(),
        story.plan() == null || story.plan().note() == null ? "" : story.plan().note()));
  }

  private static String summary(ReturnStory story, Words words) {
    var parts = new ArrayList<String>();
    if (!story.steps().isEmpty()) {
      parts.add(words.of("chart.summary.steps", story.steps().size(), words.number(story.steps().getFirst().hoursPerWeek()), words.number(story.steps().getLast().hoursPerWeek())));
    }
    if (!story.terms().isEmpty()) {
      parts.add(words.of("chart.summary.authorised", words.number(story.terms().getLast().words().hoursPerWeek())));
    }
    if (!story.hours().isEmpty()) {
      parts.add(words.of("chart.summary.reported", story.hours().size()));
    }
    return words.of("chart.summary", String.join(", ", parts));
  }

  private static List<Key> legend(ReturnStory story, Words words) {
    var keys = new ArrayList<Key>();
    if (!story.steps().isEmpty()) {
      keys.add(new Key("step", words.of("chart.steps." + (story.standing() == Standing.AGREED ? "agreed" : "proposed"))));
    }
    if (story.before() != null) {
      keys.add(new Key("before", words.of("chart.before")));
    }
    if (!story.terms().isEmpty()) {
      keys.add(new Key("ceiling", words.of("chart.ceiling")));
    }
    if (!story.hours().isEmpty()) {
      keys.add(new Key("worked", words.of("chart.worked")));
    }
    return keys;
  }

  private static List<Row> rows(@Nullable ReturnPlan plan, Words words) {
    return plan == null ? List.of() : IntStream.range(0, plan.steps().size()).mapToObj(i -> row(i + 1, plan.steps().get(i), plan.fullTimeHoursPerWeek(), words)).toList();
  }

  private static Row row(int number, Step step, BigDecimal fullTime, Words words) {
    boolean now = !step.from().isAfter(words.today()) && (step.until() == null || !step.until().isBefore(words.today()));
    var more = Stream.of(step.tasks(), step.conditions()).filter(text -> text != null && !text.isBlank()).collect(Collectors.joining(" · "));
    return new Row(number, period(step.from(), step.until(), words),
        words.of("chart.hours-and-share", words.number(step.hoursPerWeek()), words.number(share(step.hoursPerWeek(), fullTime))), more, now);
  }

  /** Whole percent of full time. */
  public static BigDecimal share(BigDecimal hours, BigDecimal fullTime) {
    return fullTime.signum() <= 0 ? BigDecimal.ZERO : hours.multiply(HUNDRED).divide(fullTime, 0, RoundingMode.HALF_UP);
  }

  private static String authorised(Term term, Words words) {
    return words.of("chart.authorised", words.number(term.words().hoursPerWeek()), period(term.from(), term.until(), words),
        Stream.of(term.words().nature(), term.words().conditions()).filter(text -> !text.isBlank()).collect(Collectors.joining(" · ")));
  }

  private static Week week(ReportedHours week, Words words) {
    var over = week.planned() == null ? BigDecimal.ZERO : week.hours().subtract(week.planned());
    return new Week(words.shortDate(week.weekOf()), week.planned() == null ? "–" : words.of("chart.h", words.number(week.planned())),
        words.of("chart.h", words.number(week.hours())), over.signum() > 0 ? words.of("chart.over", words.number(over)) : "");
  }

  private static String period(LocalDate from, @Nullable LocalDate until, Words words) {
    return until == null ? words.of("period.from", words.shortDate(from)) : words.of("period", words.shortDate(from), words.shortDate(until));
  }
}
