package be.jalon.pathway;

import be.jalon.contracts.PathwayId;
import be.jalon.contracts.people.PersonKey;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Looks at pathways as one reader: first what was told, then, as late as possible, what the patient agrees to. No look reads more of a timeline than it needs.
 * Empty when there is no such pathway for the reader: no standing, and nothing that they wrote.
 */
public final class Sights {

  private static final int AT_ONCE = 500;

  private final Pathways pathways;
  private final Views views;
  private final Headlines headlines;

  public Sights(Pathways pathways, Views views) {
    this(pathways, views, new Headlines(views));
  }

  Sights(Pathways pathways, Views views, Headlines headlines) {
    this.pathways = pathways;
    this.views = views;
    this.headlines = headlines;
  }

  /** What they see beyond a place where they were before, in the order in which they read; null to begin where that direction begins. */
  Optional<Sight> page(PathwayId id, Reader reader, Place.@Nullable OnPage after, Direction direction, int atMost) {
    return walk(id, reader, after, direction, atMost).filter(sight -> sight.isSomething() || after != null);
  }

  /** Whether the pathway is there for them at all, and how it stands for them. */
  Optional<Sight> glance(PathwayId id, Reader reader) {
    return page(id, reader, null, Direction.ONWARDS, 1);
  }

  /** The latest entry that they see. */
  Optional<Sight> newest(PathwayId id, Reader reader) {
    return walk(id, reader, null, Direction.BACKWARDS, 1).filter(Sight::isSomething);
  }

  /** What they see of that on which a header can draw; of a short timeline everything that they see. */
  Optional<Sight> headed(PathwayId id, Reader reader) {
    var stretch = headlines.of(id).orElseGet(() -> nothing(id));
    return pathways.find(id).map(current -> {
      // What was widened may be open to somebody who does not see the later entry of the same headline; it stood there before it was widened.
      var entries = new HashMap<String, TimelineEntry>();
      stretch.entries().forEach(entry -> entries.put(entry.id(), entry));
      current.state().widenings().forEach(widened ->
          views.entry(id, widened.stream(), widened.sequence()).ifPresent(entry -> entries.put(entry.id(), entry)));
      var now = pathways.now();
      var visibility = Visibility.of(current.state(), reader, now);
      return new Sight(current.state(), current.sequence(), stretch.line(), reader, now, visibility.standings(), visibility.show(entries.values()),
          stretch.last() != null);
    }).filter(sight -> sight.isSomething() || wroteSomething(sight, stretch) && newest(id, reader).isPresent());
  }

  /**
   * Goes on until as many entries are visible as are asked for. All are judged by one state of the pathway; when that changes on the way, the walk begins
   * again.
   */
  private Optional<Sight> walk(PathwayId id, Reader reader, Place.@Nullable OnPage from, Direction direction, int atMost) {
    Sight sight = null;
    var place = from;
    do {
      var stretch = stretch(id, place, direction, sight == null ? atMost + 1 : AT_ONCE).orElseGet(() -> nothing(id));
      var current = pathways.find(id).orElse(null);
      if (current == null) {
        return Optional.empty();
      }
      if (sight != null && !sight.pathway().equals(current.state())) {
        sight = null;
        place = from;
        continue;
      }
      var now = sight == null ? pathways.now() : sight.at();
      var visibility = Visibility.of(current.state(), reader, now);
      var shown = new ArrayList<>(sight == null ? List.<Shown>of() : sight.shown());
      stretch.entries().forEach(entry -> visibility.show(entry).ifPresent(shown::add));
      sight = new Sight(current.state(), current.sequence(), sight == null ? stretch.line() : sight.line(), reader, now, visibility.standings(), shown, false);
      place = stretch.last();
      if (sight.standings().isEmpty() && !wroteSomething(sight, stretch)) {
        break;
      }
    } while (sight == null || place != null && sight.shown().size() <= atMost);
    return Optional.of(sight.cutTo(atMost));
  }

  private Optional<Views.Stretch> stretch(PathwayId id, Place.@Nullable OnPage place, Direction direction, int atMost) {
    return switch (direction) {
      case ONWARDS -> views.onwards(id, place, atMost);
      case BACKWARDS -> views.backwards(id, place, atMost);
    };
  }

  /** Who has no standing sees what they wrote, if anything: the rest of a timeline need not be looked through for them. */
  private static boolean wroteSomething(Sight sight, Views.Stretch stretch) {
    var theirs = new HashSet<>(stretch.authors());
    theirs.retainAll(sight.reader().keys());
    return !theirs.isEmpty();
  }

  /** A pathway is there a moment before its view: whoever comes then stands at the beginning of the line that is about to begin. */
  private static Views.Stretch nothing(PathwayId id) {
    return new Views.Stretch(View.empty(id).line(), Set.of(), List.of(), null);
  }

  Set<PathwayId> writtenBy(Collection<PersonKey> keys) {
    return views.writtenBy(keys);
  }
}
