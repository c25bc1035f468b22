package be.jalon.bench;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Figures with names.
 *
 * @param columns each with its unit, such as {@code "median ms"}
 * @param rows as many cells as columns; numbers stay numbers, so that JSON has them whole
 */
public record Table(String title, List<String> columns, List<List<Object>> rows) {

  public Table {
    columns = List.copyOf(columns);
    rows = rows.stream().map(List::copyOf).toList();
    for (var row : rows) {
      if (row.size() != columns.size()) {
        throw new IllegalArgumentException(title + ": " + row.size() + " cells for " + columns.size() + " columns");
      }
    }
  }

  public static Table of(String title, String... columns) {
    return new Table(title, List.of(columns), List.of());
  }

  public Table row(Object... cells) {
    var more = new ArrayList<>(rows);
    more.add(List.of(cells));
    return new Table(title, columns, more);
  }

  /** Columns under each other: numbers to the right, words to the left. */
  public String text() {
    var lines = new ArrayList<List<String>>();
    lines.add(columns);
    rows.forEach(row -> lines.add(row.stream().map(Table::cell).toList()));
    var widths = IntStream.range(0, columns.size()).map(i -> lines.stream().mapToInt(line -> line.get(i).length()).max().orElse(0)).toArray();
    return lines.stream().map(line -> IntStream.range(0, widths.length).mapToObj(i -> padded(line.get(i), widths[i], numeric(i)))
        .collect(Collectors.joining("  ")).stripTrailing()).collect(Collectors.joining("\n", title + "\n", "\n"));
  }

  /** One object per row. */
  List<Map<String, Object>> objects() {
    return rows.stream().map(row -> {
      Map<String, Object> object = new LinkedHashMap<>();
      IntStream.range(0, columns.size()).forEach(i -> object.put(columns.get(i), row.get(i)));
      return object;
    }).toList();
  }

  private boolean numeric(int column) {
    return !rows.isEmpty() && rows.stream().anyMatch(row -> row.get(column) instanceof Number);
  }

  private static String padded(String text, int width, boolean right) {
    return ("%" + (right ? "" : "-") + Math.max(1, width) + "s").formatted(text);
  }

  /** Three digits that count are enough for whoever reads. */
  private static String cell(Object value) {
    if (value instanceof Double number) {
      double size = Math.abs(number);
      return String.format(Locale.ROOT, size >= 100 ? "%.0f" : size >= 10 ? "%.1f" : "%.2f", number);
    }
    return value.toString();
  }
}
