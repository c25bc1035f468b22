package be.jalon.testing;

import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What a viewer's stream brought so far. */
public final class ServerEvents implements AutoCloseable {

  /** @param id as {@code Last-Event-ID} gives it back */
  public record Received(String id, String name, JsonNode data) {}

  private static final JsonMapper JSON = JsonMapper.builder().build();
  private final List<Received> received = new CopyOnWriteArrayList<>();
  private volatile boolean ended;
  private volatile int status;
  private CompletableFuture<HttpResponse<Stream<String>>> response = new CompletableFuture<>();

  private ServerEvents() {
  }

  static ServerEvents read(HttpClient client, HttpRequest request) {
    var events = new ServerEvents();
    events.reads(client, request);
    return events;
  }

  private void reads(HttpClient client, HttpRequest request) {
    response = client.sendAsync(request, BodyHandlers.ofLines());
    response.thenAcceptAsync(answer -> {
      status = answer.statusCode();
      var fields = new String[] {"", "", ""};
      answer.body().forEach(line -> take(line, fields));
      ended = true;
    }, task -> Thread.ofVirtual().start(task)).exceptionally(_ -> {
      ended = true;
      return null;
    });
  }

  private void take(String line, String[] fields) {
    if (line.isEmpty() && !fields[1].isEmpty()) {
      received.add(new Received(fields[0], fields[1], JSON.readTree(fields[2])));
      fields[1] = "";
    } else if (line.startsWith("id:")) {
      fields[0] = line.substring(3).strip();
    } else if (line.startsWith("event:")) {
      fields[1] = line.substring(6).strip();
    } else if (line.startsWith("data:")) {
      fields[2] = line.substring(5).strip();
    }
  }

  public int status() {
    return status;
  }

  public boolean ended() {
    return ended;
  }

  public List<Received> received() {
    return List.copyOf(received);
  }

  public List<JsonNode> entries() {
    return received.stream().filter(it -> it.name().equals("entry")).map(Received::data).toList();
  }

  public long changes() {
    return received.stream().filter(it -> it.name().equals("changed")).count();
  }

  public String lastId() {
    return received.getLast().id();
  }

  @Override
  public void close() {
    response.thenAccept(answer -> answer.body().close());
    response.cancel(true);
  }
}
