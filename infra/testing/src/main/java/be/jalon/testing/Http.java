package be.jalon.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Speaks HTTP as a page or a GP's software would. Headers are given as name, value, name, value; a bearer with or without its prefix. */
public final class Http {

  /** @param body as JSON; null where there was none */
  public record Answer(int status, JsonNode body, HttpResponse<String> raw) {

    /** The last part of the problem's type. */
    public String problem() {
      return body.path("type").asString("").replace("urn:jalon:problem:", "");
    }

    /** The first field that was wrong. */
    public String field() {
      return body.path("errors").path(0).path("field").asString("");
    }

    public String etag() {
      return raw.headers().firstValue("ETag").orElse("");
    }
  }

  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private final HttpClient client = HttpClient.newHttpClient();
  private final String base;

  public Http(int port) {
    this.base = "http://127.0.0.1:" + port;
  }

  public Answer get(String path, String bearer, String... headers) {
    return send(request(path, bearer, headers).GET().build());
  }

  public Answer post(String path, String bearer, String body, String... headers) {
    return send(request(path, bearer, headers).POST(BodyPublishers.ofString(body)).build());
  }

  public Answer put(String path, String bearer, String body, String... headers) {
    return send(request(path, bearer, headers).PUT(BodyPublishers.ofString(body)).build());
  }

  public Answer delete(String path, String bearer, String... headers) {
    return send(request(path, bearer, headers).DELETE().build());
  }

  /** Reads server-sent events until closed or the stream ends. */
  public ServerEvents stream(String path, String bearer, String... headers) {
    var request = with(HttpRequest.newBuilder(URI.create(base + path)).header("Accept", "text/event-stream").header("Authorization", bearer(bearer)), headers);
    return ServerEvents.read(client, request.build());
  }

  private HttpRequest.Builder request(String path, String bearer, String... headers) {
    return with(HttpRequest.newBuilder(URI.create(base + path)).timeout(PATIENCE)
        .header("Content-Type", "application/json").header("Accept-Language", "fr").header("Authorization", bearer(bearer)), headers);
  }

  private static HttpRequest.Builder with(HttpRequest.Builder request, String... headers) {
    for (int i = 0; i < headers.length; i += 2) {
      request.setHeader(headers[i], headers[i + 1]);
    }
    return request;
  }

  private static String bearer(String token) {
    return token.startsWith("Bearer ") ? token : "Bearer " + token;
  }

  private Answer send(HttpRequest request) {
    try {
      var response = client.send(request, BodyHandlers.ofString());
      return new Answer(response.statusCode(), JSON.readTree(response.body().isEmpty() ? "null" : response.body()), response);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
