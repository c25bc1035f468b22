package be.jalon.appointment;

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

  Answer put(String path, String bearer, String body, String... headers) {
    return send(request(path, bearer, headers).PUT(BodyPublishers.ofString(body)).build());
  }

  Answer delete(String path, String bearer) {
    return send(request(path, bearer).DELETE().build());
  }

  private HttpRequest.Builder request(String path, String bearer, String... headers) {
    var request = HttpRequest.newBuilder(URI.create(base + path)).timeout(Duration.ofSeconds(60))
        .header("Content-Type", "application/json").header("Accept-Language", "fr").header("Authorization", bearer.startsWith("Bearer ") ? bearer : "Bearer " + bearer);
    return headers.length == 0 ? request : request.headers(headers);
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
