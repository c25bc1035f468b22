package be.jalon.pathway;

import be.jalon.contracts.Envelope;
import be.jalon.contracts.Releases;
import be.jalon.contracts.Stream;
import be.jalon.contracts.people.Act;
import be.jalon.contracts.sections.Sections;
import java.time.Instant;
import java.util.Comparator;

/**
 * What one event brings to the timeline.
 *
 * @param id opaque, and the same however often the timeline is rebuilt
 * @param kind the event's wire name without its prefix, {@code referral.accepted.v1}
 * @param released as the author released it when writing; what they widened later stands with the pathway
 */
public record TimelineEntry(String id, Stream stream, long sequence, String kind, Act act, Instant occurredAt, Sections sections, Releases released) {

  /** The order in which a timeline is shown: as things happened, not as they were heard of. */
  public static final Comparator<TimelineEntry> SHOWN =
      Comparator.comparing(TimelineEntry::occurredAt).thenComparing(entry -> entry.stream().value()).thenComparing(TimelineEntry::sequence);

  private static final String PREFIX = "be.jalon.";

  public static TimelineEntry of(String id, Envelope<?> heard) {
    var entry = heard.event().entry();
    return new TimelineEntry(id, heard.stream(), heard.sequence(), heard.type().substring(PREFIX.length()), entry.act(), entry.occurredAt(), entry.sections(),
        entry.released());
  }
}
