package be.jalon.returntowork;

import static be.jalon.contracts.people.Capacity.NETWORK_COORDINATOR;
import static be.jalon.contracts.people.Capacity.OCCUPATIONAL_PHYSICIAN;
import static be.jalon.contracts.people.Capacity.TREATING_DOCTOR;
import static org.assertj.core.api.Assertions.assertThat;

import be.jalon.embedded.Backing;
import be.jalon.keys.BlindIndex;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What bad input, strangers, repeats and the store itself get. */
@Running
class ReturnRefusalsTest {

  @LocalServerPort int port;
  @Autowired Neighbours neighbours;
  @Autowired BlindIndex index;

  private Desk desk;

  @BeforeEach
  void aTable() {
    desk = new Desk(port, neighbours, index);
  }

  @AfterAll
  static void everyQueryIsServedByAnIndex() {
    assertThat(Backing.shared().unindexedQueries(Running.PLACE.database())).isEmpty();
  }

  @Test
  void nobodyOutsideLearnsThatAnythingExists() {
    var it = desk.proposed();
    var unknown = desk.http.get("/returns/none", desk.simon());

    assertThat(unknown.status()).isEqualTo(404);
    assertThat(Desk.withoutInstance(desk.http.get("/returns/" + Desk.id(it), Desk.token("claes", TREATING_DOCTOR)))).isEqualTo(Desk.withoutInstance(unknown));
    assertThat(desk.http.get("/returns/" + Desk.id(it), Desk.token("peeters", OCCUPATIONAL_PHYSICIAN)).status()).as("not confirmed by the patient").isEqualTo(404);
    assertThat(desk.act(it, "worker-agreement", Desk.token("claes", TREATING_DOCTOR), "{\"revision\": 1}").status()).isEqualTo(404);
    assertThat(desk.http.get("/pathways/" + desk.pathway + "/returns", Desk.token("claes", TREATING_DOCTOR)).status()).isEqualTo(404);
    assertThat(desk.http.get("/returns/" + Desk.id(it), Desk.token("carlier", NETWORK_COORDINATOR)).status()).isEqualTo(403);
  }

  @ParameterizedTest(name = "{0} {1}: {2} {3} ({4})")
  @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
      proposal         | {"fullTimeHoursPerWeek": 38, "steps": []}                                                  | 422 | steps-missing         | steps
      proposal         | {"fullTimeHoursPerWeek": 38, "steps": [{"from": "2026-11-23", "hoursPerWeek": 40}]}        | 422 | hours-above-full-time | steps[0].hoursPerWeek
      proposal         | {"fullTimeHoursPerWeek": 38, "steps": [{"from": "2026-13-45", "hoursPerWeek": 19}]}        | 422 | -                     | steps[0].from
      proposal         | {"fullTimeHoursPerWeek": 38}                                                               | 422 | invalid-field         | steps
      proposal         | {"fullTimeHoursPerWeek":                                                                   | 400 | malformed-request     | -
      closure          | {"reason": "because"}                                                                      | 422 | -                     | reason
      closure          | {}                                                                                         | 422 | invalid-field         | reason
      worker-agreement | {"revision": 1, "relayed": {"evidence": {"on": "2026-01-05"}}}                             | 422 | invalid-field         | relayed.evidence.kind
      worker-agreement | {"revision": 1}                                                                            | 403 | not-yours-to-do       | -
      worker-agreement | {"revision": 1, "relayed": {"evidence": {"kind": "SPOKEN", "on": "2026-01-05"}}}           | 422 | signed-paper-needed   | -
      step-back        | {}                                                                                         | 409 | not-at-work           | -
      authorisation-request | {"askedOn": "2026-01-05", "firstDay": "2026-01-06"}                                    | 403 | not-yours-to-do       | -
      """)
  void badInputGetsAProblemAndChangesNothing(String what, String body, int status, String code, String field) {
    var it = desk.opened();

    var answer = desk.act(it, what, desk.lambert(), body);

    assertThat(answer.status()).as(answer.raw().body()).isEqualTo(status);
    assertThat(answer.raw().headers().firstValue("Content-Type")).hasValueSatisfying(type -> assertThat(type).startsWith("application/problem+json"));
    if (code != null) {
      assertThat(answer.problem()).isEqualTo(code);
    }
    if (field != null) {
      assertThat(answer.field()).isEqualTo(field);
    }
    assertThat(desk.http.get("/returns/" + Desk.id(it), desk.lambert()).etag()).isEqualTo(it.etag());
  }

  @Test
  void conflictAtWorkIsNoDemandOfTheWorkItself() {
    var answer = desk.http.post("/pathways/" + desk.pathway + "/engagements", desk.lambert(), """
        {"kind": "EMPLOYEE", "demands": ["workload", "relation-with-superior"]}""");

    assertThat(answer.status()).isEqualTo(422);
    assertThat(answer.problem()).isEqualTo("work-factor-unknown");
    assertThat(answer.field()).isEqualTo("demands[1]");
  }

  @Test
  void aRepeatedCommandIsDoneOnceAndAStaleOneNotAtAll() {
    var file = desk.engagement();
    var first = desk.http.post("/engagements/" + file + "/returns", desk.lambert(), "{\"procedure\": \"INFORMAL\"}", "Idempotency-Key", "key-" + desk.pathway);
    var again = desk.http.post("/engagements/" + file + "/returns", desk.lambert(), "{\"procedure\": \"INFORMAL\"}", "Idempotency-Key", "key-" + desk.pathway);

    assertThat(first.status()).isEqualTo(201);
    assertThat(again.status()).isEqualTo(201);
    assertThat(Desk.id(again)).isEqualTo(Desk.id(first));
    assertThat(desk.http.post("/returns/" + Desk.id(first) + "/proposal", desk.lambert(), Desk.plan(desk.firstDay), "If-Match", "\"1\"").status()).isEqualTo(412);
    assertThat(desk.http.post("/returns/" + Desk.id(first) + "/proposal", desk.lambert(), Desk.plan(desk.firstDay), "If-Match", first.etag()).status()).isEqualTo(200);
  }

  @Test
  void nothingOfPlanOrWorkStandsReadableInTheStore() {
    desk.proposed();

    assertThat(Desk.stored()).isNotEmpty().noneMatch(json -> json.contains("Delmotte") || json.contains("planification") || json.contains("hoursPerWeek"));
  }
}
