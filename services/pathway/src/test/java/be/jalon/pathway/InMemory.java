package be.jalon.pathway;

import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import be.jalon.aggregates.Aggregates;
import be.jalon.aggregates.Current;
import be.jalon.contracts.Envelope;
import be.jalon.contracts.PathwayId;
import be.jalon.contracts.Stream;
import be.jalon.contracts.people.PersonKey;
import java.time.Clock;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;

/** The house without store or broker, around one history. */
final class InMemory {

  final List<Delivery> kept = new ArrayList<>();
  final Pathways pathways;
  final Views views;
  final Sights sights;
  final AccessLog log;
  final Marks marks = new PlainMarks();

  @SuppressWarnings("unchecked")
  InMemory(History history) {
    Aggregates<Pathway> store = mock(Aggregates.class);
    when(store.find(anyString())).thenAnswer(_ -> Optional.of(new Current<>(History.ID.value(), history.state(), history.said.size(), History.PATHWAY)));
    when(store.withKey(anyString())).thenAnswer(asked -> history.state().keys().contains(asked.<String>getArgument(0))
        ? List.of(new Current<>(History.ID.value(), history.state(), history.said.size(), History.PATHWAY)) : List.of());
    InstantSource source = () -> history.now;
    Clock clock = source.withZone(ZoneOffset.UTC);
    pathways = new Pathways(store, new NoWakes(), clock);
    views = new HistorysViews(history);
    sights = new Sights(pathways, views);
    log = new ListedLog();
  }

  private static final class NoWakes implements Wakes {

    @Override
    public void tell(PathwayId pathway) {
    }

    @Override
    public void tell(View written) {
    }
  }

  private record HistorysViews(History history) implements Views {

    /** There is none before something was heard. */
    private Optional<View> view() {
      return Optional.of(history.view).filter(view -> view.line().last() > 0);
    }

    @Override
    public Optional<View> hear(List<Envelope<?>> heard) {
      throw new UnsupportedOperationException();
    }

    @Override
    public void settle(View view) {
      throw new UnsupportedOperationException();
    }

    @Override
    public Optional<Timeline> timeline(PathwayId pathway) {
      return view().map(view -> new Timeline(view.line(), List.copyOf(view.pendingOfLine().values())));
    }

    @Override
    public Optional<Stretch> onwards(PathwayId pathway, Place.@Nullable OnPage after, int atMost) {
      return view().map(_ -> stretch(TimelineEntry.SHOWN, entry -> after == null || inOrder(entry).compareTo(after.inOrder()) > 0, atMost));
    }

    @Override
    public Optional<Stretch> backwards(PathwayId pathway, Place.@Nullable OnPage before, int atMost) {
      return view().map(_ -> stretch(TimelineEntry.SHOWN.reversed(), entry -> before == null || inOrder(entry).compareTo(before.inOrder()) < 0, atMost));
    }

    private Stretch stretch(Comparator<TimelineEntry> order, Predicate<TimelineEntry> beyond, int atMost) {
      var all = history.view.pendingOfLine().values().stream().filter(beyond).sorted(order).toList();
      var some = all.subList(0, Math.min(atMost, all.size()));
      return new Stretch(history.view.line(), history.view.authors(), some, all.size() > atMost ? Place.OnPage.of(some.getLast()) : null);
    }

    private static String inOrder(TimelineEntry entry) {
      return Place.OnPage.of(entry).inOrder();
    }

    @Override
    public List<TimelineEntry> entries(PathwayId pathway, Collection<String> ids) {
      return history.view.pendingOfLine().values().stream().filter(entry -> ids.contains(entry.id())).toList();
    }

    @Override
    public Optional<TimelineEntry> entry(PathwayId pathway, Stream stream, long sequence) {
      return history.view.pendingOfLine().values().stream().filter(entry -> entry.stream().equals(stream) && entry.sequence() == sequence).findFirst();
    }

    @Override
    public Optional<Fresh> after(PathwayId pathway, ToLongFunction<View.Line> position) {
      return view().map(view -> new Fresh(view.line(), new TreeMap<>(view.pendingOfLine()).entrySet().stream()
          .filter(it -> it.getKey() > position.applyAsLong(view.line())).map(it -> new View.Placed(view.line().generation(), it.getKey(), it.getValue())).toList()));
    }

    @Override
    public Set<PathwayId> writtenBy(Collection<PersonKey> keys) {
      return Collections.disjoint(history.view.authors(), keys) ? Set.of() : Set.of(History.ID);
    }

    @Override
    public void startRebuilding(PathwayId pathway) {
      history.view = history.view.startRebuilding();
    }

    @Override
    public void erase(PathwayId pathway, Instant at) {
      throw new UnsupportedOperationException();
    }
  }

  private final class ListedLog implements AccessLog {

    @Override
    public void keep(Collection<Delivery> deliveries) {
      kept.addAll(deliveries);
    }

    @Override
    public List<Delivery> days(PathwayId pathway, Instant before, int atLeast) {
      return kept.reversed().stream().filter(delivery -> delivery.at().isBefore(before)).toList();
    }

    @Override
    public void erase(PathwayId pathway) {
      kept.clear();
    }
  }

  private static final class PlainMarks implements Marks {

    @Override
    public String seal(PathwayId pathway, Reader reader, String place) {
      return reader.person().key() + "#" + place;
    }

    @Override
    public Optional<String> open(PathwayId pathway, Reader reader, String mark) {
      var own = reader.person().key() + "#";
      return mark.startsWith(own) ? Optional.of(mark.substring(own.length())) : Optional.empty();
    }
  }
}
