package be.jalon.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BrusselsTest {

  @ParameterizedTest
  @CsvSource(textBlock = """
      2026-03-29 | 23
      2026-09-07 | 24
      2026-10-25 | 25
      """, delimiter = '|')
  void aDayHasTheHoursOfTheClockOnTheWall(LocalDate day, long hours) {
    assertThat(Duration.between(Brussels.startOf(day), Brussels.endOf(day))).hasHours(hours);
    assertThat(Brussels.dayOf(Brussels.startOf(day))).isEqualTo(day);
    assertThat(Brussels.dayOf(Brussels.endOf(day).minusNanos(1))).isEqualTo(day);
  }

  @Test
  void anHourBeforeMidnightUtcIsTheNextDayInBrussels() {
    var late = Instant.parse("2026-09-07T23:00:00Z");

    assertThat(Brussels.dayOf(late)).isEqualTo(LocalDate.of(2026, 9, 8));
    assertThat(Brussels.shown(late)).hasToString("2026-09-08T01:00+02:00");
  }
}
