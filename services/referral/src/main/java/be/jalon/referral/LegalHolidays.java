package be.jalon.referral;

import java.time.LocalDate;
import java.time.MonthDay;
import java.util.Set;

/**
 * The ten legal holidays of Belgium (rule R62). Regional and community days are none, and a holiday on an idle day moves no clock.
 */
final class LegalHolidays {

  private static final Set<MonthDay> FIXED = Set.of(MonthDay.of(1, 1), MonthDay.of(5, 1), MonthDay.of(7, 21), MonthDay.of(8, 15), MonthDay.of(11, 1),
      MonthDay.of(11, 11), MonthDay.of(12, 25));

  private LegalHolidays() {
  }

  static boolean isHoliday(LocalDate day) {
    var easter = easter(day.getYear());
    return FIXED.contains(MonthDay.from(day))
        || day.equals(easter.plusDays(1)) || day.equals(easter.plusDays(39)) || day.equals(easter.plusDays(50));
  }

  /** The Gregorian computus as given by Meeus, Jones and Butcher. */
  private static LocalDate easter(int year) {
    int a = year % 19;
    int b = year / 100;
    int c = year % 100;
    int h = (19 * a + b - b / 4 - (b - (b + 8) / 25 + 1) / 3 + 15) % 30;
    int l = (32 + 2 * (b % 4) + 2 * (c / 4) - h - c % 4) % 7;
    int m = (a + 11 * h + 22 * l) / 451;
    int n = h + l - 7 * m + 114;
    return LocalDate.of(year, n / 31, n % 31 + 1);
  }
}
