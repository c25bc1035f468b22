package be.jalon.portal.live;

import static java.nio.charset.StandardCharsets.UTF_8;

import be.jalon.contracts.PathwayId;
import be.jalon.portal.PortalProperties;
import be.jalon.portal.services.AsWhoIsLoggedIn;
import be.jalon.portal.services.Headers;
import be.jalon.portal.services.ServiceAway;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;

/** Streams as the pathway service sends them to whoever is logged in. */
@Component
public class Upstream {

  private static final Duration TO_BEGIN = Duration.ofSeconds(10);

  private final HttpClient http;
  private final URI service;
  private final AsWhoIsLoggedIn caller;

  Upstream(HttpClient http, PortalProperties portal, AsWhoIsLoggedIn caller) {
    this.http = http;
    this.service = portal.services().pathway();
    this.caller = caller;
  }

  /** @param id where the stream goes on after it; null for a beat. @param name {@code entry}, {@code changed}, or {@code beat} */
  public record Event(@Nullable String id, String name, String data) {
  }

  /** What is read from it until it ends; closing it from elsewhere ends it. */
  public static final class Stream implements AutoCloseable {

    private final int status;
    private final boolean full;
    private final InputStream body;
    private final BufferedReader lines;

    private Stream(HttpResponse<InputStream> answer) {
      this.status = answer.statusCode();
      this.full = status == 429 || status == 503 && answer.headers().firstValue("Content-Type").orElse("").startsWith(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
      this.body = answer.body();
      this.lines = new BufferedReader(new InputStreamReader(body, UTF_8));
    }

    public int status() {
      return status;
    }

    /** Whether the service is there and has no room for it: of this reader (429), or at all. */
    boolean isFull() {
      return full;
    }

    /** Waits for it. Null when the stream is over. */
    public @Nullable Event next() throws IOException {
      String id = null;
      var name = "message";
      var data = new StringBuilder();
      for (var line = lines.readLine(); line != null; line = lines.readLine()) {
        if (line.startsWith(":")) {
          return new Event(null, "beat", "{}");
        } else if (line.isEmpty() && !data.isEmpty()) {
          return new Event(id, name, data.toString());
        } else if (line.startsWith("id:")) {
          id = line.substring(3).strip();
        } else if (line.startsWith("event:")) {
          name = line.substring(6).strip();
        } else if (line.startsWith("data:")) {
          data.append(line.substring(5).strip());
        }
      }
      return null;
    }

    @Override
    public void close() {
      try {
        body.close();
      } catch (IOException _) {
        // it is over either way
      }
    }
  }

  /**
   * A pathway's.
   *
   * @param after the mark of the last thing that arrived; null to begin now
   * @throws ServiceAway when the service does not answer
   */
  public Stream of(PathwayId pathway, @Nullable String after) {
    return open("/pathways/" + pathway + "/stream", after);
  }

  /**
   * The one of all pathways that somebody has a part in: it tells that a line of their list is not what it was.
   *
   * @param after the list as they have it, by its mark
   * @throws ServiceAway likewise
   */
  public Stream ofMine(@Nullable String after) {
    return open("/pathways/stream", after);
  }

  private Stream open(String path, @Nullable String after) {
    var request = HttpRequest.newBuilder(service.resolve(path)).GET();
    caller.say(request);
    // A stream goes on whether or not anybody looks at the screen; the access log tells it apart.
    request.setHeader(Headers.AUTOMATED, "true");
    request.setHeader("Accept", MediaType.TEXT_EVENT_STREAM_VALUE);
    if (after != null) {
      request.setHeader("Last-Event-ID", after);
    }
    try {
      return new Stream(http.send(request.timeout(TO_BEGIN).build(), HttpResponse.BodyHandlers.ofInputStream()));
    } catch (IOException e) {
      throw ServiceAway.of("pathway", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw ServiceAway.of("pathway", e);
    }
  }
}
