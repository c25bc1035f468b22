package be.jalon.edges.doors;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * A table of a Markdown page, so that whoever reads the page reads what is tested.
 *
 * @param heading the last one before it
 */
record MarkdownTable(String heading, List<Map<String, String>> rows) {

  static List<MarkdownTable> on(String resource) {
    try (var page = MarkdownTable.class.getResourceAsStream(resource)) {
      return of(new String(page.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static List<MarkdownTable> of(String page) {
    var tables = new ArrayList<MarkdownTable>();
    var heading = "";
    List<String> columns = List.of();
    for (var line : page.lines().toList()) {
      if (line.startsWith("#")) {
        heading = line.replaceFirst("#+ *", "");
      }
      if (!line.startsWith("|")) {
        columns = List.of();
      } else if (columns.isEmpty()) {
        columns = cells(line);
        tables.add(new MarkdownTable(heading, new ArrayList<>()));
      } else if (!line.startsWith("|---")) {
        tables.getLast().rows.add(row(columns, cells(line), line));
      }
    }
    return tables;
  }

  boolean has(String column) {
    return rows.stream().allMatch(row -> row.containsKey(column));
  }

  private static Map<String, String> row(List<String> columns, List<String> cells, String line) {
    if (cells.size() != columns.size()) {
      throw new IllegalArgumentException("not as many cells as columns: " + line);
    }
    var row = new TreeMap<String, String>();
    for (int i = 0; i < columns.size(); i++) {
      row.put(columns.get(i), cells.get(i));
    }
    return row;
  }

  private static List<String> cells(String line) {
    return List.of(line.strip().replaceFirst("^[|]", "").replaceFirst("[|]$", "").split("[|]", -1)).stream().map(String::strip).toList();
  }
}
