package be.jalon.pathway;

import be.jalon.contracts.PathwayId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The entries a header can draw upon, without reading a long timeline each time: of all entries with one {@link Headline} only the last. Which they are is
 * remembered for long timelines and carried on with what is new; of what they say nothing is.
 */
final class Headlines {

  private static final int SHORT = 100;
  private static final int AT_ONCE = 500;
  private static final int TIMELINES_REMEMBERED = 500;

  private final Views views;
  private final int simplyRead;
  private final Map<PathwayId, Known> remembered = new LinkedHashMap<>(16, 0.75f, true) {
    @Override
    protected boolean removeEldestEntry(Map.Entry<PathwayId, Known> eldest) {
      return size() > TIMELINES_REMEMBERED;
    }
  };

  Headlines(Views views) {
    this(views, SHORT);
  }

  /** @param simplyRead a timeline no longer than this is read whole */
  Headlines(Views views, int simplyRead) {
    this.views = views;
    this.simplyRead = simplyRead;
  }

  /** Where one headline stands that is the last of its kind. */
  private record Spot(String inOrder, String entry) {
  }

  /** @param upTo position up to which everything is taken into account */
  private record Known(int generation, long upTo, Map<String, Spot> spots) {

    Known and(long last, List<TimelineEntry> entries) {
      var more = new HashMap<>(spots);
      entries.forEach(entry -> Headline.of(entry).ifPresent(headline ->
          more.merge(headline.digest(), new Spot(Place.OnPage.of(entry).inOrder(), entry.id()),
              (one, other) -> one.inOrder().compareTo(other.inOrder()) >= 0 ? one : other)));
      return new Known(generation, last, Map.copyOf(more));
    }
  }

  /** {@code last} is null where this is the whole timeline. Empty when nothing was heard of the pathway, or it is erased. */
  Optional<Views.Stretch> of(PathwayId id) {
    var beginning = views.onwards(id, null, simplyRead).orElse(null);
    return beginning == null || beginning.last() == null ? Optional.ofNullable(beginning) : Optional.of(ofLong(id, beginning));
  }

  private Views.Stretch ofLong(PathwayId id, Views.Stretch beginning) {
    var known = upToDate(id, beginning.line());
    var entries = views.entries(id, known.spots().values().stream().map(Spot::entry).toList());
    return new Views.Stretch(beginning.line(), beginning.authors(), entries, beginning.last());
  }

  private Known upToDate(PathwayId id, View.Line line) {
    var before = remembered(id);
    if (before != null && before.generation() == line.generation() && before.upTo() >= line.last()) {
      return before;
    }
    var known = before != null && before.generation() == line.generation() && line.last() - before.upTo() <= AT_ONCE
        ? goneOnFrom(before, id).orElseGet(() -> fromTheBeginning(id, line))
        : fromTheBeginning(id, line);
    remember(id, known);
    return known;
  }

  /** Empty when the view changed its generation meanwhile. */
  private Optional<Known> goneOnFrom(Known before, PathwayId id) {
    return views.after(id, _ -> before.upTo()).filter(fresh -> fresh.line().generation() == before.generation())
        .map(fresh -> before.and(fresh.line().last(), fresh.entries().stream().map(View.Placed::entry).toList()));
  }

  private Known fromTheBeginning(PathwayId id, View.Line line) {
    var known = new Known(line.generation(), 0, Map.of());
    Place.@Nullable OnPage place = null;
    do {
      var stretch = views.onwards(id, place, AT_ONCE).orElse(null);
      if (stretch == null) {
        return known;
      }
      known = known.and(line.last(), stretch.entries());
      place = stretch.last();
    } while (place != null);
    return known;
  }

  private @Nullable Known remembered(PathwayId id) {
    synchronized (remembered) {
      return remembered.get(id);
    }
  }

  private void remember(PathwayId id, Known known) {
    synchronized (remembered) {
      remembered.merge(id, known, (one, other) -> one.generation() > other.generation() || one.generation() == other.generation() && one.upTo() > other.upTo() ? one : other);
    }
  }
}
