package be.jalon.edges.fuzz;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import be.jalon.edges.Endpoint;
import be.jalon.edges.fuzz.Shot.Framing;
import be.jalon.edges.fuzz.Shot.Header;
import be.jalon.local.ServiceName;
import be.jalon.trials.Secrets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** An oracle that never speaks up proves nothing: each is given what it has to find. */
class OraclesTest {

  private static final Path ROOT = Path.of(System.getProperty("jalon.root", "../..")).toAbsolutePath().normalize();
  private static final String TRACE = "0af7651916cd43dd8448eb211c80319c";

  private final Oracles oracles = new Oracles(Map.of(ServiceName.REFERRAL, ProblemWords.of(ServiceName.REFERRAL, ROOT)));
  private final Shot shot = shot("GET");

  @Test
  void isContentWithAProblemAsItShouldBe() {
    assertThat(oracles.complaints(shot, problem(404, "not-found", "Introuvable", ""))).isEmpty();
    assertThat(oracles.complaints(shot, problem(422, "invalid-field", "Données à corriger", "{\"field\":\"note\",\"code\":\"too-long\",\"detail\":\"Trop long.\"}"))).isEmpty();
  }

  @Test
  void isContentWithAnAnswerThatIsDone() {
    assertThat(oracles.complaints(shot, Reply.read("HTTP/1.1 200 \r\nContent-Type: application/json\r\n\r\n{}".getBytes(UTF_8)))).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', textBlock = """
      500 | internal      | Erreur de notre côté | | status 500
      404 | never-heard   | Introuvable          | | a problem that the service does not know
      404 | not-found     | Not found            | | the title of not-found is not that in fr
      422 | invalid-field | Données à corriger   | | invalid-field without the field
      422 | invalid-field | Données à corriger   | {"field":"","code":"x","detail":"y"} | with a field half told
      422 | invalid-field | Données à corriger   | {"field":"Kwibusvlieg","code":"x","detail":"y"} | repeats what was sent
      404 | not-found     | java.lang.IllegalStateException | | tells of its insides
      """)
  void speaksUpAboutAProblemThatIsNone(int status, String code, String title, String field, String complaint) {
    assertThat(oracles.complaints(shot, problem(status, code, title, field == null ? "" : field))).anyMatch(found -> found.contains(complaint));
  }

  @Test
  void speaksUpAboutTheContainersOwnPage() {
    var page = Reply.read("HTTP/1.1 400 \r\nContent-Type: text/html\r\n\r\n<html><h1>HTTP Status 400 - Bad Request</h1></html>".getBytes(UTF_8));

    assertThat(oracles.complaints(shot, page)).anyMatch(found -> found.startsWith("no problem but text/html")).anyMatch(found -> found.startsWith("tells of its insides"));
  }

  @Test
  void speaksUpAboutSilence() {
    assertThat(oracles.complaints(shot, Reply.NONE)).containsExactly("no answer at all");
  }

  @Test
  void speaksUpAboutTheWrongLanguage() {
    var german = new Reply(404, Map.of("content-type", "application/problem+json", "content-language", "de"),
        "{\"type\":\"urn:jalon:problem:not-found\",\"title\":\"Nicht gefunden\",\"status\":404,\"detail\":\"x\"}");

    assertThat(oracles.complaints(shot, german)).containsExactly("asked for fr, answered in de");
  }

  @ParameterizedTest
  @ValueSource(strings = {"/referrals/<b>", "/referrals/a|b", "/referrals/x?q={}|^", "/referrals/x?a[]=1", "/referrals/\\", "/referrals/\"", "/referrals/a b", "/referrals/\u00e9"})
  void asksForNoLanguageOfAServerThatReadsNoFurtherThanTheFirstLine(String target) {
    var german = new Reply(400, Map.of("content-type", "application/problem+json", "content-language", "de"),
        "{\"type\":\"urn:jalon:problem:malformed-request\",\"title\":\"Unlesbare Anfrage\",\"status\":400,\"detail\":\"x\"}");
    var wild = new Shot(1, shot.endpoint(), shot.port(), "GET", target, shot.headers(), null, Framing.LENGTH, TRACE);

    assertThat(oracles.complaints(wild, german)).noneMatch(found -> found.startsWith("asked for"));
    assertThat(oracles.complaints(shot, german)).contains("asked for fr, answered in de");
  }

  @Test
  void speaksUpAboutARefusedCommandThatLeftAnEvent() {
    assertThat(Oracles.halfDone(List.of(shot), Set.of(TRACE))).singleElement().asString().contains("refused, yet something was said", "curl");
    assertThat(Oracles.halfDone(List.of(shot), Set.of("another"))).isEmpty();
  }

  @Test
  void findsALeakInTheMiddleOfAPath() {
    var log = Secrets.anywhere(List.of(Marker.WORD));

    log.lookInto("jalon.log", "INFO GET /referrals/" + Marker.WORD + "/answers");

    assertThat(log.found()).hasSize(1);
  }

  @Test
  void theSameDiceSendTheSameAndTheyCanBeSentByHand() {
    assertThat(Oddities.text(new Dice(7))).isEqualTo(Oddities.text(new Dice(7)));
    assertThat(shot("POST").asCurl()).startsWith("curl -i --path-as-is -X $'POST'").contains("Accept-Language: fr", "/referrals/x'").doesNotContain("secret");
  }

  @Test
  void joinsAnAnswerInChunksAndPassesOverContinue() {
    var chunks = Reply.read("HTTP/1.1 100 \r\n\r\nHTTP/1.1 404 \r\nTransfer-Encoding: chunked\r\n\r\n3\r\nabc\r\n2\r\nde\r\n0\r\n\r\n".getBytes(UTF_8));

    assertThat(chunks.status()).isEqualTo(404);
    assertThat(chunks.body()).isEqualTo("abcde");
  }

  private static Shot shot(String method) {
    var endpoint = new Endpoint(ServiceName.REFERRAL, "GET", "/referrals/{id}", List.of(), null, Map.of());
    return new Shot(1, endpoint, 8101, method, "/referrals/x", List.of(new Header("Authorization", "Bearer secret" + "x".repeat(100)), new Header("Accept-Language", "fr")), null,
        Framing.LENGTH, TRACE);
  }

  private static Reply problem(int status, String code, String title, String error) {
    return new Reply(status, Map.of("content-type", "application/problem+json", "content-language", "fr"),
        "{\"type\":\"urn:jalon:problem:%s\",\"title\":\"%s\",\"status\":%d,\"detail\":\"x\",\"errors\":[%s]}".formatted(code, title, status, error));
  }
}
