package be.jalon.pathway.store;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import be.jalon.contracts.PathwayId;
import be.jalon.keys.SealingMapper;
import be.jalon.pathway.Place;
import be.jalon.pathway.TimelineEntry;
import be.jalon.pathway.View;
import com.mongodb.ErrorCategory;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.BulkOperationException;
import org.springframework.data.mongodb.core.BulkOperations.BulkMode;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.index.Index;
import org.springframework.data.mongodb.core.index.IndexInfo;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Update;

/** The timeline: one document for each entry of each generation, {@code _id} = pathway/generation/position. Putting one again does nothing. */
public final class TimelineEntries {

  private static final int REMEMBERED_AT_MOST = 20_000;
  private static final Set<String> FORMER_INDEXES = Set.of("line_1", "pathway_1");

  private final MongoOperations store;
  private final SealingMapper mapper;
  private final Set<String> put = Collections.synchronizedSet(Collections.newSetFromMap(new LinkedHashMap<>() {
    @Override
    protected boolean removeEldestEntry(Map.Entry<String, Boolean> eldest) {
      return size() > REMEMBERED_AT_MOST;
    }
  }));

  public TimelineEntries(MongoOperations store, SealingMapper mapper) {
    this.store = store;
    this.mapper = mapper;
    var indexes = store.indexOps(StoredEntry.class);
    indexes.createIndex(new Index("line", Sort.Direction.ASC).on("shown", Sort.Direction.ASC));
    indexes.createIndex(new Index("line", Sort.Direction.ASC).on("entry.id", Sort.Direction.ASC));
    indexes.getIndexInfo().stream().map(IndexInfo::getName).filter(FORMER_INDEXES::contains).forEach(indexes::dropIndex);
  }

  /** What this instance put itself costs nothing the second time. */
  void put(PathwayId pathway, Collection<View.Placed> placed) {
    var missing = placed.stream().filter(each -> !put.contains(id(pathway, each))).toList();
    if (missing.isEmpty()) {
      return;
    }
    try {
      store.bulkOps(BulkMode.UNORDERED, StoredEntry.class).insert(missing.stream().map(each -> stored(pathway, each)).toList()).execute();
    } catch (BulkOperationException e) {
      if (!e.getErrors().stream().allMatch(error -> error.getCategory() == ErrorCategory.DUPLICATE_KEY)) {
        throw e;
      }
    }
    missing.forEach(each -> put.add(id(pathway, each)));
  }

  Map<Long, TimelineEntry> all(PathwayId pathway, int generation) {
    return entries(where("line").is(line(pathway, generation)));
  }

  Map<Long, TimelineEntry> at(PathwayId pathway, int generation, List<Long> positions) {
    return positions.isEmpty()
        ? Map.of()
        : entries(where("_id").in(positions.stream().map(position -> id(pathway, generation, position)).toList()));
  }

  /** @param ends whether nothing is stored beyond */
  record Stretch(Map<Long, TimelineEntry> byPosition, boolean ends) {
  }

  /** In the order in which a timeline is shown, or the other way round. @param from exclusive; null to begin at the end where the direction begins */
  Stretch stretch(PathwayId pathway, int generation, @Nullable String from, boolean backwards, int atMost) {
    if (backwards) {
      putInOrder(pathway, generation);
    }
    var found = found(pathway, generation, from, backwards, atMost);
    // Those without a place come before all others: who begins at the beginning meets them.
    if (found.stream().anyMatch(each -> each.shown() == null)) {
      putInOrder(pathway, generation);
      found = found(pathway, generation, from, backwards, atMost);
    }
    return new Stretch(opened(found), found.size() < atMost);
  }

  private List<StoredEntry> found(PathwayId pathway, int generation, @Nullable String from, boolean backwards, int atMost) {
    var line = where("line").is(line(pathway, generation));
    var place = from == null ? line : backwards ? line.and("shown").lt(from) : line.and("shown").gt(from);
    return store.find(query(place).with(Sort.by(backwards ? Sort.Direction.DESC : Sort.Direction.ASC, "shown")).limit(atMost), StoredEntry.class);
  }

  Map<Long, TimelineEntry> named(PathwayId pathway, int generation, Collection<String> ids) {
    return ids.isEmpty() ? Map.of() : entries(where("line").is(line(pathway, generation)).and("entry.id").in(ids));
  }

  /** An older version, which may still be running beside this one, does not say where an entry is shown. */
  private void putInOrder(PathwayId pathway, int generation) {
    var unplaced = store.find(query(where("line").is(line(pathway, generation)).and("shown").isNull()), StoredEntry.class);
    if (unplaced.isEmpty()) {
      return;
    }
    var placing = store.bulkOps(BulkMode.UNORDERED, StoredEntry.class);
    unplaced.forEach(each -> placing.updateOne(query(where("_id").is(each.id())),
        new Update().set("shown", shown(mapper.fromDocument(pathway, each.entry(), TimelineEntry.class)))));
    placing.execute();
  }

  private static String shown(TimelineEntry entry) {
    return Place.OnPage.of(entry).inOrder();
  }

  void removeOlderThan(PathwayId pathway, int generation) {
    for (int old = generation - 1; old > 0; old--) {
      store.remove(query(where("line").is(line(pathway, old))), StoredEntry.class);
    }
  }

  void removeAll(PathwayId pathway) {
    store.remove(query(where("_id").regex("^" + Pattern.quote(pathway + "/"))), StoredEntry.class);
  }

  private StoredEntry stored(PathwayId pathway, View.Placed placed) {
    return new StoredEntry(id(pathway, placed), pathway, line(pathway, placed.generation()), placed.position(), shown(placed.entry()),
        mapper.toDocument(pathway, placed.entry()));
  }

  private Map<Long, TimelineEntry> entries(Criteria which) {
    return opened(store.find(query(which), StoredEntry.class));
  }

  private Map<Long, TimelineEntry> opened(List<StoredEntry> found) {
    return found.stream()
        .collect(Collectors.toMap(StoredEntry::position, stored -> mapper.fromDocument(stored.pathway(), stored.entry(), TimelineEntry.class)));
  }

  private static String id(PathwayId pathway, View.Placed placed) {
    return id(pathway, placed.generation(), placed.position());
  }

  private static String line(PathwayId pathway, int generation) {
    return pathway + "/" + generation;
  }

  private static String id(PathwayId pathway, int generation, long position) {
    return line(pathway, generation) + "/" + position;
  }
}
