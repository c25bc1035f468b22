package be.jalon.portal.pathways;

import be.jalon.contracts.PathwayId;
import be.jalon.portal.services.Pathways;
import be.jalon.portal.services.Pathways.Entry;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The latest entries of a pathway, read from the latest back.
 *
 * @param entries in the order in which they happened
 * @param earlier whether there are more before them
 * @param live from where the stream goes on
 */
record Stretch(List<Entry> entries, boolean earlier, String live) {

  /** How many are shown at first, and how many more each time somebody asks for earlier ones. */
  static final int SHOWN = 100;

  private static final int AT_MOST = 1000;
  /** So many the service hands out at once. */
  private static final int AT_ONCE = 200;

  /** What an address may ask for. */
  static int shown(int wanted) {
    return Math.clamp(wanted, SHOWN, AT_MOST);
  }

  /** As far back as anything on a page draws on: its milestones, the chart of a return. */
  static Stretch whole(Pathways pathways, PathwayId id, @Nullable String at) {
    return latest(pathways, id, AT_MOST, at);
  }

  /** @param at what is to be among them already, as a command answered it. The stream goes on after the first answer, so nothing falls between */
  static Stretch latest(Pathways pathways, PathwayId id, int wanted, @Nullable String at) {
    var first = pathways.latest(id, null, Math.min(wanted, AT_ONCE), at);
    var entries = new ArrayList<>(first.entries());
    var next = first.next();
    while (next != null && entries.size() < wanted) {
      var more = pathways.latest(id, next, Math.min(wanted - entries.size(), AT_ONCE), null);
      entries.addAll(more.entries());
      next = more.next();
    }
    return new Stretch(List.copyOf(entries.reversed()), next != null, first.live());
  }

  Stretch last(int shown) {
    int from = Math.max(0, entries.size() - shown);
    return new Stretch(entries.subList(from, entries.size()), earlier || from > 0, live);
  }

  /** Whether somebody may ask for still earlier ones. */
  boolean mayGoFurther() {
    return earlier && entries.size() < AT_MOST;
  }

  /** Empty when there is none. */
  String newest() {
    return entries.isEmpty() ? "" : entries.getLast().id();
  }
}
