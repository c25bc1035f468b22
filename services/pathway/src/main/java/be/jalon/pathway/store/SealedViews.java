package be.jalon.pathway.store;

import be.jalon.contracts.people.PersonKey;
import be.jalon.keys.SealingMapper;
import be.jalon.pathway.TimelineEntry;
import be.jalon.pathway.View;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Between a view and what is stored of it: entries that wait are sealed under the pathway's key. */
final class SealedViews {

  private final SealingMapper mapper;

  SealedViews(SealingMapper mapper) {
    this.mapper = mapper;
  }

  /** @param version under which the view was read; 0 for a new one */
  StoredView write(View view, long version) {
    var rebuilding = view.rebuilding();
    return new StoredView(view.id(), version, line(view.line(), null), rebuilding == null ? null : line(rebuilding.line(), rebuilding.taken()),
        view.pending().stream().map(placed -> new StoredView.Placed(placed.generation(), placed.position(), mapper.toDocument(view.id(), placed.entry()))).toList(),
        view.authors().stream().map(PersonKey::value).sorted().toList(), null);
  }

  View read(StoredView stored) {
    var rebuilding = stored.rebuilding();
    return new View(stored.id(), line(Objects.requireNonNull(stored.line())),
        rebuilding == null ? null : new View.Rebuilding(line(rebuilding), Set.copyOf(Objects.requireNonNullElse(rebuilding.taken(), List.of()))),
        stored.pending().stream().map(placed ->
            new View.Placed(placed.generation(), placed.position(), mapper.fromDocument(stored.id(), placed.entry(), TimelineEntry.class))).toList(),
        new HashSet<>(stored.authors().stream().map(PersonKey::new).toList()));
  }

  private static StoredView.Line line(View.Line line, @Nullable Set<String> taken) {
    return new StoredView.Line(line.generation(), line.last(),
        line.heard().entrySet().stream().map(heard -> new StoredView.HeardUpTo(heard.getKey(), heard.getValue())).toList(),
        taken == null ? null : taken.stream().sorted().toList());
  }

  private static View.Line line(StoredView.Line line) {
    return new View.Line(line.generation(), line.last(),
        line.heard().stream().collect(Collectors.toMap(StoredView.HeardUpTo::stream, StoredView.HeardUpTo::n)));
  }
}
