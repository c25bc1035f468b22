package be.jalon.local.story;

import java.net.http.HttpResponse;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a service answered.
 *
 * @param at the {@code Jalon-At} header, by which a reader sees what the writer just did; empty where there is none
 */
public record Answer(int status, JsonNode body, String at, String etag) {

  private static final JsonMapper JSON = JsonMapper.builder().build();

  static Answer of(HttpResponse<String> response) {
    var text = response.body();
    boolean json = response.headers().firstValue("Content-Type").orElse("").contains("json");
    return new Answer(response.statusCode(), json && !text.isBlank() ? JSON.readTree(text) : JSON.createObjectNode(),
        response.headers().firstValue("Jalon-At").orElse(""), response.headers().firstValue("ETag").orElse(""));
  }

  public boolean done() {
    return status >= 200 && status < 300;
  }

  public String text(String field) {
    return body.path(field).asString("");
  }

  /** The stable part of a problem's type, or empty. */
  public String problem() {
    var type = text("type");
    return type.substring(type.lastIndexOf(':') + 1);
  }
}
