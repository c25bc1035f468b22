package be.jalon.bench.subject;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;

/**
 * Somebody's live stream of one pathway: of what kind each entry was and when it arrived, nothing more. When it breaks off it is taken up again where it
 * was, as a browser does.
 */
public final class LiveStream implements Seen, AutoCloseable {

  private static final Duration PAUSE = Duration.ofMillis(500);

  private final Caller viewer;
  private final URI door;
  private final String path;
  private final Map<String, LongList> arrivals = new HashMap<>();
  private String mark = "";
  private volatile HttpURLConnection connection;
  private volatile int resumed;
  private volatile boolean closed;

  private LiveStream(Caller viewer, URI door, String path) throws IOException {
    this.viewer = viewer;
    this.door = door;
    this.path = path;
    this.connection = connect();
  }

  /** Returns once the stream is open. */
  public static LiveStream open(Caller viewer, URI door, String pathway) throws IOException {
    var stream = new LiveStream(viewer, door, "/pathways/" + pathway + "/stream");
    Thread.ofVirtual().start(stream::keepListening);
    return stream;
  }

  private HttpURLConnection connect() throws IOException {
    var next = viewer.open(door, path);
    next.setRequestProperty("Accept", "text/event-stream");
    if (!mark.isEmpty()) {
      next.setRequestProperty("Last-Event-ID", mark);
    }
    if (next.getResponseCode() != 200) {
      throw new IOException("no stream: status " + next.getResponseCode());
    }
    return next;
  }

  private void keepListening() {
    while (!closed) {
      try {
        listen();
      } catch (IOException _) {
        // as good as its end
      }
      if (!closed) {
        LockSupport.parkNanos(PAUSE.toNanos());
        resume();
      }
    }
  }

  private void resume() {
    try {
      connection = connect();
      resumed++;
    } catch (IOException _) {
      // tried again after the next pause
    }
  }

  private void listen() throws IOException {
    var lines = new BufferedReader(new InputStreamReader(connection.getInputStream(), StandardCharsets.UTF_8), 2048);
    for (var line = lines.readLine(); line != null; line = lines.readLine()) {
      if (line.startsWith("data:")) {
        long now = System.nanoTime();
        note(kind(line), now);
      } else if (line.startsWith("id:")) {
        mark = line.substring(3).strip();
      }
    }
  }

  /** Cut out rather than parsed: the bench shares its processors with what it measures. Empty for what is no entry. */
  private static String kind(String data) {
    int at = data.indexOf("\"kind\":\"");
    return at < 0 ? "" : data.substring(at + 8, data.indexOf('"', at + 8));
  }

  private synchronized void note(String kind, long now) {
    arrivals.computeIfAbsent(kind, _ -> new LongList()).add(now);
  }

  @Override
  public synchronized long[] arrivals(String kind) {
    var list = arrivals.get(kind);
    return list == null ? new long[0] : list.toArray();
  }

  public synchronized Map<String, Integer> counts() {
    var counts = new HashMap<String, Integer>();
    arrivals.forEach((kind, times) -> counts.put(kind, times.size()));
    return counts;
  }

  public synchronized void forget() {
    arrivals.clear();
  }

  /** How often it broke off and was taken up again. */
  public int resumed() {
    return resumed;
  }

  /** Does not wait: the JDK hangs up only once the reader has read what comes next, if only a heartbeat. */
  @Override
  public void close() {
    closed = true;
    Thread.ofVirtual().start(connection::disconnect);
  }
}
