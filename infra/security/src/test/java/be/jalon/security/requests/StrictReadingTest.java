package be.jalon.security.requests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import be.jalon.contracts.sections.Urgency;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

class StrictReadingTest {

  private final JsonMapper strict = StrictReading.apply(JsonMapper.builder()).build();

  record Told(@Nullable Urgency urgency, @Nullable Integer step, @Nullable Boolean agrees, @Nullable String note, @Nullable BigDecimal hours, @Nullable LocalDate on,
      @Nullable LocalTime from, @Nullable Instant at, @Nullable OffsetDateTime start, @Nullable List<String> codes, @Nullable Map<Urgency, String> by) {}

  @Test
  void readsWhatIsSaidAsItShouldBe() {
    var told = strict.readValue("""
        {"urgency": "SOON", "step": 2, "agrees": true, "note": "İls \\ud83d\\ude00\\n\\tça va", "hours": 28.50, "on": "2024-02-29", "from": "09:00",
         "at": "2026-11-20T10:00:00+01:00", "start": "2026-11-20T10:00+01:00", "codes": ["severity"], "by": {"SOON": ""}}""", Told.class);

    assertThat(told).isEqualTo(new Told(Urgency.SOON, 2, true, "İls 😀\n\tça va", new BigDecimal("28.50"), LocalDate.of(2024, 2, 29), LocalTime.of(9, 0),
        Instant.parse("2026-11-20T09:00:00Z"), OffsetDateTime.parse("2026-11-20T10:00+01:00"), List.of("severity"), Map.of(Urgency.SOON, "")));
  }

  @ParameterizedTest
  @ValueSource(strings = {
      "{'urgency': 1}", "{'urgency': '1'}", "{'urgency': ''}", "{'urgency': 'soon'}",
      "{'step': 2.9}", "{'step': '2'}", "{'step': ''}", "{'step': true}",
      "{'agrees': 1}", "{'agrees': 'true'}", "{'agrees': ''}",
      "{'note': 5}", "{'note': true}", "{'note': '\\ud83d'}", "{'note': '\\udc00\\ud83d'}", "{'note': '\\u0000'}", "{'note': '\\u001b[2J'}", "{'codes': ['a\\ud800']}",
      "{'hours': '28.5'}", "{'hours': ''}", "{'hours': NaN}", "{'hours': 1e2147483647}", "{'hours': 1e-2147483647}", "{'hours': 1e1001}", "{'hours': 0e1001}",
      "{'on': ''}", "{'on': 20000}", "{'on': [2026, 1, 1]}", "{'on': '2026-01-01T23:30:00Z'}", "{'on': '2023-02-29'}", "{'on': '1899-12-31'}", "{'on': '2200-01-01'}",
      "{'on': '+999999999-12-31'}", "{'on': '0001-01-01'}", "{'on': ' 2026-01-01'}",
      "{'from': [7, 5]}", "{'from': '24:00'}", "{'from': ''}",
      "{'at': 1795000000}", "{'at': 1e300}", "{'at': '1795000000'}", "{'at': '2026-11-20'}", "{'at': '+1000000000-12-31T23:59:59Z'}", "{'start': '-999999999-01-01T00:00:00+18:00'}",
      "{'start': 1795000000}", "{'note': 'a', 'note': 'b'}", "{'by': {'SOON': 'a', 'SOON': 'b'}}", "{'step': 1} {'step': 2}"})
  void refusesWhatWouldHaveToBeGuessed(String body) {
    assertThatThrownBy(() -> strict.readValue(body.replace('\'', '"'), Told.class)).isInstanceOf(JacksonException.class);
  }

  @Test
  void anAmountMayBeToldWithAnExponent() {
    assertThat(strict.readValue("{\"hours\": 2.85e1}", Told.class).hours()).isEqualByComparingTo("28.5");
    assertThat(strict.readValue("{\"hours\": null}", Told.class).hours()).isNull();
  }

  @Test
  void aDateOfARequestLiesInALifetime() {
    assertThat(Moments.day("1900-01-01")).isEqualTo("1900-01-01");
    assertThat(Moments.day("2199-12-31")).isEqualTo("2199-12-31");
    assertThat(Moments.instant("2199-12-31T23:59:59.999999999-18:00")).isEqualTo("2200-01-01T17:59:59.999999999Z");
  }
}
