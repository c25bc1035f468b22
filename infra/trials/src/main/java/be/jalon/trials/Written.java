package be.jalon.trials;

import be.jalon.local.ServiceName;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.bson.Document;

/** What all services wrote, read past them: whether journals, documents and timelines agree with each other. */
public final class Written {

  /** Told to the pathway itself, and no news for anybody's timeline. */
  private static final String OF_ERASURE = ".*\\.(pathway-data-erased|erased)\\.v1";

  private final WholeSystem system;

  public Written(WholeSystem system) {
    this.system = system;
  }

  /** One event, by what tells it from all others. */
  public record Said(String pathway, String stream, long sequence, String type) {
  }

  public List<Said> journal(ServiceName service) {
    var said = new ArrayList<Said>();
    system.database(service).getCollection("journal").find().forEach(event ->
        said.add(new Said(event.getString("pathway"), event.getString("stream"), number(event, "sequence"), event.getString("type"))));
    return said;
  }

  /** Every disagreement in words; empty once all is said, heard and in its place. */
  public List<String> disagreements() {
    var found = new ArrayList<String>();
    for (var service : ServiceName.values()) {
      outboxesAndJournal(service, found::add);
      if (system.database(service).getCollection("parked").countDocuments() > 0) {
        found.add(service + " has parked " + system.database(service).getCollection("parked").find().map(parked ->
            parked.getString("stream") + "/" + parked.get("sequence") + " " + parked.getString("reason") + " " + parked.getString("explanation")).into(new ArrayList<>()));
      }
    }
    timelines(found::add);
    return found;
  }

  /** Every stream of the journal runs 1, 2 ... n, and n is what its document counts. Documents of no pathway count their changes and say nothing. */
  private void outboxesAndJournal(ServiceName service, Consumer<String> say) {
    waiting(service).forEach(what -> say.accept(service + " has still to say something of " + what));
    var counted = counted(service);
    var journal = journal(service).stream().collect(Collectors.groupingBy(Said::stream, Collectors.mapping(Said::sequence, Collectors.toList())));
    counted.forEach((stream, sequence) -> {
      var sequences = journal.getOrDefault(stream, List.of()).stream().sorted().toList();
      if (!sequences.equals(LongStream.rangeClosed(1, sequence).boxed().toList())) {
        say.accept("the journal of " + stream + " is " + sequences + ", its document counts " + sequence);
      }
    });
    journal.keySet().stream().filter(stream -> !counted.containsKey(stream)).forEach(stream -> say.accept("no document counts the events of " + stream));
  }

  /** By stream: how many events its document says there are. An erased one says none, except that it was erased, which stands at the table. */
  public Map<String, Long> counted(ServiceName service) {
    var counted = new TreeMap<String, Long>();
    documents(service, (collection, document) -> {
      boolean table = collection.equals("tables");
      if (document.containsKey("pathway") && number(document, "sequence") > 0 && (table || document.get("erased") == null)) {
        counted.put(service.label() + "/" + (table ? "table:" : "") + document.get("_id"), number(document, "sequence"));
      }
    });
    return counted;
  }

  /** Documents that have still to say something. */
  public List<String> waiting(ServiceName service) {
    var waiting = new ArrayList<String>();
    documents(service, (collection, document) -> {
      if (!document.getList("outbox", Document.class).isEmpty()) {
        waiting.add(collection + " " + document.get("_id"));
      }
    });
    return waiting;
  }

  /** By pathway, those that are not erased: the entries of the line that is read, in the order of their places. */
  public Map<String, List<Document>> timelines() {
    var timelines = new TreeMap<String, List<Document>>();
    system.database(ServiceName.PATHWAY).getCollection("views").find().forEach(view -> {
      if (!view.containsKey("erasedAt")) {
        timelines.put(view.getString("_id"), List.copyOf(timeline(view.getString("_id"), view).values()));
      }
    });
    return timelines;
  }

