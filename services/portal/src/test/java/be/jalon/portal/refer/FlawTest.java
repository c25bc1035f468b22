package be.jalon.portal.refer;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FlawTest {

  @Test
  void aBlankReferralLacksWhatIsMandatoryAndNothingElse() {
    var blank = Form.BLANK.withUsual("fr", "network-sambre", LocalDate.of(2026, 11, 20));

    assertThat(Flaw.in(blank)).extracting(Flaw::field).containsExactly("ssin", "familyName", "reasons", "urgency", "care");
  }

  @ParameterizedTest(name = "{0} is {1} hours")
  @CsvSource(delimiter = '|', nullValues = "-", value = {"38 | 38", "19,5 | 19.5", "19.5 | 19.5", "half | -", "1e400x | -"})
  void hoursAreReadWithCommaOrPoint(String typed, String read) {
    assertThat(Flaw.hours(typed).map(Object::toString).orElse(null)).isEqualTo(read);
  }

  @ParameterizedTest(name = "{0} is about {1}")
  @CsvSource(nullValues = "-", value = {"patient.ssin, ssin", "consents[1], care", "evidence.on, evidenceOn", "work.incapacity.until, incapacityUntil", "work.demands[0], demands",
      "urgency, urgency", "seats[0], ''", "safety.done, done"})
  void whatAServiceObjectsToIsFoundInTheForm(String sent, String field) {
    assertThat(Asking.field(sent)).isEqualTo(field);
  }
}
