package be.jalon.portal.refer;

import be.jalon.portal.services.Referrals;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What is told later, as it was typed: words, and what is known of the work by then. */
record Addition(String text, String job, String employer, String hoursPerWeek, String fullTimeHoursPerWeek, List<String> demands, List<String> resources) {

  static final Addition NOTHING = new Addition("", "", "", "", "", List.of(), List.of());

  Addition {
    text = orEmpty(text);
    job = orEmpty(job);
    employer = orEmpty(employer);
    hoursPerWeek = orEmpty(hoursPerWeek);
    fullTimeHoursPerWeek = orEmpty(fullTimeHoursPerWeek);
    demands = demands == null ? List.of() : List.copyOf(demands);
    resources = resources == null ? List.of() : List.copyOf(resources);
  }

  public boolean tellsOfWork() {
    return Stream.of(job, employer, hoursPerWeek, fullTimeHoursPerWeek).anyMatch(each -> !each.isBlank()) || !demands.isEmpty() || !resources.isEmpty();
  }

  /** Hours that are no number are words about the work that nobody could count: they are refused. */
  boolean hasHoursThatAreNone() {
    return Stream.of(hoursPerWeek, fullTimeHoursPerWeek).anyMatch(each -> !each.isBlank() && Flaw.hours(each).isEmpty());
  }

  Referrals.Addition asSent() {
    var work = new Referrals.AddedWork(orNull(job), orNull(employer), Flaw.hours(hoursPerWeek).orElse(null), Flaw.hours(fullTimeHoursPerWeek).orElse(null), demands, resources);
    return new Referrals.Addition(orNull(text), tellsOfWork() ? new Referrals.AddedSections(work) : null);
  }

  private static String orEmpty(@Nullable String text) {
    return text == null ? "" : text;
  }

  private static @Nullable String orNull(String text) {
    return text.isBlank() ? null : text.strip();
  }

  @Override
  public String toString() {
    return "(addition)";
  }
}
