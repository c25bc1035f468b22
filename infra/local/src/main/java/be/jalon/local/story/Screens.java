package be.jalon.local.story;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/** Several viewers' screens side by side, as text. */
final class Screens {

  private static final int WIDTH = 54;
  private static final int PER_ROW = 3;
  private static final int DEEPEST = 3;

  private Screens() {
  }

  /** @param entries by viewer, in the order in which they are to stand; what a viewer's timeline answers */
  static String sideBySide(Map<String, List<JsonNode>> entries) {
    var columns = entries.entrySet().stream().map(viewer -> column(viewer.getKey(), viewer.getValue())).toList();
    var text = new StringBuilder();
    for (int first = 0; first < columns.size(); first += PER_ROW) {
      var row = columns.subList(first, Math.min(columns.size(), first + PER_ROW));
      int height = row.stream().mapToInt(List::size).max().orElse(0);
      for (int line = 0; line < height; line++) {
        int at = line;
        text.append(row.stream().map(column -> padded(at < column.size() ? column.get(at) : "")).collect(Collectors.joining("| "))).append('\n');
      }
      text.append('\n');
    }
    return text.toString();
  }

  private static List<String> column(String viewer, List<JsonNode> entries) {
    var lines = new ArrayList<String>();
    lines.add(viewer.toUpperCase(java.util.Locale.ROOT));
    lines.add("=".repeat(WIDTH - 2));
    if (entries.isEmpty()) {
      lines.add("(nothing)");
    }
    for (var entry : entries) {
      lines.add("* " + entry.path("kind").asString().replaceFirst("[.]v[0-9]+$", "") + by(entry));
      entry.path("sections").properties().forEach(section -> lines.add("    " + section.getKey() + ": " + brief(section.getValue(), 0)));
    }
    return lines;
  }

  private static String by(JsonNode entry) {
    var name = entry.at("/act/actedBy/name");
    return name.path("family").asString("").isEmpty() ? "" : " (" + (name.path("given").asString() + " " + name.path("family").asString()).strip() + ")";
  }

  /** Values only, in their order, as far as the column is wide. */
  private static String brief(JsonNode node, int depth) {
    if (node.isNull() || depth > DEEPEST) {
      return "";
    }
    if (node.isObject() || node.isArray()) {
      return node.values().stream().map(child -> brief(child, depth + 1)).filter(child -> !child.isBlank()).collect(Collectors.joining(" "));
    }
    return node.asString();
  }

  private static String padded(String line) {
    var cut = line.length() < WIDTH ? line : line.substring(0, WIDTH - 2) + "…";
    return cut + " ".repeat(WIDTH - cut.length());
  }
}
