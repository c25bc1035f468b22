package be.jalon.security.requests;

import static org.assertj.core.api.Assertions.assertThat;

import be.jalon.contracts.people.Capacity;
import be.jalon.security.example.Client;
import be.jalon.security.example.ExampleService;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.web.server.LocalServerPort;

@ExampleService
class SharedRequestsTest {

  private final String token = ExampleService.ISSUER.token("lambert").capacities(Capacity.TREATING_DOCTOR).bearer();

  @LocalServerPort
  private int port;

  @Test
  void aNumberBecomesAKeyAndIsTheSameHoweverItIsWritten() throws Exception {
    var plain = post("{\"holder\": {\"nihdi\": \"19999123004\", \"familyName\": \"Lambert\"}}");
    var dashed = post("{\"holder\": {\"nihdi\": \"1-99991-23-004\"}}");

    assertThat(plain.json().at("/holder/key").asString()).startsWith("nihdi:").doesNotContain("19999123").isEqualTo(dashed.json().at("/holder/key").asString());
    assertThat(plain.json().at("/holder/name/family").asString()).isEqualTo("Lambert");
    assertThat(dashed.json().at("/holder/name").isMissingNode()).isTrue();
  }

  @Test
  void whatIsAbsentIsNobodyAndJalonItself() throws Exception {
    var answer = post("""
        {"holder": {"account": "dujardin"}, "relayed": {"evidence": {"kind": "SIGNED_PAPER", "on": "2026-11-16"}, "channel": {"externalReference": "folder-7"}},
         "releases": {"CLINICAL": {"capacities": ["CLINICIAN"]}}}""").json();

    assertThat(answer.at("/holder/key").asString()).isEqualTo("account:dujardin");
    assertThat(answer.at("/relayed/channel/kind").asString()).isEqualTo("JALON");
    assertThat(answer.at("/releases/CLINICAL/capacities/0").asString()).isEqualTo("CLINICIAN");
    assertThat(answer.at("/releases/CLINICAL/holders")).isEmpty();
    assertThat(post("{\"holder\": {\"account\": \"dujardin\"}}").json().has("relayed")).isFalse();
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', textBlock = """
      {"nihdi": "19999124004"}                       | {"kind": "SPOKEN", "on": "2026-11-16"}                            | nihdi-invalid | holder.nihdi
      {"nihdi": "19999123004", "account": "lambert"} | {"kind": "SPOKEN", "on": "2026-11-16"}                            | invalid-field | holder.accountOrNihdi
      {"familyName": "Lambert"}                      | {"kind": "SPOKEN", "on": "2026-11-16"}                            | invalid-field | holder.accountOrNihdi
      {"account": "Anne Lambert"}                    | {"kind": "SPOKEN", "on": "2026-11-16"}                            | invalid-field | holder.account
      {"account": "lambert"}                         | {"on": "2026-11-16"}                                              | invalid-field | relayed.evidence.kind
      {"account": "lambert"}                         | {"kind": "SPOKEN"}                                                | invalid-field | relayed.evidence.on
      {"account": "lambert"}                         | {"kind": "SPOKEN", "on": "2026-11-16", "reference": "Noah Lemmens"} | invalid-field | relayed.evidence.reference
      """)
  void whatCannotBeRightIsToldByField(String holder, String evidence, String code, String field) throws Exception {
    var answer = post("{\"holder\": %s, \"relayed\": {\"evidence\": %s}}".formatted(holder, evidence));

    assertThat(answer.status()).isEqualTo(422);
    assertThat(answer.code()).isEqualTo(code);
    assertThat(answer.error(0).path("field").asString()).isEqualTo(field);
    assertThat(answer.response().body()).doesNotContain("19999124004", "Lambert", "Lemmens");
  }

  private Client.Answer post(String body) throws Exception {
    return new Client(port).post("/tables", body, "Authorization", token, "Content-Type", "application/json");
  }
}
