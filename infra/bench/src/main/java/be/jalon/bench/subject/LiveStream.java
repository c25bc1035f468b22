package be.jalon.bench.subject;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;

/** Somebody's live stream of one pathway: of what kind each entry was and when it arrived, nothing more. */
public final class LiveStream implements AutoCloseable {

  private final HttpURLConnection connection;
  private final Map<String, LongList> arrivals = new HashMap<>();
  private volatile boolean ended;

  private LiveStream(HttpURLConnection connection) {
    this.connection = connection;
  }

  /** Returns once the stream is open. */
  public static LiveStream open(Caller viewer, URI door, String pathway) throws IOException {
    var connection = viewer.open(door, "/pathways/" + pathway + "/stream");
    connection.setRequestProperty("Accept", "text/event-stream");
    if (connection.getResponseCode() != 200) {
      throw new IOException("no stream: status " + connection.getResponseCode());
    }
    var stream = new LiveStream(connection);
    var lines = new BufferedReader(new InputStreamReader(connection.getInputStream(), StandardCharsets.UTF_8), 2048);
    Thread.ofVirtual().start(() -> stream.listen(lines));
    return stream;
  }

  private void listen(BufferedReader lines) {
    try {
      for (var line = lines.readLine(); line != null; line = lines.readLine()) {
        if (line.startsWith("data:")) {
          long now = System.nanoTime();
          note(kind(line), now);
        }
      }
    } catch (IOException _) {
      // hung up on either side: what came until then counts
    }
    ended = true;
  }

  /** Cut out rather than parsed: the bench shares its processors with what it measures. Empty for what is no entry. */
  private static String kind(String data) {
    int at = data.indexOf("\"kind\":\"");
    return at < 0 ? "" : data.substring(at + 8, data.indexOf('"', at + 8));
  }

  private synchronized void note(String kind, long now) {
    arrivals.computeIfAbsent(kind, _ -> new LongList()).add(now);
  }

  /** When each entry of a kind arrived, in the order of arrival, on this machine's monotonic clock. */
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

  public boolean ended() {
    return ended;
  }

  /** Does not wait: the JDK hangs up only once the reader has read what comes next, if only a heartbeat. */
  @Override
  public void close() {
    Thread.ofVirtual().start(connection::disconnect);
  }
}
