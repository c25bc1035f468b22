package be.jalon.pathway.store;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import be.jalon.contracts.Envelope;
import be.jalon.contracts.PathwayId;
import be.jalon.contracts.Stream;
import be.jalon.contracts.people.PersonKey;
import be.jalon.keys.BlindIndex;
import be.jalon.keys.PathwayKeys;
import be.jalon.keys.SealingMapper;
import be.jalon.pathway.Place;
import be.jalon.pathway.TimelineEntry;
import be.jalon.pathway.View;
import be.jalon.pathway.Views;
import java.time.Instant;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.locks.LockSupport;
import java.util.function.ToLongFunction;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.ReplaceOptions;
import org.springframework.data.mongodb.core.index.Index;
import org.springframework.data.mongodb.core.query.Query;

/**
 * One document per view, one per entry. Hearing is one write of the view, under its version, in which the entries wait; then they are put into the
 * timeline and leave the view with the next write. A reader takes the view first and the timeline after it, so nothing is missed between the two.
 */
public final class MongoViews implements Views {

  private static final int ATTEMPTS = 40;
  private static final int REMEMBERED_AT_MOST = 500;

  private final MongoOperations store;
  private final SealedViews sealed;
  private final TimelineEntries entries;
  private final BlindIndex index;
  private final PathwayKeys keys;
  private final Map<PathwayId, Version> written = Collections.synchronizedMap(new LinkedHashMap<>(16, 0.75f, true) {
    @Override
    protected boolean removeEldestEntry(Map.Entry<PathwayId, Version> eldest) {
      return size() > REMEMBERED_AT_MOST;
    }
  });

  /** A view under the version that it has in the store, or had. */
  private record Version(View view, long number) {
  }

  public MongoViews(MongoOperations store, SealingMapper mapper, TimelineEntries entries, BlindIndex index, PathwayKeys keys) {
    this.store = store;
    this.keys = keys;
    this.sealed = new SealedViews(mapper);
    this.entries = entries;
    this.index = index;
    store.indexOps(StoredView.class).createIndex(new Index("authors", Sort.Direction.ASC));
  }

  @Override
  public Optional<View> hear(List<Envelope<?>> heard) {
    var id = heard.getFirst().event().pathway();
    if (!heard.stream().allMatch(each -> each.event().pathway().equals(id))) {
      throw new IllegalArgumentException("events of more than one pathway");
    }
    var entries = heard.stream().map(each -> TimelineEntry.of(idOf(each.stream(), each.sequence()), each)).toList();
    return write(id, before -> {
      var view = before;
      for (int i = 0; i < entries.size(); i++) {
        view = view.hear(heard.get(i), entries.get(i));
      }
      return view;
    });
  }

  @Override
  public void settle(View view) {
    entries.put(view.id(), view.pending());
  }

  @Override
  public void startRebuilding(PathwayId pathway) {
    write(pathway, View::startRebuilding).ifPresent(this::settle);
  }

  /** Empty when nothing changed or the pathway is erased. What this instance wrote last is nearly always what is there still, and need not be read. */
  private Optional<View> write(PathwayId id, UnaryOperator<View> change) {
    var after = lastWritten(id).flatMap(version -> write(version, change));
    return after.isPresent() ? after : writeAsRead(id, change);
  }

  /** Empty when another was faster or nothing changed, which only the view as it lies in the store can tell for certain. */
  private Optional<View> write(Version version, UnaryOperator<View> change) {
    var before = settled(version.view());
    var after = change.apply(before);
    return after.equals(before) || !written(after, version) ? Optional.empty() : Optional.of(after);
  }

