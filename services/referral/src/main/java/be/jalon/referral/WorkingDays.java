package be.jalon.referral;

import java.time.DayOfWeek;
import java.time.LocalDate;

/** The calendar WD5 of rule R61: Monday to Friday without the legal holidays of rule R62. It counts what is asked of a user, so the earlier date is the safe one. */
final class WorkingDays {

  private WorkingDays() {
  }

  static boolean isWorkingDay(LocalDate day) {
    return day.getDayOfWeek() != DayOfWeek.SATURDAY && day.getDayOfWeek() != DayOfWeek.SUNDAY && !LegalHolidays.isHoliday(day);
  }

  /** The {@code count}-th working day after that day, which itself does not count. */
  static LocalDate after(LocalDate day, int count) {
    var date = day;
    for (int counted = 0; counted < count; ) {
      date = date.plusDays(1);
      if (isWorkingDay(date)) {
        counted++;
      }
    }
    return date;
  }
}
