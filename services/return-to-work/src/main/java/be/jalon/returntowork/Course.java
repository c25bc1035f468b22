package be.jalon.returntowork;

import be.jalon.contracts.sections.ReportedHours;
import be.jalon.contracts.sections.ReturnPlan.Step;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.JsonTypeName;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** How the return goes at work: which step runs since when, and the hours reported for each week. */
public record Course(Work work, List<Ran> steps, List<ReportedHours> hours) {

  static final Course NOT_BEGUN = new Course(new Work.NotResumed(), List.of(), List.of());

  @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "state")
  public sealed interface Work {

    @JsonTypeName("not-resumed")
    record NotResumed() implements Work {}

    @JsonTypeName("working")
    record Working(LocalDate firstDay) implements Work {}

    @JsonTypeName("stopped")
    record Stopped(LocalDate lastDay) implements Work {}

    @JsonTypeName("relapsed")
    record Relapsed(LocalDate from) implements Work {}
  }

  /** @param step counted from 1; 0 from the day on which work had stopped */
  public record Ran(LocalDate from, int revision, int step) {
  }

  private static final int DAYS_OF_A_WORKING_WEEK = 5;

  public Course {
    steps = List.copyOf(steps);
    hours = List.copyOf(hours);
  }

  /** The step that runs; step 0 while none does. */
  public Ran running() {
    return steps.isEmpty() ? new Ran(LocalDate.EPOCH, 0, 0) : steps.getLast();
  }

  int stepOf(int revision) {
    return running().revision() == revision ? running().step() : 0;
  }

  Course resumed(LocalDate firstDay) {
    return new Course(new Work.Working(firstDay), steps, hours);
  }

  Course started(LocalDate on, int revision, int step) {
    return new Course(work, Stream.concat(steps.stream(), Stream.of(new Ran(on, revision, step))).toList(), hours);
  }

  Course over(Work next, LocalDate firstDayWithout) {
    return new Course(next, work instanceof Work.Working ? started(firstDayWithout, running().revision(), 0).steps : steps, hours);
  }

  /** A second report for a week corrects the first. */
  Course reported(ReportedHours week) {
    return new Course(work, steps, Stream.concat(hours.stream().filter(other -> !other.weekOf().equals(week.weekOf())), Stream.of(week)).toList());
  }

  public Optional<ReportedHours> reportFor(LocalDate weekOf) {
    return hours.stream().filter(week -> week.weekOf().equals(weekOf)).findFirst();
  }

  /** Hours foreseen for the week of that Monday, a fifth for each working day that a step covers; null where none does. */
  @Nullable BigDecimal plannedFor(LocalDate monday, Agreement agreement) {
    var days = IntStream.range(0, DAYS_OF_A_WORKING_WEEK).mapToObj(monday::plusDays).flatMap(day -> stepOn(day, agreement).stream()).toList();
    return days.isEmpty() ? null : days.stream().map(Step::hoursPerWeek).reduce(BigDecimal.ZERO, BigDecimal::add)
        .divide(BigDecimal.valueOf(DAYS_OF_A_WORKING_WEEK), 2, RoundingMode.HALF_UP);
  }

  private Optional<Step> stepOn(LocalDate day, Agreement agreement) {
    var ran = steps.reversed().stream().filter(step -> !step.from().isAfter(day)).findFirst();
    if (ran.isPresent()) {
      return ran.filter(step -> step.step() > 0).map(step -> agreement.plan(step.revision()).steps().get(step.step() - 1));
    }
    return work instanceof Work.Working(var firstDay) && !day.isBefore(firstDay)
        ? agreement.agreed().flatMap(plan -> plan.steps().stream().filter(step -> within(step, day)).findFirst())
        : Optional.empty();
  }

  private static boolean within(Step step, LocalDate day) {
    return !day.isBefore(step.from()) && (step.until() == null || !day.isAfter(step.until()));
  }
}
