package be.jalon.security.example;

import java.io.ByteArrayInputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Speaks plain HTTP to the example, so that what is tested is what goes over the line. */
public record Client(int port) {

  private static final HttpClient HTTP = HttpClient.newHttpClient();
  private static final JsonMapper JSON = new JsonMapper();

  public record Answer(HttpResponse<String> response) {
    public int status() {
      return response.statusCode();
    }

    public JsonNode json() {
      return JSON.readTree(response.body());
    }

    public String header(String name) {
      return response.headers().firstValue(name).orElse("");
    }

    /** The last part of the problem's type. */
    public String code() {
      return json().path("type").asString("").replace("urn:jalon:problem:", "");
    }

    public JsonNode error(int index) {
      return json().path("errors").path(index);
    }
  }

  /** @param headers name, value, name, value ... */
  public Answer get(String path, String... headers) throws Exception {
    return send("GET", path, BodyPublishers.noBody(), headers);
  }

  public Answer post(String path, String json, String... headers) throws Exception {
    return send("POST", path, BodyPublishers.ofString(json), headers);
  }

  /** In chunks, so that the length is not told beforehand. */
  public Answer postInChunks(String path, byte[] body, String... headers) throws Exception {
    return send("POST", path, BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(body)), headers);
  }

  public Answer send(String method, String path, BodyPublisher body, String... headers) throws Exception {
    var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path)).timeout(Duration.ofSeconds(20)).method(method, body);
    if (headers.length > 0) {
      request.headers(headers);
    }
    return new Answer(HTTP.send(request.build(), BodyHandlers.ofString()));
  }
}
