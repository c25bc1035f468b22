package be.jalon.security;

import static be.jalon.contracts.people.Capacity.TREATING_DOCTOR;
import static be.jalon.security.example.ExampleService.ISSUER;
import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import be.jalon.security.example.Client;
import be.jalon.security.example.ExampleService;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketException;
import java.util.Base64;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.TestPropertySource;

/** Spoken over plain sockets where an HTTP client would be too polite. */
@ExampleService
@TestPropertySource(properties = {"jalon.security.rate.per-second=1", "jalon.security.rate.burst=50", "jalon.security.body-within=1s", "jalon.security.max-body=2KB",
    "server.tomcat.connection-timeout=1s"})
@Timeout(60)
class LimitsTest {

  private static final int BURST = 50;
  private static final int FAR_LONGER_THAN_ANY_LIMIT = 1_000;

  @LocalServerPort
  private int port;

  @Test
  void whoAsksTooMuchIsToldWhenToComeBack() throws Exception {
    var bearer = bearer("busy");
    var client = new Client(port);
    var answers = IntStream.range(0, BURST + 5).parallel().mapToObj(_ -> get(client, bearer)).toList();

    var refused = answers.stream().filter(answer -> answer.status() != 200).toList();
    assertThat(refused).isNotEmpty().allSatisfy(answer -> {
      assertThat(answer.status()).isEqualTo(429);
      assertThat(answer.code()).isEqualTo("too-many-requests");
      assertThat(answer.header("Retry-After")).isEqualTo("1");
      assertThat(answer.response().body()).doesNotContain("busy");
    });
    assertThat(get(client, bearer("calm")).status()).isEqualTo(200);
  }

  @ParameterizedTest
  @CsvSource({"2048, 422", "2049, 413"})
  void aBodyMayBeAsLongAsTheLimit(int length, int status) throws Exception {
    var frame = "{\"reason\": \"\"}".length();
    var body = "{\"reason\": \"" + "x".repeat(length - frame) + "\"}";

    assertThat(new Client(port).post("/requests", body, "Authorization", bearer("lambert"), "Content-Type", "application/json").status()).isEqualTo(status);
    assertThat(new Client(port).postInChunks("/requests", body.getBytes(US_ASCII), "Authorization", bearer("lambert"), "Content-Type", "application/json").status())
        .isEqualTo(status);
  }

  @Test
  void aBodyThatTricklesIsEndedThoughNoSilenceIsLong() throws Exception {
    try (var caller = new Raw(port)) {
      caller.say(command("Transfer-Encoding: chunked"));

      caller.trickle("1\r\n \r\n");

      assertThat(caller.answer()).startsWith("HTTP/1.1 408").contains("urn:jalon:problem:request-too-slow");
    }
  }

  @Test
  void aBodyThatNeverComesIsEnded() throws Exception {
    try (var caller = new Raw(port)) {
      caller.say(command("Content-Length: 100"));

      assertThat(caller.answer()).startsWith("HTTP/1.1 408").contains("urn:jalon:problem:request-too-slow");
    }
  }

  @Test
  void whoIsRefusedDoesNotHoldTheConnectionWithABodyThatNobodyReads() throws Exception {
    try (var stranger = new Raw(port)) {
      stranger.say("POST /requests HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nTransfer-Encoding: chunked\r\n\r\n");

      stranger.trickle("1\r\n \r\n");

      assertThat(stranger.answer()).startsWith("HTTP/1.1 401").contains("urn:jalon:problem:unauthenticated");
    }
  }

  @ParameterizedTest(name = "the body {0} ms after its headers")
  @ValueSource(ints = {0, 20})
  void whoIsRefusedMayAskOnOverTheSameConnection(int later) throws Exception {
    try (var stranger = new Raw(port)) {
      for (int i = 1; i <= 10; i++) {
        stranger.say("POST /requests HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nContent-Length: 2\r\n%s\r\n".formatted(i == 10 ? "Connection: close\r\n" : ""));
        LockSupport.parkNanos(later * 1_000_000L);
        stranger.say("{}");
      }

      assertThat(stranger.answer().split("HTTP/1.1 401", -1)).hasSize(11);
    }
  }

