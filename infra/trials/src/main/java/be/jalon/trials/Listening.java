package be.jalon.trials;

import be.jalon.local.ServiceName;
import be.jalon.local.story.Visitor;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpClient;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Somebody who listens to a pathway's live stream, from its beginning until they hang up. */
public final class Listening implements AutoCloseable {

  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final Duration A_WHOLE_TEST = Duration.ofHours(3);
  private static final int SECONDS_TO_OPEN = 30;

  private final List<Heard> heard = new CopyOnWriteArrayList<>();
  private final Stream<String> lines;
  private final Consumer<Heard> each;
  private volatile boolean ended;
  private volatile long lastLineAt = System.nanoTime();

  /**
   * @param mark by which they go on elsewhere
   * @param atNanos when it arrived, on this machine's monotonic clock
   */
  public record Heard(String mark, String name, JsonNode data, long atNanos) {

    public String id() {
      return data.path("id").asString();
    }
  }

  private Listening(Stream<String> lines, Consumer<Heard> each) {
    this.lines = lines;
    this.each = each;
  }

  public static Listening to(HttpClient http, Visitor viewer, String pathway, @Nullable String lastMark) {
    return to(http, viewer, pathway, lastMark, _ -> { });
  }

  /** Returns once the stream is open. */
  public static Listening to(HttpClient http, Visitor viewer, String pathway, @Nullable String lastMark, Consumer<Heard> each) {
    var request = viewer.request(ServiceName.PATHWAY, "/pathways/" + pathway + "/stream").timeout(A_WHOLE_TEST).header("Accept", "text/event-stream").GET();
    if (lastMark != null) {
      request.header("Last-Event-ID", lastMark);
    }
    try {
      var answer = http.sendAsync(request.build(), HttpResponse.BodyHandlers.ofLines()).get(SECONDS_TO_OPEN, TimeUnit.SECONDS);
      if (answer.statusCode() != 200) {
        throw new AssertionError("no stream: status " + answer.statusCode());
      }
      var listening = new Listening(answer.body(), each);
      Thread.ofVirtual().start(listening::listen);
      return listening;
    } catch (ExecutionException | TimeoutException e) {
      throw new UncheckedIOException(new IOException("no stream", e));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  public List<Heard> entries() {
    return heard.stream().filter(one -> one.name().equals("entry")).toList();
  }

  public List<String> ids() {
    return entries().stream().map(Heard::id).toList();
  }

  /** Of entries of one kind, such as {@code return-to-work.engagement-changed.v1}. */
  public long count(String kind) {
    return entries().stream().filter(one -> one.data().path("kind").asString().equals(kind)).count();
  }

  public boolean ended() {
    return ended;
  }

  /** Since the last line of any kind; a heartbeat is one. */
  public Duration silentFor() {
    return Duration.ofNanos(System.nanoTime() - lastLineAt);
  }

  private void listen() {
    var event = new Pieces();
    try {
      lines.forEach(line -> {
        lastLineAt = System.nanoTime();
        event.take(line).ifPresent(one -> {
          heard.add(one);
          each.accept(one);
        });
      });
    } catch (UncheckedIOException | IllegalStateException _) {
      // hung up on either side, perhaps before the first line: what was heard until then counts
    }
    ended = true;
  }

  @Override
  public void close() {
    lines.close();
  }

  /** The lines of one event until the empty one that ends it. */
  private static final class Pieces {

    private String mark = "";
    private String name = "";
    private final StringBuilder data = new StringBuilder();

    Optional<Heard> take(String line) {
      if (line.isEmpty()) {
        var complete = name.isEmpty() ? null : new Heard(mark, name, JSON.readTree(data.toString()), System.nanoTime());
        name = "";
        data.setLength(0);
        return Optional.ofNullable(complete);
      }
      if (line.startsWith("id:")) {
        mark = line.substring(3).strip();
      } else if (line.startsWith("event:")) {
        name = line.substring(6).strip();
      } else if (line.startsWith("data:")) {
        data.append(line.substring(5));
      }
      return Optional.empty();
    }
  }
}
