package be.jalon.portal.agenda;

import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The times that somebody chose in a form, so that they stand there again when it is refused.
 *
 * @param start of the times that were ticked
 * @param own a time typed by hand, by the clock on the wall in Brussels
 */
public record Typed(@Nullable List<String> start, @Nullable String own) {

  static final Typed NOTHING = new Typed(List.of(), "");

  public Typed {
    start = Objects.requireNonNullElse(start, List.of());
    own = Objects.requireNonNullElse(own, "");
  }

  static Typed of(String start) {
    return new Typed(List.of(start), "");
  }

  public boolean has(String time) {
    return start.contains(time);
  }

  /** In order; null where one of them is no time. */
  @Nullable List<Instant> times() {
    try {
      var ticked = start.stream().map(Instant::parse).toList();
      var typed = own.isEmpty() ? null : Moments.typed(own);
      return !own.isEmpty() && typed == null ? null : Stream.concat(ticked.stream(), Stream.ofNullable(typed)).distinct().sorted().toList();
    } catch (DateTimeParseException _) {
      return null;
    }
  }
}
