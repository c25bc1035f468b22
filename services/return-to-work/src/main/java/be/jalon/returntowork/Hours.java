package be.jalon.returntowork;

import be.jalon.aggregates.Decision;
import be.jalon.contracts.returntowork.ReturnEvent.HoursExceeded;
import be.jalon.contracts.returntowork.ReturnEvent.HoursReported;
import be.jalon.contracts.sections.ReportedHours;
import be.jalon.returntowork.Course.Work;
import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Hours really worked. Neither event holds a status: that more was worked than planned reaches nobody who may not read reported hours.
 */
record Hours(Return it, Said said) {

  private static final BigDecimal OF_A_WEEK = BigDecimal.valueOf(168);

  /** @param weekOf the Monday of that week (Europe/Brussels) */
  Decision<Return> report(LocalDate weekOf, BigDecimal hours, @Nullable String note) {
    return objection(it, weekOf, hours, said.today()).<Decision<Return>>map(Objection::refused).orElseGet(() -> reported(weekOf, hours, note));
  }

  /** What stands against reporting these hours for that week. */
  static Optional<Objection> objection(Return it, LocalDate weekOf, BigDecimal hours, LocalDate today) {
    if (weekOf.getDayOfWeek() != DayOfWeek.MONDAY) {
      return Optional.of(new Objection(ReturnRefusal.NOT_A_MONDAY, "weekOf"));
    }
    if (weekOf.isAfter(today)) {
      return Optional.of(new Objection(ReturnRefusal.DATE_IN_FUTURE, "weekOf"));
    }
    if (hours.signum() < 0 || hours.compareTo(OF_A_WEEK) > 0) {
      return Optional.of(new Objection(ReturnRefusal.HOURS_IMPOSSIBLE, "hours"));
    }
    return it.course().work() instanceof Work.NotResumed ? Optional.of(new Objection(ReturnRefusal.NOT_AT_WORK, null)) : Optional.empty();
  }

  private Decision<Return> reported(LocalDate weekOf, BigDecimal hours, @Nullable String note) {
    var week = new ReportedHours(weekOf, hours, it.course().plannedFor(weekOf, it.agreement()), note);
    var reported = new HoursReported(it.id(), weekOf, said.entry(it.pathway(), week));
    var next = it.with(it.course().reported(week));
    return exceeds(week)
        ? Decision.decided(next, List.of(reported, new HoursExceeded(it.id(), weekOf, said.entry(it.pathway(), week))))
        : Decision.decided(next, reported);
  }

  static boolean exceeds(ReportedHours week) {
    return week.planned() != null && week.hours().compareTo(week.planned()) > 0;
  }
}