  /** Every event stands there once, no other does, and those of one stream in their order. */
  private void timelines(Consumer<String> say) {
    var expected = new TreeMap<String, Set<String>>();
    for (var service : ServiceName.values()) {
      journal(service).stream().filter(said -> !said.type().matches(OF_ERASURE)).forEach(said ->
          expected.computeIfAbsent(said.pathway(), _ -> new HashSet<>()).add(said.stream() + "/" + said.sequence()));
    }
    var views = new TreeMap<String, Document>();
    system.database(ServiceName.PATHWAY).getCollection("views").find().forEach(view -> views.put(view.getString("_id"), view));
    expected.forEach((pathway, events) -> {
      var view = views.get(pathway);
      if (view == null) {
        say.accept("there is no view of " + pathway);
        return;
      }
      var entries = List.copyOf(timeline(pathway, view).values());
      var placed = entries.stream().map(entry -> entry.getString("stream") + "/" + number(entry, "sequence")).toList();
      if (placed.size() != new HashSet<>(placed).size()) {
        say.accept("the timeline of " + pathway + " holds something twice: " + placed);
      }
      if (!new HashSet<>(placed).equals(events)) {
        say.accept("the timeline of " + pathway + " holds " + placed.size() + " of " + events.size() + " events: " + difference(events, placed));
      }
      entries.stream().collect(Collectors.groupingBy(entry -> entry.getString("stream"), Collectors.mapping(entry -> number(entry, "sequence"), Collectors.toList())))
          .forEach((stream, order) -> {
            if (!order.equals(order.stream().sorted().toList())) {
              say.accept("the timeline of " + pathway + " holds " + stream + " in the order " + order);
            }
          });
    });
    views.keySet().stream().filter(pathway -> !expected.containsKey(pathway) && !views.get(pathway).containsKey("erasedAt"))
        .forEach(pathway -> say.accept("a view without events: " + pathway));
  }

  /** By position; what still waits in the view counts as being there. */
  private Map<Long, Document> timeline(String pathway, Document view) {
    var line = view.get("line", Document.class);
    int generation = line.getInteger("generation");
    var entries = new TreeMap<Long, Document>();
    system.database(ServiceName.PATHWAY).getCollection("timeline").find(new Document("line", pathway + "/" + generation))
        .forEach(placed -> entries.put(placed.getLong("position"), placed.get("entry", Document.class)));
    view.getList("pending", Document.class).stream().filter(placed -> placed.getInteger("generation") == generation)
        .forEach(placed -> entries.put(placed.getLong("position"), placed.get("entry", Document.class)));
    return entries;
  }

  public boolean everythingIsSaid() {
    return Stream.of(ServiceName.values()).allMatch(service -> {
      var waiting = new ArrayList<>();
      documents(service, (_, document) -> waiting.addAll(document.getList("outbox", Document.class)));
      return waiting.isEmpty();
    });
  }

  public int generation(String pathway) {
    var view = system.database(ServiceName.PATHWAY).getCollection("views").find(new Document("_id", pathway)).first();
    return view == null || view.containsKey("rebuilding") ? 0 : view.get("line", Document.class).getInteger("generation");
  }

  /** Every document that keeps a count of events, of whatever kind. */
  public void documents(ServiceName service, BiConsumer<String, Document> each) {
    for (var collection : system.database(service).listCollectionNames()) {
      system.database(service).getCollection(collection).find().forEach(document -> {
        if (document.containsKey("outbox")) {
          each.accept(collection, document);
        }
      });
    }
  }

  private static String difference(Set<String> expected, List<String> found) {
    var missing = new HashSet<>(expected);
    missing.removeAll(new HashSet<>(found));
    var others = new HashSet<>(found);
    others.removeAll(expected);
    return "missing " + missing + ", others " + others;
  }

  private static long number(Document document, String field) {
    return document.get(field, Number.class).longValue();
  }
}
