package be.jalon.returntowork;

import be.jalon.contracts.Brussels;
import be.jalon.contracts.DataCategory;
import be.jalon.contracts.Entry;
import be.jalon.contracts.PathwayId;
import be.jalon.contracts.Release;
import be.jalon.contracts.Releases;
import be.jalon.contracts.people.Capacity;
import be.jalon.contracts.sections.Section;
import be.jalon.contracts.sections.Sections;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Who says it, when it is written down, and to whom its author opens it.
 *
 * @param at now (UTC)
 * @param releases what the author chose instead of the defaults
 */
public record Said(Voice voice, Instant at, Map<DataCategory, Release> releases) {

  public Said {
    releases = Map.copyOf(releases);
  }

  /** Today in Europe/Brussels. */
  public LocalDate today() {
    return Brussels.dayOf(at);
  }

  Capacity capacity() {
    return voice.capacity();
  }

  Entry entry(PathwayId pathway, @Nullable Section... told) {
    var sections = Sections.of(told);
    var chosen = new HashMap<>(releases);
    chosen.keySet().retainAll(sections.categories());
    return new Entry(pathway, voice.act(), occurredAt(), sections, Releases.defaults(sections).with(chosen));
  }

  Release releaseOf(DataCategory category) {
    return releases.getOrDefault(category, Releases.defaultOf(category));
  }

  /** What the patient signed earlier happened earlier. */
  private Instant occurredAt() {
    var on = voice.act().evidence().on();
    return on.isBefore(today()) ? Brussels.startOf(on) : at;
  }
}
