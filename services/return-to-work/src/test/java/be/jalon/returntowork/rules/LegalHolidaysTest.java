package be.jalon.returntowork.rules;

import static org.assertj.core.api.Assertions.assertThat;

import be.jalon.returntowork.reference.LegalHolidays;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LegalHolidaysTest {

  @ParameterizedTest(name = "{0}")
  @CsvSource(delimiter = '|', textBlock = """
      2026 | 01-01 04-06 05-01 05-14 05-25 07-21 08-15 11-01 11-11 12-25
      2027 | 01-01 03-29 05-01 05-06 05-17 07-21 08-15 11-01 11-11 12-25
      2028 | 01-01 04-17 05-01 05-25 06-05 07-21 08-15 11-01 11-11 12-25
      """)
  void areTheTenOfRuleR62AndNoOthers(int year, String days) {
    var ten = Arrays.stream(days.split(" ")).map(day -> LocalDate.parse(year + "-" + day)).collect(Collectors.toSet());

    assertThat(new LegalHolidays().of(year)).isEqualTo(ten);
  }
}
