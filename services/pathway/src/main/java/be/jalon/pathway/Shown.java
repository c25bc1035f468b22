package be.jalon.pathway;

import be.jalon.contracts.DataCategory;
import be.jalon.contracts.sections.Sections;
import java.util.Map;

/** An entry as one reader sees it: only the sections that are open to them, each with the ground on which it is. */
public record Shown(TimelineEntry entry, ShownAct act, Sections sections, Map<DataCategory, Ground> grounds) {

  public Shown {
    grounds = Map.copyOf(grounds);
  }
}
