package be.jalon.pathway;

import be.jalon.contracts.PathwayId;
import be.jalon.contracts.people.PersonKey;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Looks at pathways as one reader: first what was told, then, as late as possible, what the patient agrees to. */
public final class Sights {

  private final Pathways pathways;
  private final Views views;

  public Sights(Pathways pathways, Views views) {
    this.pathways = pathways;
    this.views = views;
  }

  /** Empty when there is no such pathway for this reader: no standing, and nothing that they wrote. */
  Optional<Sight> of(PathwayId id, Reader reader) {
    var timeline = views.timeline(id).orElseGet(() -> new Views.Timeline(View.Line.empty(0), List.of()));
    return pathways.find(id).map(current -> {
      var now = pathways.now();
      var visibility = Visibility.of(current.state(), reader, now);
      return new Sight(current.state(), current.sequence(), timeline.line(), reader, now, visibility.standings(), visibility.show(timeline.entries()));
    }).filter(sight -> !sight.standings().isEmpty() || !sight.shown().isEmpty());
  }

  Set<PathwayId> writtenBy(Collection<PersonKey> keys) {
    return views.writtenBy(keys);
  }
}