  @Test
  void headersThatNeverEndAreEnded() throws Exception {
    try (var caller = new Raw(port)) {
      caller.say("GET /caller HTTP/1.1\r\nHost: localhost\r\nX-Slow: ");

      assertThat(caller.answer()).doesNotContain("200");
    }
  }

  @ParameterizedTest
  @CsvSource({"1, 20000", "200, 10"})
  void headersHaveALimitToo(int headers, int length) throws Exception {
    try (var caller = new Raw(port)) {
      var flood = new StringBuilder("GET /caller HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n");
      IntStream.range(0, headers).forEach(i -> flood.append("X-").append(i).append(": ").append("x".repeat(length)).append("\r\n"));
      caller.say(flood.append("\r\n").toString());

      assertThat(caller.answer()).startsWith("HTTP/1.1 400").contains("application/problem+json", "urn:jalon:problem:malformed-request").doesNotContain("xxx", "Apache", "org.");
    }
  }

  @Test
  void strangersDoNotMakeUsAskTheIssuerForEveryTokenOfTheirs() throws Exception {
    get(new Client(port), bearer("lambert"));
    int before = ISSUER.timesAskedForKeys();

    IntStream.range(0, 50).forEach(i -> assertThat(get(new Client(port), underKey("unknown-" + i)).status()).isEqualTo(401));

    assertThat(ISSUER.timesAskedForKeys() - before).isLessThan(10);
  }

  private static Client.Answer get(Client client, String bearer) {
    try {
      return client.get("/caller", "Authorization", bearer);
    } catch (Exception e) {
      throw new AssertionError(e);
    }
  }

  private static String bearer(String account) {
    return ISSUER.token(account).capacities(TREATING_DOCTOR).bearer();
  }

  private static String underKey(String name) {
    var header = Base64.getUrlEncoder().withoutPadding().encodeToString("{\"alg\":\"RS256\",\"kid\":\"%s\"}".formatted(name).getBytes(US_ASCII));
    var believed = bearer("lambert");
    return "Bearer " + header + believed.substring(believed.indexOf('.'));
  }

  private static String command(String length) {
    return "POST /requests HTTP/1.1\r\nHost: localhost\r\nAuthorization: " + bearer("lambert") + "\r\nContent-Type: application/json\r\n" + length + "\r\n\r\n";
  }

  /** A caller who minds no manners. */
  private static final class Raw implements AutoCloseable {

    private final Socket socket;

    Raw(int port) throws IOException {
      socket = new Socket(InetAddress.getLoopbackAddress(), port);
      socket.setSoTimeout(30_000);
    }

    void say(String text) throws IOException {
      socket.getOutputStream().write(text.getBytes(US_ASCII));
      socket.getOutputStream().flush();
    }

    /** Never silent for long, until the other side has had enough. */
    void trickle(String piece) throws IOException {
      try {
        for (int i = 0; i < FAR_LONGER_THAN_ANY_LIMIT; i++) {
          say(piece);
          LockSupport.parkNanos(100_000_000);
        }
        throw new AssertionError("nobody ended it");
      } catch (SocketException _) {
        // ended
      }
    }

    /** All that was said until the other side closed. */
    String answer() throws IOException {
      var said = new StringBuilder();
      var piece = new byte[4096];
      try {
        for (int many; (many = socket.getInputStream().read(piece)) >= 0; ) {
          said.append(new String(piece, 0, many, US_ASCII));
        }
      } catch (SocketException _) {
        // closed without waiting for what we still said
      }
      return said.toString();
    }

    @Override
    public void close() throws IOException {
      socket.close();
    }
  }
}
