package be.jalon.local.story;

import be.jalon.local.Ports;
import be.jalon.local.ServiceName;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.UnaryOperator;
import tools.jackson.databind.json.JsonMapper;

/** Somebody with an account who calls the services. */
public final class Visitor {

  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final String account;
  private final Ports ports;
  private final UnaryOperator<String> tokens;
  private final HttpClient http;
  private final int instance;
  private final Map<String, String> headers;

  /** @param tokens the bearer token of an account */
  public Visitor(String account, Ports ports, UnaryOperator<String> tokens, HttpClient http) {
    this(account, ports, tokens, http, 0, Map.of());
  }

  private Visitor(String account, Ports ports, UnaryOperator<String> tokens, HttpClient http, int instance, Map<String, String> headers) {
    this.account = account;
    this.ports = ports;
    this.tokens = tokens;
    this.http = http;
    this.instance = instance;
    this.headers = headers;
  }

  public String account() {
    return account;
  }

  public Visitor with(String header, String value) {
    var more = new LinkedHashMap<>(headers);
    more.put(header, value);
    return new Visitor(account, ports, tokens, http, instance, more);
  }

  /** The same person calling another instance of every service. */
  public Visitor atInstance(int other) {
    return new Visitor(account, ports, tokens, http, other, headers);
  }

  public Answer get(ServiceName service, String path) {
    return send(request(service, path).GET().build());
  }

  public Answer post(ServiceName service, String path, Object body) {
    return send(request(service, path).header("Content-Type", "application/json")
        .POST(HttpRequest.BodyPublishers.ofString(body instanceof String text ? text : JSON.writeValueAsString(body))).build());
  }

  public Answer put(ServiceName service, String path, Object body) {
    return send(request(service, path).header("Content-Type", "application/json")
        .PUT(HttpRequest.BodyPublishers.ofString(body instanceof String text ? text : JSON.writeValueAsString(body))).build());
  }

  public HttpRequest.Builder request(ServiceName service, String path) {
    var builder = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + ports.of(service, instance) + path))
        .timeout(Duration.ofSeconds(30))
        .header("Authorization", "Bearer " + tokens.apply(account));
    headers.forEach(builder::header);
    return builder;
  }

  private Answer send(HttpRequest request) {
    try {
      return Answer.of(http.send(request, HttpResponse.BodyHandlers.ofString()));
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
