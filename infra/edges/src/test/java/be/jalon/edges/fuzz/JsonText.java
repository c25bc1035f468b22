package be.jalon.edges.fuzz;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Writes what no JSON library would: text as it stands, names twice, halves of surrogate pairs. */
final class JsonText {

  private JsonText() {
  }

  /** Stands in the body as it is. */
  record Raw(String text) {
  }

  /** An object that has one member a second time. */
  record Twice(Map<String, @Nullable Object> object, String name, @Nullable Object again) {
  }

  static String of(@Nullable Object value) {
    return switch (value) {
      case null -> "null";
      case Raw raw -> raw.text();
      case Twice twice -> object(twice.object(), List.of(member(twice.name(), twice.again())));
      case Map<?, ?> map -> object(map, List.of());
      case Collection<?> many -> many.stream().map(JsonText::of).collect(Collectors.joining(",", "[", "]"));
      case Number number -> number.toString();
      case Boolean bool -> bool.toString();
      default -> quoted(value.toString());
    };
  }

  /** A copy that can be changed at every depth. */
  static @Nullable Object copy(@Nullable Object value) {
    return switch (value) {
      case Map<?, ?> map -> {
        var copy = new LinkedHashMap<String, @Nullable Object>();
        map.forEach((name, inner) -> copy.put((String) name, copy(inner)));
        yield copy;
      }
      case Collection<?> many -> {
        var copy = new ArrayList<@Nullable Object>();
        many.forEach(inner -> copy.add(copy(inner)));
        yield copy;
      }
      case null, default -> value;
    };
  }

  private static String object(Map<?, ?> map, List<String> more) {
    var members = new ArrayList<String>();
    map.forEach((name, value) -> members.add(member((String) name, value)));
    members.addAll(more);
    return "{" + String.join(",", members) + "}";
  }

  private static String member(String name, @Nullable Object value) {
    return quoted(name) + ":" + of(value);
  }

  private static String quoted(String text) {
    var written = new StringBuilder("\"");
    text.chars().forEach(c -> {
      if (c == '"' || c == '\\') {
        written.append('\\').append((char) c);
      } else if (c < ' ' || Character.isSurrogate((char) c)) {
        written.append("\\u%04x".formatted(c));
      } else {
        written.append((char) c);
      }
    });
    return written.append('"').toString();
  }
}
