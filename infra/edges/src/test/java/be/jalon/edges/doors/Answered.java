package be.jalon.edges.doors;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What came out of a door, whole: status, headers, and the body or, of a stream, as much as was waiting. */
record Answered(int status, Map<String, List<String>> headers, String body) {

  private static final JsonMapper JSON = JsonMapper.builder().build();

  /** The stable end of a problem's type; empty for what is no problem. */
  String problem() {
    var type = status >= 400 && isProblem() ? json().path("type").asString("") : "";
    return type.substring(type.lastIndexOf(':') + 1);
  }

  boolean isProblem() {
    return header("content-type").startsWith("application/problem+json");
  }

  boolean isStream() {
    return header("content-type").startsWith("text/event-stream");
  }

  JsonNode json() {
    return body.isBlank() ? JSON.createObjectNode() : JSON.readTree(body);
  }

  /** The data of each event of a stream. */
  List<JsonNode> events() {
    return body.lines().filter(line -> line.startsWith("data:")).map(line -> JSON.readTree(line.substring("data:".length()))).toList();
  }

  /** Everything that was sent, to be searched for what should not be in it. */
  String everything() {
    return headers.entrySet().stream().map(header -> header.getKey() + ": " + header.getValue()).collect(Collectors.joining("\n")) + "\n" + body;
  }

  private String header(String name) {
    return String.join(",", headers.getOrDefault(name, List.of()));
  }
}
