package be.jalon.pathway;

import java.time.Instant;
import java.util.Optional;

/** Where a reader is: in the shown order of a page, or in the order of hearing of a stream. Told to viewers sealed only. */
public sealed interface Place {

  String text();

  /** So that no instant there may ever be is written with a sign. */
  long SECONDS_BEFORE_1970 = 1_000_000_000_000L;

  /** At this entry, in the order in which a timeline is shown. */
  record OnPage(Instant occurredAt, String stream, long sequence) implements Place {

    public static OnPage of(TimelineEntry entry) {
      return new OnPage(entry.occurredAt(), entry.stream().value(), entry.sequence());
    }

    /** A text that sorts as timelines are shown: by it a store hands out a stretch of one without reading the rest. */
    public String inOrder() {
      return "%013d.%09d %s %019d".formatted(occurredAt.getEpochSecond() + SECONDS_BEFORE_1970, occurredAt.getNano(), stream, sequence);
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
