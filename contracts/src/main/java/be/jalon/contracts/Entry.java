package be.jalon.contracts;

import be.jalon.contracts.people.Act;
import be.jalon.contracts.sections.Sections;
import java.time.Instant;

/**
 * What an event brings to the shared pathway. Nothing outside {@code sections} is ever shown beside act, time and kind of event,
 * and an entry none of whose sections a reader may see does not exist for that reader.
 *
 * @param act who did it, in whose name, on what evidence
 * @param occurredAt when it happened (UTC); a relayed act may have happened before it was written down
 * @param sections what is told, one piece per category
 * @param released to whom the author released each of these pieces
 */
public record Entry(PathwayId pathway, Act act, Instant occurredAt, Sections sections, Releases released) {

  /** An entry whose sections go to whom such sections go when the author says nothing else. */
  public static Entry of(PathwayId pathway, Act act, Instant occurredAt, Sections sections) {
    return new Entry(pathway, act, occurredAt, sections, Releases.defaults(sections));
  }
}
