package be.jalon.security;

import static be.jalon.contracts.people.Capacity.TREATING_DOCTOR;
import static be.jalon.security.example.ExampleService.ISSUER;
import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import be.jalon.security.example.Client;
import be.jalon.security.example.ExampleService;
import java.net.InetAddress;
import java.net.Socket;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;

@ExampleService
@ExtendWith(OutputCaptureExtension.class)
class ProblemsTest {

  private final String token = ISSUER.token("lambert").capacities(TREATING_DOCTOR).bearer();

  @LocalServerPort
  int port;

  @Test
  void aRequestThatIsInOrderIsRead() throws Exception {
    var answer = post("""
        {"reason": "burn-out", "urgency": "SOON", "steps": [{"from": "2026-11-23", "until": "2026-12-18", "hours": 19.50}], "added later": true}""");

    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.response().body()).isEqualTo(
        "{\"reason\":\"burn-out\",\"urgency\":\"SOON\",\"steps\":[{\"from\":\"2026-11-23\",\"until\":\"2026-12-18\",\"hours\":19.50}]}");
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', textBlock = """
      {Lemmens                                                             | 400 | malformed-request | |
                                                                           | 400 | malformed-request | |
      {"reason": "Lemmens", "urgency": "LEMMENS", "steps": []}             | 422 | unknown-code  | urgency        | unknown-code
      {"reason": "x", "to": ["EMPLOYER"], "steps": []}                     | 422 | unknown-code  | to[0]          | unknown-code
      {"reason": "x", "ssin": {"digits": "85031297782"}, "steps": []}      | 422 | invalid-field | ssin           | invalid
      {"reason": "x", "referral": "Noah Lemmens", "steps": []}             | 422 | invalid-field | referral       | invalid
      {"reason": "x", "steps": [{"from": "Lemmens"}]}                      | 422 | invalid-field | steps[0].from  | format
      {"reason": "x", "steps": [{"from": "2026-11-23", "until": "2026-11-24", "hours": "Lemmens"}]} | 422 | invalid-field | steps[0].hours | format
      {"reason": "x", "steps": [{"from": "2026-11-23", "until": "2026-11-24", "hours": "19.5"}]} | 422 | invalid-field | steps[0].hours | format
      {"reason": 85031297782, "steps": []}                                 | 422 | invalid-field | reason         | format
      {"reason": "Lemmens \\ud800", "steps": []}                         | 422 | invalid-field | reason         | format
      {"reason": "x", "urgency": 1, "steps": []}                           | 422 | unknown-code  | urgency        | unknown-code
      {"reason": "x", "steps": [{"from": ""}]}                             | 422 | invalid-field | steps[0].from  | format
      {"reason": "x", "steps": [{"from": "+999999999-12-31"}]}             | 422 | invalid-field | steps[0].from  | format
      {"reason": "x", "steps": [], "reason": "Lemmens"}                    | 400 | malformed-request | |
      {"reason": "x", "steps": "Lemmens"}                                  | 422 | invalid-field | steps          | invalid
      {"reason": " ", "steps": [{"from": "2026-11-23", "until": "2026-11-24", "hours": 8}]} | 422 | invalid-field | reason | required
      {"steps": [{"from": "2026-11-23", "until": "2026-11-24", "hours": 8}]} | 422 | invalid-field | reason | required
      {"reason": "Noah Lemmens, Noah Lemmens", "steps": [{"from": "2026-11-23", "until": "2026-11-24", "hours": 8}]} | 422 | invalid-field | reason | too-long
      {"reason": "x", "steps": []}                                         | 422 | invalid-field | steps          | size
      {"reason": "x", "steps": [{"from": "2026-11-23", "until": "2026-11-24", "hours": 0}]}  | 422 | invalid-field | steps[0].hours | min
      {"reason": "x", "steps": [{"from": "2026-11-23", "until": "2026-11-24", "hours": 60}]} | 422 | invalid-field | steps[0].hours | max
      {"reason": "x", "steps": [{"from": "2026-11-24", "until": "2026-11-23", "hours": 8}]}  | 422 | invalid-field | steps[0].forward | end-before-start
      """)
  void aWrongBodyIsToldByFieldAndNeverByValue(String body, int status, String code, String field, String reason) throws Exception {
    var answer = post(body == null ? "" : body);

    assertThat(answer.status()).isEqualTo(status);
    assertThat(answer.code()).isEqualTo(code);
    assertThat(answer.error(0).path("field").asString(null)).isEqualTo(field);
    assertThat(answer.error(0).path("code").asString(null)).isEqualTo(reason);
    assertThat(answer.response().body()).doesNotContainIgnoringCase("Lemmens").doesNotContain("85031297782", "EMPLOYER", "Exception", "be.jalon.contracts");
  }

  @Test
  void aNumberThatIsMissingIsRequired() throws Exception {
    var answer = new Client(port).post("/counts", "{}", "Authorization", token, "Content-Type", "application/json");

    assertThat(answer.status()).isEqualTo(422);
    assertThat(answer.error(0).path("field").asString()).isEqualTo("weeks");
    assertThat(answer.error(0).path("code").asString()).isEqualTo("required");
  }

  @Test
  void severalFieldsAreToldAtOnceWithTheirLimits() throws Exception {
    var answer = post("{\"reason\": \"\", \"steps\": [{\"from\": \"2026-11-23\", \"until\": \"2026-11-24\", \"hours\": 60}]}", "Accept-Language", "nl-BE,nl;q=0.9");

    assertThat(answer.json().path("errors")).hasSize(2);
    assertThat(answer.error(0).path("detail").asString()).isEqualTo("Dit veld is verplicht.");
    assertThat(answer.error(1).path("detail").asString()).isEqualTo("Hoogstens 50.");
  }

  @ParameterizedTest
  @CsvSource(textBlock = """
      END_BEFORE_START, 422, end-before-start
      NOT_THE_AUTHOR,   403, not-the-author
      NO_SUCH_THING,    404, no-such-thing
      ALREADY_ANSWERED, 409, already-answered
      LONG_GONE,        410, long-gone
      TOO_MANY_STEPS,   413, too-many-steps
      """)
  void aRefusalIsToldWithItsStatusAndETag(String refusal, int status, String code) throws Exception {
    var answer = get("/refusals/" + refusal + "?field=steps");

    assertThat(answer.status()).isEqualTo(status);
    assertThat(answer.code()).isEqualTo(code);
    assertThat(answer.header("ETag")).isEqualTo("\"7\"");
    assertThat(answer.error(0).path("field").asString()).isEqualTo("steps");
    assertThat(answer.json().path("instance").asString()).startsWith("urn:uuid:");
  }

  @Test
  void aRefusalWithoutWordsIsStillARefusal() throws Exception {
    var answer = get("/refusals/WORDLESS");

    assertThat(answer.code()).isEqualTo("wordless");
    assertThat(answer.json().path("title").asString()).isEqualTo("Demande refusée");
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', textBlock = """
      fr                     | fr | Introuvable
      nl-BE                  | nl | Niet gevonden
      de                     | de | Nicht gefunden
      en-GB,en;q=0.9         | en | Not found
      es, de;q=0.5, fr;q=0.2 | de | Nicht gefunden
      pl                     | fr | Introuvable
      *                      | fr | Introuvable
      ;;;                    | fr | Introuvable
      """)
  void speaksTheCallersLanguage(String asked, String spoken, String title) throws Exception {
    var answer = get("/things/" + "x".repeat(101), "Accept-Language", asked);

    assertThat(answer.status()).isEqualTo(404);
    assertThat(answer.header("Content-Language")).isEqualTo(spoken);
    assertThat(answer.json().path("title").asString()).isEqualTo(title);
  }

  @ParameterizedTest
  @CsvSource(textBlock = """
      /nowhere,                    404, not-found,      ,
      /error,                      404, not-found,      ,
      /things/not%20an%20id,       404, not-found,      ,
      /things/r1?on=Lemmens,       422, invalid-field,  on,      format
      /things/r1?urgency=LEMMENS,  422, unknown-code,   urgency, unknown-code
      /things/r1?size=101,         422, invalid-field,  size,    max
      /needs,                      422, invalid-field,  what,    required
      /trouble/field,              422, invalid-field,  practitioner.nihdi, invalid
      /trouble/erased,             410, erased,         ,
      /trouble/locked,             503, busy,           ,
      /trouble/store,              503, store-unavailable, ,
      /trouble/driver,             503, store-unavailable, ,
      /trouble/full,               503, store-unavailable, ,
      /trouble/key,                422, invalid-field,  ,
      /trouble/value,              500, internal,       ,
      /trouble/other,              500, internal,       ,
      """)
  void everyTroubleHasItsProblem(String path, int status, String code, String field, String reason) throws Exception {
    var answer = get(path);

    assertThat(answer.status()).isEqualTo(status);
    assertThat(answer.code()).isEqualTo(code);
    assertThat(answer.error(0).path("field").asString(null)).isEqualTo(field);
    assertThat(answer.error(0).path("code").asString(null)).isEqualTo(reason);
    assertThat(answer.header("Content-Type")).isEqualTo("application/problem+json");
    assertThat(answer.header("Retry-After").isEmpty()).isEqualTo(status != 503);
    assertThat(answer.response().body()).doesNotContainIgnoringCase("Lemmens").doesNotContain("Exception");
  }

  @Test
  void anErrorOfOursIsLoggedByPlaceAndReferenceAndNeverByMessage(CapturedOutput log) throws Exception {
    var answer = get("/trouble/value");

    assertThat(log).contains("IllegalStateException", "IllegalArgumentException", "ExampleController.trouble", "/trouble/{kind}",
        answer.json().path("instance").asString().replace("urn:uuid:", ""));
    assertThat(log).doesNotContain("Lemmens", "85031297781", "dort");
  }

  @Test
  void aBodyAboveTheLimitIsRefusedWhetherItsLengthIsToldOrNot() throws Exception {
    var large = "{\"reason\": \"" + "x".repeat(300_000) + "\"}";

    var told = post(large);
    var untold = new Client(port).postInChunks("/requests", large.getBytes(), "Authorization", token, "Content-Type", "application/json");

    assertThat(told.status()).isEqualTo(413);
    assertThat(told.code()).isEqualTo("body-too-large");
    assertThat(untold.status()).isEqualTo(413);
    assertThat(untold.code()).isEqualTo("body-too-large");
  }

  @Test
  void aWrongMethodOrMediaTypeIsToldWithTheRightOnes() throws Exception {
    var method = new Client(port).send("DELETE", "/requests", BodyPublishers.noBody(), "Authorization", token);
    var media = new Client(port).post("/requests", "reason=x", "Authorization", token, "Content-Type", "application/x-www-form-urlencoded");

    assertThat(method.status()).isEqualTo(405);
    assertThat(method.code()).isEqualTo("method-not-allowed");
    assertThat(method.header("Allow")).isEqualTo("POST");
    assertThat(media.status()).isEqualTo(415);
    assertThat(media.code()).isEqualTo("unsupported-media-type");
    assertThat(media.header("Accept")).contains("application/json");
  }

  @Test
  void aProblemIsToldToWhoAsksForSomethingElseToo() throws Exception {
    assertThat(get("/nowhere", "Accept", "text/event-stream").code()).isEqualTo("not-found");
    assertThat(get("/caller", "Accept", "image/png").code()).isEqualTo("not-acceptable");
  }

  @ParameterizedTest
  @ValueSource(strings = {"text/plain", "image/png, text/html", "*/*;q=much", "Lemmens"})
  void whatCouldNotBeAnsweredIsNotEvenDone(String accept) throws Exception {
    assertThat(get("/trouble/other", "Accept", accept).code()).isEqualTo("not-acceptable");
    assertThat(get("/trouble/other", "Accept", "*/*").code()).isEqualTo("internal");
  }

  @ParameterizedTest
  @ValueSource(strings = {"*/*", "application/*", "Lemmens"})
  void aBodyOfNoKindIsNotRead(String type) throws Exception {
    var answer = new Client(port).post("/requests", "{}", "Authorization", token, "Content-Type", type);

    assertThat(answer.status()).isEqualTo(415);
    assertThat(answer.code()).isEqualTo("unsupported-media-type");
  }

  @ParameterizedTest
  @ValueSource(strings = {"[]", "null", "\"Lemmens\"", "42"})
  void whatIsNoObjectIsMalformedAsAWhole(String body) throws Exception {
    var answer = post(body);

    assertThat(answer.code()).isEqualTo("malformed-request");
    assertThat(answer.json().has("errors")).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {
      "GET /things/a%2Fb HTTP/1.1\r\nHost: x\r\n", "GET /things/%zz HTTP/1.1\r\nHost: x\r\n", "GET /things/a|Lemmens HTTP/1.1\r\nHost: x\r\n",
      "GET /caller HTTP/1.1\r\nHost: x\r\nX-Odd: a\0Lemmens\r\n", "GET /caller HTTP/1.1\r\n",
      "GET /caller HTTP/1.1\r\nHost: x\r\nExpect: Lemmens\r\n", "GET /things/r1?on=%zz HTTP/1.1\r\nHost: x\r\n"})
  void whatTheContainerItselfRefusesIsAProblemTooAndStandsInNoLog(String request, CapturedOutput log) throws Exception {
    try (var socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
      socket.getOutputStream().write((request + "Accept-Language: en\r\nAuthorization: " + token + "\r\nConnection: close\r\n\r\n").getBytes(ISO_8859_1));
      var answer = new String(socket.getInputStream().readAllBytes(), ISO_8859_1);

      assertThat(answer).startsWith("HTTP/1.1 400").contains("application/problem+json", "urn:jalon:problem:malformed-request").doesNotContain("Lemmens", "<html", "Tomcat");
    }
    assertThat(log).doesNotContain("Lemmens");
  }

  @Test
  void aPathThatTriesToClimbIsRefused() throws Exception {
    var answer = get("/things/..;/caller");

    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.code()).isEqualTo("malformed-request");
  }

  private Client.Answer get(String path, String... headers) throws Exception {
    return new Client(port).get(path, with(headers, "Authorization", token));
  }

  private Client.Answer post(String json, String... headers) throws Exception {
    return new Client(port).post("/requests", json, with(headers, "Authorization", token, "Content-Type", "application/json"));
  }

  private static String[] with(String[] headers, String... more) {
    return Stream.of(headers, more).flatMap(Arrays::stream).toArray(String[]::new);
  }
}
