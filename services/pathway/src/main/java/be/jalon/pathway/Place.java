package be.jalon.pathway;

import java.time.Instant;
import java.util.Optional;

/** Where a reader is: in the shown order of a page, or in the order of hearing of a stream. Told to viewers sealed only. */
sealed interface Place {

  String text();

  /** After this entry, in the order in which a timeline is shown. */
  record OnPage(Instant occurredAt, String stream, long sequence) implements Place {

    static OnPage of(TimelineEntry entry) {
      return new OnPage(entry.occurredAt(), entry.stream().value(), entry.sequence());
    }

    boolean isBefore(TimelineEntry entry) {
      int order = occurredAt.compareTo(entry.occurredAt());
      order = order == 0 ? stream.compareTo(entry.stream().value()) : order;
      return order < 0 || order == 0 && sequence < entry.sequence();
    }

    @Override
    public String text() {
      return "page|" + occurredAt + "|" + stream + "|" + sequence;
    }
  }

  /** After this position of that generation of the view. */
  record InStream(int generation, long position) implements Place {
    @Override
    public String text() {
      return "stream|" + generation + "|" + position;
    }
  }

  /** What {@link #text()} gave; it was sealed by us, so its parts are as we wrote them. */
  static Optional<Place> parse(String text) {
    var parts = text.split("\\|");
    return switch (parts[0]) {
      case "page" -> Optional.of(new OnPage(Instant.parse(parts[1]), parts[2], Long.parseLong(parts[3])));
      case "stream" -> Optional.of(new InStream(Integer.parseInt(parts[1]), Long.parseLong(parts[2])));
      default -> Optional.empty();
    };
  }
}
