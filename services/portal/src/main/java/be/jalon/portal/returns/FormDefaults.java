package be.jalon.portal.returns;

import be.jalon.contracts.sections.ReturnPlan.Step;
import be.jalon.portal.chart.ReturnStory;
import be.jalon.portal.services.Returns.Standing;
import be.jalon.portal.words.Words;
import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * What stands in the forms of a return before anybody types: as the plan says, as far as the reader sees one. Dates as a date field takes them, hours as people write them.
 *
 * @param nextStep number of the step that would begin next
 * @param stepBefore what a step back leads to, in words; empty where the reader sees no plan
 * @param weeks the Mondays that hours can be reported for, latest first
 */
public record FormDefaults(int revision, String today, String firstDay, String grantHours, String grantFrom, String grantUntil, String nature, String conditions,
    String asked, int nextStep, LocalDate nextStepFrom, String nextStepOn, String nextStepSaid, String stepBefore, List<Week> weeks) {

  public record Week(String monday, String said) {
  }

  private static final int WEEKS_BACK = 8;

  static FormDefaults of(Standing standing, ReturnStory story, Words words) {
    var steps = story.steps();
    var today = words.today();
    int next = standing.step() + 1;
    var nextStep = next <= steps.size() ? steps.get(next - 1) : null;
    var nextFrom = nextStep == null ? today : nextStep.from();
    var most = steps.stream().map(Step::hoursPerWeek).max(BigDecimal::compareTo).orElse(null);
    return new FormDefaults(standing.revision(), today.toString(),
        steps.stream().map(Step::from).filter(day -> day.isAfter(today)).findFirst().or(() -> steps.stream().map(Step::from).findFirst()).map(LocalDate::toString).orElse(""),
        most == null ? "" : words.number(most),
        steps.isEmpty() ? "" : steps.getFirst().from().toString(),
        steps.isEmpty() || steps.getLast().until() == null ? "" : steps.getLast().until().toString(),
        joined(steps, Step::tasks), joined(steps, Step::conditions),
        most == null ? "" : words.of("return.asked", words.number(steps.getFirst().hoursPerWeek()), words.number(most)),
        next, nextFrom, (nextFrom.isAfter(today) ? nextFrom : today).toString(), nextStep == null ? "" : said(nextStep, words),
        standing.step() > 1 && standing.step() - 2 < steps.size() ? said(steps.get(standing.step() - 2), words) : "", weeks(today, words));
  }

  private static List<Week> weeks(LocalDate today, Words words) {
    var monday = today.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    return IntStream.range(0, WEEKS_BACK).mapToObj(monday::minusWeeks).map(week -> new Week(week.toString(), words.day(week))).toList();
  }

  private static String said(Step step, Words words) {
    return words.hours(step.hoursPerWeek());
  }

  private static String joined(List<Step> steps, Function<Step, @Nullable String> of) {
    return steps.stream().map(of).filter(Objects::nonNull).distinct().collect(Collectors.joining("; "));
  }
}
