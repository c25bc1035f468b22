package be.jalon.pathway.store;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;

import be.jalon.aggregates.store.StoreAccess;
import be.jalon.contracts.PathwayId;
import be.jalon.keys.SealingMapper;
import be.jalon.pathway.TimelineEntry;
import be.jalon.pathway.View;
import com.mongodb.MongoBulkWriteException;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.InsertManyOptions;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.bson.Document;

/** The timeline: one document for each entry of each generation, {@code _id} = pathway/generation/position. Putting one again does nothing. */
public final class TimelineEntries {

  private static final String TIMELINE = "timeline";
  private static final int DUPLICATE_KEY = 11000;
  private static final int REMEMBERED_AT_MOST = 20_000;

  private final StoreAccess store;
  private final SealingMapper mapper;
  private final Set<String> put = Collections.synchronizedSet(Collections.newSetFromMap(new LinkedHashMap<>() {
    @Override
    protected boolean removeEldestEntry(Map.Entry<String, Boolean> eldest) {
      return size() > REMEMBERED_AT_MOST;
    }
  }));

  public TimelineEntries(StoreAccess store, SealingMapper mapper) {
    this.store = store;
    this.mapper = mapper;
    store.in(TIMELINE, timeline -> timeline.createIndex(Indexes.ascending("line")));
    store.in(TIMELINE, timeline -> timeline.createIndex(Indexes.ascending("pathway")));
  }

  /** What this instance put itself costs nothing the second time. */
  void put(PathwayId pathway, Collection<View.Placed> placed) {
    var missing = placed.stream().filter(each -> !put.contains(id(pathway, each))).toList();
    if (missing.isEmpty()) {
      return;
    }
    store.in(TIMELINE, timeline -> {
      try {
        timeline.insertMany(missing.stream().map(each -> document(pathway, each)).toList(), new InsertManyOptions().ordered(false));
      } catch (MongoBulkWriteException e) {
        if (!e.getWriteErrors().stream().allMatch(error -> error.getCode() == DUPLICATE_KEY) || e.getWriteConcernError() != null) {
          throw e;
        }
      }
      return missing;
    });
    missing.forEach(each -> put.add(id(pathway, each)));
  }

  Map<Long, TimelineEntry> all(PathwayId pathway, int generation) {
    return store.in(TIMELINE, timeline -> entries(pathway, timeline.find(eq("line", line(pathway, generation)))));
  }

  Map<Long, TimelineEntry> at(PathwayId pathway, int generation, List<Long> positions) {
    return positions.isEmpty()
        ? Map.of()
        : store.in(TIMELINE, timeline -> entries(pathway, timeline.find(in("_id", positions.stream().map(position -> id(pathway, generation, position)).toList()))));
  }

  void removeOlderThan(PathwayId pathway, int generation) {
    for (int old = generation - 1; old > 0; old--) {
      var line = line(pathway, old);
      store.in(TIMELINE, timeline -> timeline.deleteMany(eq("line", line)));
    }
  }

  void removeAll(PathwayId pathway) {
    store.in(TIMELINE, timeline -> timeline.deleteMany(eq("pathway", pathway.value())));
  }

  private Document document(PathwayId pathway, View.Placed placed) {
    return new Document("_id", id(pathway, placed)).append("pathway", pathway.value())
        .append("line", line(pathway, placed.generation())).append("position", placed.position()).append("entry", mapper.toDocument(pathway, placed.entry()));
  }

  private Map<Long, TimelineEntry> entries(PathwayId pathway, Iterable<Document> documents) {
    var entries = new HashMap<Long, TimelineEntry>();
    documents.forEach(document ->
        entries.put(document.getLong("position"), mapper.fromDocument(pathway, document.get("entry", Document.class), TimelineEntry.class)));
    return entries;
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
