package be.jalon.referral;

import static org.assertj.core.api.Assertions.assertThat;

import be.jalon.contracts.sections.Urgency;
import de.focus_shift.jollyday.core.HolidayCalendar;
import de.focus_shift.jollyday.core.HolidayManager;
import de.focus_shift.jollyday.core.ManagerParameters;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Year;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WorkingDaysTest {

  @ParameterizedTest(name = "R62 in {0}")
  @CsvSource({
      "2026, 01-01 04-06 05-01 05-14 05-25 07-21 08-15 11-01 11-11 12-25",
      "2027, 01-01 03-29 05-01 05-06 05-17 07-21 08-15 11-01 11-11 12-25",
      "2028, 01-01 04-17 05-01 05-25 06-05 07-21 08-15 11-01 11-11 12-25"})
  void theTenLegalHolidaysAreThoseOfRuleR62(int year, String days) {
    var expected = Arrays.stream(days.split(" ")).map(day -> LocalDate.parse(year + "-" + day)).collect(Collectors.toSet());

    assertThat(holidays(year)).isEqualTo(expected);
  }

  @Test
  void everyLegalHolidayForAHundredYearsIsOneOfJollydaysToo() {
    var jollyday = HolidayManager.getInstance(ManagerParameters.create(HolidayCalendar.BELGIUM));

    IntStream.range(2020, 2120).forEach(year -> assertThat(jollyday.getHolidays(Year.of(year)).stream().map(holiday -> holiday.getDate()).toList())
        .as("%d", year).containsAll(holidays(year)));
  }

  @ParameterizedTest(name = "{0} sent {1}: answered before {2}")
  @CsvSource({
      "ROUTINE, 2026-11-20T09:00:00Z, 2026-11-27T23:00:00Z",
      "SOON,    2026-11-20T09:00:00Z, 2026-11-24T23:00:00Z",
      "URGENT,  2026-11-20T09:00:00Z, 2026-11-23T23:00:00Z",
      "URGENT,  2026-11-20T23:30:00Z, 2026-11-23T23:00:00Z",
      "URGENT,  2026-11-10T09:00:00Z, 2026-11-12T23:00:00Z",
      "ROUTINE, 2026-12-23T09:00:00Z, 2026-12-31T23:00:00Z",
      "URGENT,  2026-05-13T09:00:00Z, 2026-05-15T22:00:00Z",
      "SOON,    2026-10-23T09:00:00Z, 2026-10-27T23:00:00Z"})
  void aNetworkAnswersByTheEndOfTheLastWorkingDayInBelgium(Urgency urgency, Instant sent, Instant tooLate) {
    assertThat(Story.TIMES.dueAfter(urgency, sent)).isEqualTo(tooLate);
  }

  private static Set<LocalDate> holidays(int year) {
    var first = LocalDate.of(year, 1, 1);
    return first.datesUntil(first.plusYears(1)).filter(LegalHolidays::isHoliday).collect(Collectors.toSet());
  }
}
