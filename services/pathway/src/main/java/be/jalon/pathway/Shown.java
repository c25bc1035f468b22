package be.jalon.pathway;

import be.jalon.contracts.DataCategory;
import be.jalon.contracts.sections.Sections;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/** An entry as one reader sees it: only the sections that are open to them, each with the ground on which it is. */
public record Shown(TimelineEntry entry, ShownAct act, Sections sections, Map<DataCategory, Ground> grounds) {

  public Shown {
    grounds = Map.copyOf(grounds);
  }

  /** As where no other sections are delivered. */
  Shown only(Set<DataCategory> categories) {
    var kept = new HashMap<>(grounds);
    kept.keySet().retainAll(categories);
    return new Shown(entry, act, sections.only(kept::containsKey), kept);
  }
}
