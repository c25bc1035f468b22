package be.jalon.portal.pathways;

import be.jalon.portal.services.Pathways.Entry;
import be.jalon.portal.words.Words;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What somebody had seen of a pathway when they looked last.
 *
 * @param entry the latest one then, by its opaque id; empty for somebody who never looked: everything is new then, so nothing is marked
 * @param at when they looked (UTC); null likewise
 */
public record Since(String entry, @Nullable Instant at) {

  static final Since NEVER = new Since("", null);

  private static final String BETWEEN = "@";

  /** Goes with the addresses of the parts of a page, so that what is new stays marked while the page is open. */
  public String text() {
    return at == null ? "" : entry + BETWEEN + at.toEpochMilli();
  }

  /** What {@link #text()} gave; anything else is nothing. */
  static Since parse(String text) {
    int between = text.lastIndexOf(BETWEEN);
    try {
      return between < 1 ? NEVER : new Since(text.substring(0, between), Instant.ofEpochMilli(Long.parseLong(text.substring(between + 1))));
    } catch (NumberFormatException _) {
      return NEVER;
    }
  }

  /**
   * Those that are new. Where the entry they saw last is not among these any more, because it is older or no longer theirs to see, the time tells instead. What
   * one did oneself is never new.
   *
   * @param entries in the order in which they happened
   */
  List<Entry> newOf(List<Entry> entries, Words words) {
    if (at == null) {
      return List.of();
    }
    var ids = entries.stream().map(Entry::id).toList();
    int seen = ids.indexOf(entry);
    var after = seen >= 0 ? entries.subList(seen + 1, entries.size()) : entries.stream().filter(each -> each.occurredAt().isAfter(at)).toList();
    return after.stream().filter(each -> !words.isReader(each.act().actedBy().person())).toList();
  }
}
