package be.jalon.portal.agenda;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The clock on the wall in Brussels, in the two nights in which it is changed too. */
class MomentsTest {

  @ParameterizedTest
  @CsvSource(textBlock = """
      2026-11-23T09:00, 2026-11-23T08:00:00Z
      2027-07-05T09:00, 2027-07-05T07:00:00Z
      2027-03-28T01:59, 2027-03-28T00:59:00Z
      2027-03-28T02:30,
      2027-03-28T03:00, 2027-03-28T01:00:00Z
      2027-10-31T02:30, 2027-10-31T00:30:00Z
      2027-10-31T03:00, 2027-10-31T02:00:00Z
      soon,
      """)
  void isReadAsItIsTyped(String typed, String instant) {
    var read = Moments.typed(typed == null ? "" : typed);

    assertThat(read == null ? "" : read.toString()).isEqualTo(instant == null ? "" : instant);
  }

  @Test
  void whatIsHalfTypedIsNoTime() {
    assertThat(Moments.typed("2026-11-23")).isNull();
  }
}