  private Optional<View> writeAsRead(PathwayId id, UnaryOperator<View> change) {
    for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
      if (attempt > 0) {
        LockSupport.parkNanos(ThreadLocalRandom.current().nextLong(1_000_000, 2_000_000L * attempt + 1_000_001));
      }
      var stored = find(id).orElse(null);
      if (stored != null && stored.isErased()) {
        return Optional.empty();
      }
      var version = stored == null ? new Version(View.empty(id), 0) : new Version(sealed.read(stored), stored.version());
      var before = settled(version.view());
      var after = change.apply(before);
      if (after.equals(before)) {
        return Optional.empty();
      }
      if (written(after, version)) {
        return Optional.of(after);
      }
    }
    throw new OptimisticLockingFailureException("a view is written by too many at once");
  }

  /** Without what waited, which stands in the timeline now. */
  private View settled(View view) {
    entries.put(view.id(), view.pending());
    return view.without(Set.copyOf(view.pending()));
  }

  /** Not remembered longer than the key under which its entries are sealed. */
  private Optional<Version> lastWritten(PathwayId id) {
    var version = written.get(id);
    if (version != null && !keys.remembers(id)) {
      written.remove(id);
      return Optional.empty();
    }
    return Optional.ofNullable(version);
  }

  /** A new one is inserted, another replaced under its version. */
  private boolean written(View after, Version before) {
    try {
      var saved = store.save(sealed.write(after, before.number()));
      written.put(after.id(), new Version(after, saved.version()));
    } catch (DuplicateKeyException | OptimisticLockingFailureException _) {
      written.remove(after.id());
      return false;
    }
    if (after.line().generation() != before.view().line().generation()) {
      entries.removeOlderThan(after.id(), after.line().generation());
    }
    return true;
  }

  /** Positions run without gaps: where one is missing the view changed its generation between the two reads, and both are done again. */
  @Override
  public Optional<Timeline> timeline(PathwayId pathway) {
    for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
      var view = view(pathway).orElse(null);
      if (view == null) {
        return Optional.empty();
      }
      var found = found(view, entries.all(pathway, view.line().generation()));
      if (found.size() == view.line().last()) {
        return Optional.of(new Timeline(view.line(), List.copyOf(found.values())));
      }
    }
    throw new OptimisticLockingFailureException("a timeline does not hold what its view counts");
  }

  @Override
  public Optional<Stretch> onwards(PathwayId pathway, Place.@Nullable OnPage after, int atMost) {
    return stretch(pathway, after == null ? null : after.inOrder(), false, atMost);
  }

  @Override
  public Optional<Stretch> backwards(PathwayId pathway, Place.@Nullable OnPage before, int atMost) {
    return stretch(pathway, before == null ? null : before.inOrder(), true, atMost);
  }

  /** Where the view changed its generation meanwhile, entries of the former one may be gone already: then both are read again. */
  private Optional<Stretch> stretch(PathwayId pathway, @Nullable String from, boolean backwards, int atMost) {
    for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
      var view = view(pathway).orElse(null);
      if (view == null) {
        return Optional.empty();
      }
      var shelf = new Shelf(view, entries.stretch(pathway, view.line().generation(), from, backwards, atMost));
      if (shelf.isComplete() || isOf(pathway, view.line().generation())) {
        return Optional.of(shelf.stretch(from, backwards, atMost));
      }
    }
    throw new OptimisticLockingFailureException("a view changes its generation all the time");
  }

  private boolean isOf(PathwayId pathway, int generation) {
    var line = find(pathway).map(StoredView::line).orElse(null);
    return line == null || line.generation() == generation;
  }

  /** What is stored and what waits in the view, as one. */
  private record Shelf(View view, TimelineEntries.Stretch stored) {

    /** Positions run without gaps: nothing is gone where all are there. */
    boolean isComplete() {
      var positions = new HashSet<>(stored.byPosition().keySet());
      positions.addAll(view.pendingOfLine().keySet());
      return LongStream.rangeClosed(1, Math.min(view.line().last(), positions.size() + 1L)).allMatch(positions::contains);
    }

    Stretch stretch(@Nullable String from, boolean backwards, int atMost) {
      var order = backwards ? TimelineEntry.SHOWN.reversed() : TimelineEntry.SHOWN;
      var lastStored = stored.byPosition().values().stream().max(order).orElse(null);
      var found = new HashMap<>(stored.byPosition());
      view.pendingOfLine().forEach((position, entry) -> {
        boolean beyond = from == null || (backwards ? inOrder(entry).compareTo(from) < 0 : inOrder(entry).compareTo(from) > 0);
        if (beyond && (stored.ends() || lastStored == null || order.compare(entry, lastStored) <= 0)) {
          found.put(position, entry);
        }
      });
      var inOrder = found.entrySet().stream().sorted(Map.Entry.comparingByValue(order)).limit(atMost).toList();
      var entries = inOrder.stream().filter(one -> one.getKey() <= view.line().last()).map(Map.Entry::getValue).toList();
      boolean ends = stored.ends() && inOrder.size() == found.size();
      return new Stretch(view.line(), view.authors(), entries, ends ? null : Place.OnPage.of(inOrder.getLast().getValue()));
    }

    private static String inOrder(TimelineEntry entry) {
      return Place.OnPage.of(entry).inOrder();
    }
  }

  @Override
  public List<TimelineEntry> entries(PathwayId pathway, Collection<String> ids) {
    var view = view(pathway).orElse(null);
    if (view == null || ids.isEmpty()) {
      return List.of();
    }
    var found = new HashMap<>(entries.named(pathway, view.line().generation(), ids));
    view.pendingOfLine().entrySet().stream().filter(one -> ids.contains(one.getValue().id())).forEach(one -> found.put(one.getKey(), one.getValue()));
    return List.copyOf(found.values());
  }

  @Override
  public Optional<TimelineEntry> entry(PathwayId pathway, Stream stream, long sequence) {
    return entries(pathway, List.of(idOf(stream, sequence))).stream().findFirst();
  }

  private String idOf(Stream stream, long sequence) {
    return index.of("entry", stream.value(), String.valueOf(sequence));
  }

  /** What is newest nearly always waits in the view still, and then one read is enough. */
  @Override
  public Optional<Fresh> after(PathwayId pathway, ToLongFunction<View.Line> position) {
    return view(pathway).map(view -> {
      var line = view.line();
      var waiting = view.pendingOfLine();
      var wanted = LongStream.rangeClosed(position.applyAsLong(line) + 1, line.last()).boxed().toList();
      var settled = entries.at(pathway, line.generation(), wanted.stream().filter(at -> !waiting.containsKey(at)).toList());
      return new Fresh(line, wanted.stream().filter(at -> waiting.containsKey(at) || settled.containsKey(at))
          .map(at -> new View.Placed(line.generation(), at, waiting.containsKey(at) ? waiting.get(at) : settled.get(at))).toList());
    });
  }

  private static Map<Long, TimelineEntry> found(View view, Map<Long, TimelineEntry> inTimeline) {
    var found = new HashMap<>(inTimeline);
    found.putAll(view.pendingOfLine());
    found.keySet().removeIf(position -> position > view.line().last());
    return found;
  }

  private Optional<View> view(PathwayId id) {
    return find(id).filter(stored -> !stored.isErased()).map(sealed::read);
  }

  private Optional<StoredView> find(PathwayId id) {
    return Optional.ofNullable(store.findById(id, StoredView.class));
  }

  @Override
  public Set<PathwayId> writtenBy(Collection<PersonKey> keys) {
    var theirs = query(where("authors").in(keys.stream().map(PersonKey::value).toList())).limit(500);
    theirs.fields().include("_id");
    return store.find(theirs, StoredView.class).stream().map(StoredView::id).collect(Collectors.toSet());
  }

  @Override
  public void erase(PathwayId pathway, Instant at) {
    written.remove(pathway);
    store.replace(of(pathway), new StoredView.Erased(pathway, at), ReplaceOptions.replaceOptions().upsert());
    entries.removeAll(pathway);
  }

  private static Query of(PathwayId pathway) {
    return query(where("_id").is(pathway));
  }
}
