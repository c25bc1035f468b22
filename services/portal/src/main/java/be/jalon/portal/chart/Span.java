package be.jalon.portal.chart;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The days a chart shows. @param end the first day that it does not show any more */
record Span(LocalDate start, LocalDate end) {

  private static final int WEEKS_OF_AN_OPEN_STEP = 8;
  private static final int WEEKS_TO_TODAY = 6;
  private static final int WEEKS_AFTER_THE_STEPS = 8;
  private static final int WEEKS_OF_A_MONTH = 4;

  /** From the Monday of the first thing to tell; an authorisation may go on long after the last step, and is cut. */
  static Span of(ReturnStory story, LocalDate today) {
    var steps = story.steps();
    var first = Stream.of(steps.stream().map(step -> step.from()), story.terms().stream().map(term -> term.from()), story.hours().stream().map(week -> week.weekOf()))
        .flatMap(days -> days).min(LocalDate::compareTo).orElse(today);
    var lastStep = steps.stream().map(step -> step.until() == null ? step.from().plusWeeks(WEEKS_OF_AN_OPEN_STEP) : step.until().plusDays(1)).max(LocalDate::compareTo);
    var lastTerm = story.terms().stream().map(term -> term.until().plusDays(1)).max(LocalDate::compareTo);
    var lastWeek = story.hours().stream().map(week -> week.weekOf().plusWeeks(1)).max(LocalDate::compareTo).orElse(first);
    var last = later(lastWeek, lastStep.map(end -> lastTerm.map(term -> earlier(later(term, end), end.plusWeeks(WEEKS_AFTER_THE_STEPS))).orElse(end)).or(() -> lastTerm).orElse(first.plusWeeks(1)));
    boolean near = !today.isBefore(first.minusWeeks(WEEKS_TO_TODAY)) && today.isBefore(last.plusWeeks(WEEKS_TO_TODAY));
    var start = near ? earlier(first, today) : first;
    return new Span(start.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY)), later(near ? later(last, today.plusDays(1)) : last, start.plusWeeks(2)));
  }

  long days() {
    return ChronoUnit.DAYS.between(start, end);
  }

  boolean shows(LocalDate day) {
    return !day.isBefore(start) && day.isBefore(end);
  }

  /** From 0 at its start to 1 at its end; what lies outside is drawn at the edge. */
  double at(LocalDate day) {
    return Math.clamp((double) ChronoUnit.DAYS.between(start, day) / days(), 0, 1);
  }

  /** Mondays or first days of months, as many as there is room for. */
  List<LocalDate> marks(int most) {
    for (int weeks : new int[] {1, 2, WEEKS_OF_A_MONTH}) {
      if (days() / 7 / weeks < most && weeks < WEEKS_OF_A_MONTH) {
        return every(start, weeks * 7L, ChronoUnit.DAYS);
      }
    }
    for (int months : new int[] {1, 2, 3, 6}) {
      var marks = every(start.with(TemporalAdjusters.firstDayOfNextMonth()), months, ChronoUnit.MONTHS);
      if (marks.size() <= most) {
        return marks;
      }
    }
    return every(start.with(TemporalAdjusters.firstDayOfNextYear()), 1, ChronoUnit.YEARS);
  }

  private List<LocalDate> every(LocalDate from, long amount, ChronoUnit unit) {
    var marks = new ArrayList<LocalDate>();
    for (var day = from; day.isBefore(end); day = from.plus(amount * marks.size(), unit)) {
      marks.add(day);
    }
    return marks;
  }

  private static LocalDate later(LocalDate one, LocalDate other) {
    return one.isAfter(other) ? one : other;
  }

  private static LocalDate earlier(LocalDate one, LocalDate other) {
    return one.isBefore(other) ? one : other;
  }
}
