package be.jalon.pathway.store;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;

import be.jalon.aggregates.store.StoreAccess;
import be.jalon.contracts.Envelope;
import be.jalon.contracts.PathwayId;
import be.jalon.contracts.people.PersonKey;
import be.jalon.keys.BlindIndex;
import be.jalon.pathway.TimelineEntry;
import be.jalon.pathway.View;
import be.jalon.pathway.Views;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.ReplaceOptions;
import java.time.Instant;
import java.util.Collection;
import java.util.Date;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.locks.LockSupport;
import java.util.function.UnaryOperator;
import java.util.stream.LongStream;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.dao.OptimisticLockingFailureException;

/**
 * One document per view, one per entry. Hearing an event is one write of the view, under its version, in which the entry waits; then it is put into the
 * timeline and leaves the view with the next write. A reader takes the view first and the timeline after it, so nothing is missed between the two.
 */
public final class MongoViews implements Views {

  static final String VIEWS = "views";
  private static final int ATTEMPTS = 40;

  private final StoreAccess store;
  private final StoredView stored;
  private final TimelineEntries entries;
  private final BlindIndex index;

  public MongoViews(StoreAccess store, StoredView stored, TimelineEntries entries, BlindIndex index) {
    this.store = store;
    this.stored = stored;
    this.entries = entries;
    this.index = index;
    store.in(VIEWS, views -> views.createIndex(Indexes.ascending("authors")));
  }

  @Override
  public Optional<View.Line> hear(Envelope<?> heard) {
    var id = heard.event().pathway();
    var entry = TimelineEntry.of(index.of("entry", heard.stream().value(), String.valueOf(heard.sequence())), heard);
    return write(id, view -> view.hear(heard, entry)).map(View::line);
  }

  @Override
  public void startRebuilding(PathwayId pathway) {
    write(pathway, View::startRebuilding);
  }

  /** Empty when nothing changed or the pathway is erased. */
  private Optional<View> write(PathwayId id, UnaryOperator<View> change) {
    for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
      if (attempt > 0) {
        LockSupport.parkNanos(ThreadLocalRandom.current().nextLong(1_000_000, 2_000_000L * attempt + 1_000_001));
      }
      var document = find(id);
      if (document != null && StoredView.isErased(document)) {
        return Optional.empty();
      }
      var before = document == null ? View.empty(id) : stored.read(id, document);
      entries.put(id, before.pending());
      var after = change.apply(before.without(Set.copyOf(before.pending())));
      if (after.equals(before.without(Set.copyOf(before.pending())))) {
        return Optional.empty();
      }
      if (replace(id, document, after)) {
        entries.put(id, after.pending());
        if (after.line().generation() != before.line().generation()) {
          entries.removeOlderThan(id, after.line().generation());
        }
        return Optional.of(after);
      }
    }
    throw new OptimisticLockingFailureException("a view is written by too many at once");
  }

  private boolean replace(PathwayId id, @Nullable Document before, View after) {
    if (before == null) {
      try {
        store.in(VIEWS, views -> views.insertOne(stored.write(after, 1)));
        return true;
      } catch (DuplicateKeyException _) {
        return false;
      }
    }
    long version = before.getLong("version");
    return store.in(VIEWS, views -> views.replaceOne(and(eq("_id", id.value()), eq("version", version)), stored.write(after, version + 1)))
        .getMatchedCount() == 1;
  }

  @Override
  public Optional<View.Line> line(PathwayId pathway) {
    return view(pathway).map(View::line);
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
  public List<View.Placed> after(PathwayId pathway, View.Line line, long position) {
    var view = view(pathway).orElse(null);
    if (view == null || view.line().generation() != line.generation()) {
      return List.of();
    }
    var found = found(view, entries.at(pathway, line.generation(), LongStream.rangeClosed(position + 1, line.last()).boxed().toList()));
    return LongStream.rangeClosed(position + 1, line.last()).filter(found::containsKey)
        .mapToObj(at -> new View.Placed(line.generation(), at, found.get(at))).toList();
  }

  private static Map<Long, TimelineEntry> found(View view, Map<Long, TimelineEntry> inTimeline) {
    var found = new HashMap<>(inTimeline);
    found.putAll(view.pendingOfLine());
    found.keySet().removeIf(position -> position > view.line().last());
    return found;
  }

  private Optional<View> view(PathwayId id) {
    return Optional.ofNullable(find(id)).filter(document -> !StoredView.isErased(document)).map(document -> stored.read(id, document));
  }

  private @Nullable Document find(PathwayId id) {
    return store.in(VIEWS, views -> views.find(eq("_id", id.value())).first());
  }

  @Override
  public Set<PathwayId> writtenBy(Collection<PersonKey> keys) {
    return store.in(VIEWS, views -> {
      var found = new HashSet<PathwayId>();
      views.find(in("authors", keys.stream().map(PersonKey::value).toList())).limit(500).forEach(document -> found.add(new PathwayId(document.getString("_id"))));
      return found;
    });
  }

  @Override
  public void erase(PathwayId pathway, Instant at) {
    store.in(VIEWS, views -> views.replaceOne(eq("_id", pathway.value()), new Document("_id", pathway.value()).append("erasedAt", Date.from(at)),
        new ReplaceOptions().upsert(true)));
    entries.removeAll(pathway);
  }
}
