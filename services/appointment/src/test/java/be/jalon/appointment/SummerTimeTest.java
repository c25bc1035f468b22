package be.jalon.appointment;

import static be.jalon.appointment.AgendaTest.free;
import static be.jalon.appointment.AgendaTest.opening;
import static be.jalon.appointment.AgendaTest.published;
import static java.time.DayOfWeek.SUNDAY;
import static org.assertj.core.api.Assertions.assertThat;

import be.jalon.contracts.Brussels;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SummerTimeTest {

  static final LocalDate CLOCKS_BACK = LocalDate.of(2026, 10, 25);
  static final LocalDate CLOCKS_FORWARD = LocalDate.of(2027, 3, 28);

  @ParameterizedTest
  @CsvSource(textBlock = """
      2026-10-25, 25
      2027-03-28, 23
      2026-11-24, 24
      2026-10-24, 24
      2026-10-26, 24
      """)
  void aDayHasAsManyHoursAsTheClockGivesIt(LocalDate date, long hours) {
    var day = Slot.day(date);

    assertThat(Duration.between(day.start(), day.end())).isEqualTo(Duration.ofHours(hours));
    assertThat(day.dates()).containsExactly(date);
  }

  @Test
  void halfPastTwoComesTwiceInTheOctoberNight() {
    var agenda = published(new WeeklyHours.OnDay(SUNDAY, opening("02:30", "03:00")));

    assertThat(free(agenda, CLOCKS_BACK, 30)).containsExactly("2026-10-25T00:30:00Z", "2026-10-25T01:30:00Z");
    assertThat(Brussels.shown(Instant.parse("2026-10-25T00:30:00Z"))).hasToString("2026-10-25T02:30+02:00");
    assertThat(Brussels.shown(Instant.parse("2026-10-25T01:30:00Z"))).hasToString("2026-10-25T02:30+01:00");
  }

  @Test
  void takingTheFirstHalfPastTwoLeavesTheSecond() {
    var agenda = published(new WeeklyHours.OnDay(SUNDAY, opening("02:30", "03:00")));
    var first = Slot.of(Instant.parse("2026-10-25T00:30:00Z"), 30);

    var starts = FreeTime.on(CLOCKS_BACK, agenda, List.of(first), 30, null, AgendaTest.LONG_AGO);

    assertThat(starts).extracting(FreeTime.Start::start).containsExactly(Instant.parse("2026-10-25T01:30:00Z"));
  }

  @Test
  void aNightShiftInOctoberIsOneHourLonger() {
    assertThat(WallTime.on(CLOCKS_BACK, LocalTime.of(1, 0), LocalTime.of(4, 0)))
        .containsExactly(new Slot(Instant.parse("2026-10-24T23:00:00Z"), Instant.parse("2026-10-25T03:00:00Z")));
  }

  @Test
  void halfPastTwoDoesNotComeInTheMarchNight() {
    var agenda = published(new WeeklyHours.OnDay(SUNDAY, opening("02:00", "03:00")));

    assertThat(free(agenda, CLOCKS_FORWARD, 30)).isEmpty();
  }

  @Test
  void aNightShiftInMarchIsOneHourShorter() {
    assertThat(WallTime.on(CLOCKS_FORWARD, LocalTime.of(1, 0), LocalTime.of(4, 0)))
        .containsExactly(new Slot(Instant.parse("2027-03-28T00:00:00Z"), Instant.parse("2027-03-28T02:00:00Z")));
  }

  @Test
  void aSessionThatCrossesMidnightTouchesTwoDays() {
    assertThat(Slot.of(Instant.parse("2026-11-24T22:30:00Z"), 60).dates()).containsExactly(LocalDate.of(2026, 11, 24), LocalDate.of(2026, 11, 25));
    assertThat(Slot.of(Instant.parse("2026-11-24T22:00:00Z"), 60).dates()).containsExactly(LocalDate.of(2026, 11, 24));
  }
}
