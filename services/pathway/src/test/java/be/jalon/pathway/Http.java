package be.jalon.pathway;

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

/** Speaks HTTP as a page or a GP's software would. */
final class Http {

  record Answer(int status, JsonNode body, HttpResponse<String> raw) {

    String problem() {
      return body.path("type").asString("").replace("urn:jalon:problem:", "");
    }

    String field() {
      return body.path("errors").path(0).path("field").asString("");
    }

    String etag() {
      return raw.headers().firstValue("ETag").orElse("");
    }
  }

  private static final JsonMapper JSON = JsonMapper.builder().build();
  private final HttpClient client = HttpClient.newHttpClient();
  private final String base;

  Http(int port) {
    this.base = "http://127.0.0.1:" + port;
  }

  Answer get(String path, String bearer, String... headers) {
    return send(request(path, bearer, headers).GET().build());
  }

  Answer post(String path, String bearer, String body, String... headers) {
    return send(request(path, bearer, headers).POST(BodyPublishers.ofString(body)).build());
  }

  Answer delete(String path, String bearer, String... headers) {
    return send(request(path, bearer, headers).DELETE().build());
  }

  /** Reads server-sent events until closed or the stream ends. */
  Events stream(String path, String bearer, String... headers) {
    var events = new Events();
    var request = HttpRequest.newBuilder(URI.create(base + path)).header("Accept", "text/event-stream").header("Authorization", bearer);
    if (headers.length > 0) {
      request.headers(headers);
    }
    events.reads(client, request.build());
    return events;
  }

  private HttpRequest.Builder request(String path, String bearer, String... headers) {
    var request = HttpRequest.newBuilder(URI.create(base + path)).timeout(Duration.ofSeconds(20))
        .header("Content-Type", "application/json").header("Accept-Language", "fr").header("Authorization", bearer.startsWith("Bearer ") ? bearer : "Bearer " + bearer);
    for (int i = 0; i < headers.length; i += 2) {
      request.setHeader(headers[i], headers[i + 1]);
    }
    return request;
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
