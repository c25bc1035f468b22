package be.jalon.portal;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

/** The services as far as a test needs them: whatever it says they answer, in the shapes that they describe at {@code /v3/api-docs}; and what they were asked. */
public final class Neighbours implements AutoCloseable {

  private final HttpServer server;
  private final Map<String, Answer> answers = new ConcurrentHashMap<>();
  private final List<Asked> asked = new CopyOnWriteArrayList<>();

  private record Answer(int status, String type, String body, Map<String, String> headers) {
  }

  public record Asked(String method, String path, Headers headers, String body) {
  }

  public Neighbours() {
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    server.createContext("/", this::answer);
    server.start();
  }

  public String address() {
    return "http://127.0.0.1:" + server.getAddress().getPort();
  }

  /** Whatever nobody said is not found. @param request method and path, {@code GET /pathways} */
  public Neighbours answer(String request, String json) {
    return answer(request, 200, "application/json", json, Map.of());
  }

  public Neighbours refuse(String request, int status, String code) {
    return answer(request, status, "application/problem+json", """
        {"type": "urn:jalon:problem:%s", "title": "The title of %1$s", "status": %d, "detail": "The detail of %1$s", "instance": "urn:uuid:1", "errors": []}
        """.formatted(code, status), Map.of());
  }

  public Neighbours answer(String request, int status, String type, String body, Map<String, String> headers) {
    answers.put(request, new Answer(status, type, body, headers));
    return this;
  }

  public Neighbours forget() {
    answers.clear();
    asked.clear();
    return this;
  }

  public List<Asked> asked(String request) {
    return asked.stream().filter(each -> (each.method() + " " + each.path()).equals(request)).toList();
  }

  private void answer(HttpExchange exchange) throws IOException {
    try (exchange) {
      var request = exchange.getRequestMethod() + " " + exchange.getRequestURI().getPath();
      asked.add(new Asked(exchange.getRequestMethod(), exchange.getRequestURI().getPath(), exchange.getRequestHeaders(), new String(exchange.getRequestBody().readAllBytes(), UTF_8)));
      var answer = answers.getOrDefault(request, new Answer(404, "application/problem+json", "{\"type\": \"urn:jalon:problem:not-found\", \"status\": 404}", Map.of()));
      answer.headers().forEach(exchange.getResponseHeaders()::set);
      exchange.getResponseHeaders().set("Content-Type", answer.type());
      var body = answer.body().getBytes(UTF_8);
      exchange.sendResponseHeaders(answer.status(), body.length == 0 ? -1 : body.length);
      exchange.getResponseBody().write(body);
    }
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
