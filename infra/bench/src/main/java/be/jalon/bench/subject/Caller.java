package be.jalon.bench.subject;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Somebody with a token. Blocks its thread, which is meant to be a virtual one: of all clients in the JDK this costs the machine least. */
public record Caller(String account, String token) {

  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final int PATIENCE_MILLIS = 30_000;

  static {
    // Connections kept for the next request to the same address. The JDK keeps five, and opening new ones is not what is measured.
    System.setProperty("http.maxConnections", "1000");
  }

  /**
   * @param status 0 when there was no answer at all
   * @param at what the command wrote, {@code stream=sequence}; empty where nothing was written
   */
  public record Reply(int status, String body, String at) {

    public boolean done() {
      return status / 100 == 2;
    }

    public JsonNode json() {
      return JSON.readTree(body);
    }

    /** How many events the stream has said with this one. */
    public long sequence() {
      return Long.parseLong(at.substring(at.lastIndexOf('=') + 1));
    }
  }

  public Reply get(URI door, String path) {
    return send(door, "GET", path, null, null);
  }

  /** @param key under which it is done once, however often it arrives */
  public Reply post(URI door, String path, byte[] body, @Nullable String key) {
    return send(door, "POST", path, body, key);
  }

  public Reply put(URI door, String path, byte[] body) {
    return send(door, "PUT", path, body, null);
  }

  public static byte[] bytes(Object body) {
    return JSON.writeValueAsBytes(body);
  }

  public HttpURLConnection open(URI door, String path) throws IOException {
    var connection = (HttpURLConnection) door.resolve(path).toURL().openConnection();
    connection.setRequestProperty("Authorization", "Bearer " + token);
    connection.setConnectTimeout(PATIENCE_MILLIS);
    return connection;
  }

  private Reply send(URI door, String method, String path, byte @Nullable [] body, @Nullable String key) {
    try {
      var connection = open(door, path);
      connection.setRequestMethod(method);
      connection.setReadTimeout(PATIENCE_MILLIS);
      if (key != null) {
        connection.setRequestProperty("Idempotency-Key", key);
      }
      if (body != null) {
        connection.setRequestProperty("Content-Type", "application/json");
        connection.setDoOutput(true);
        connection.setFixedLengthStreamingMode(body.length);
        try (var out = connection.getOutputStream()) {
          out.write(body);
        }
      }
      int status = connection.getResponseCode();
      // Read to its end in any case: only then is the connection free for the next.
      try (var in = status < 400 ? connection.getInputStream() : connection.getErrorStream()) {
        var text = in == null ? "" : new String(in.readAllBytes(), StandardCharsets.UTF_8);
        var at = connection.getHeaderField("Jalon-At");
        return new Reply(status, text, at == null ? "" : at);
      }
    } catch (IOException e) {
      return new Reply(0, e.toString(), "");
    }
  }
}
