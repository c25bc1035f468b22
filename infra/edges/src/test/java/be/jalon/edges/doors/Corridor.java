package be.jalon.edges.doors;

import be.jalon.local.Ports;
import be.jalon.local.ServiceName;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import tools.jackson.databind.json.JsonMapper;

/** Goes to a door, knocks as somebody and brings back what came out. */
final class Corridor {

  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final Duration LONGEST_STREAM = Duration.ofSeconds(8);
  private static final int TRIES = 10;

  private final HttpClient http;
  private final Ports ports;
  private final Passes passes;
  private final AtomicInteger waits = new AtomicInteger();
  private final AtomicInteger hungUp = new AtomicInteger();

  Corridor(HttpClient http, Ports ports, Passes passes) {
    this.http = http;
    this.ports = ports;
    this.passes = passes;
  }

  /** How often somebody was told to wait before asking more. */
  int waits() {
    return waits.get();
  }

  /** How often a connection that was kept open turned out to be closed. */
  int hungUp() {
    return hungUp.get();
  }

  Answered knock(ServiceName service, Knock knock, Someone one, Pass pass) {
    var answer = answer(request(service, knock, one, pass));
    while (answer.status() == 429 || answer.problem().equals("overloaded")) {
      waits.incrementAndGet();
      LockSupport.parkNanos(Duration.ofSeconds(1).toNanos());
      answer = answer(request(service, knock, one, pass));
    }
    return answer;
  }

  /** A server may close a connection at any time between two requests; whoever is about to send then sends again. */
  private Answered answer(HttpRequest request) {
    for (int tries = 1; ; tries++) {
      try {
        return send(request);
      } catch (UncheckedIOException e) {
        if (tries == TRIES) {
          throw e;
        }
        hungUp.incrementAndGet();
      }
    }
  }

  private HttpRequest request(ServiceName service, Knock knock, Someone one, Pass pass) {
    var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + ports.of(service, 0) + knock.path())).timeout(Duration.ofSeconds(30));
    var body = knock.body();
    request.method(knock.method(), body == null ? HttpRequest.BodyPublishers.noBody() : HttpRequest.BodyPublishers.ofString(JSON.writeValueAsString(body)));
    if (body != null) {
      request.header("Content-Type", "application/json");
    }
    if (pass != Pass.NONE) {
      request.header("Authorization", "Bearer " + passes.of(one, pass));
    }
    if (one.mandate() != null) {
      request.header("Jalon-In-Name-Of", "account:" + one.mandate().principal().account());
    }
    knock.headers().forEach(request::header);
    return request.build();
  }

  private Answered send(HttpRequest request) {
    try {
      var response = http.send(request, HttpResponse.BodyHandlers.ofInputStream());
      try (var body = response.body()) {
        var answer = new Answered(response.statusCode(), response.headers().map(), "");
        return new Answered(answer.status(), answer.headers(), answer.isStream() ? whatWaits(body) : new String(body.readAllBytes(), StandardCharsets.UTF_8));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  /** Whoever comes back to a stream is sent what they missed and then, always, {@code changed}. */
  private static String whatWaits(InputStream stream) {
    var watchdog = Thread.ofVirtual().start(() -> hangUpAfterAWhile(stream));
    var text = new StringBuilder();
    try (var lines = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
      for (var line = lines.readLine(); line != null && !line.equals("event:changed"); line = lines.readLine()) {
        text.append(line).append('\n');
      }
    } catch (IOException _) {
      // a stream that brings no end is judged by what it brought
    }
    watchdog.interrupt();
    return text.toString();
  }

  private static void hangUpAfterAWhile(InputStream stream) {
    LockSupport.parkNanos(LONGEST_STREAM.toNanos());
    try {
      stream.close();
    } catch (IOException _) {
      // nobody reads it any more
    }
  }
}
