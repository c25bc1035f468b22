package be.jalon.bench.growth;

import static java.nio.charset.StandardCharsets.UTF_8;

import be.jalon.local.ServiceName;
import be.jalon.trials.WholeSystem;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.bson.Document;
import org.bson.conversions.Bson;

/**
 * All that a pathway's view and timeline tell, of every pathway, reduced to what can be kept for a hundred thousand: one hash each. The order of hearing, the
 * generation and what sealing adds by chance are left out, for these may differ; everything else counts.
 */
record Told(Map<String, String> byPathway) {

  /** The embedded store answers with all that is left where nobody says how much. */
  private static final int AT_A_TIME = 500;

  static Told of(WholeSystem system, Seals seals) {
    return of(system, seals, Filters.empty());
  }

  /** Of one pathway alone. */
  static Told of(WholeSystem system, Seals seals, String pathway) {
    return of(system, seals, Filters.eq("_id", pathway));
  }

  private static Told of(WholeSystem system, Seals seals, Bson which) {
    var database = system.database(ServiceName.PATHWAY);
    var timeline = database.getCollection("timeline");
    var told = new TreeMap<String, String>();
    database.getCollection("views").find(which).batchSize(AT_A_TIME).forEach(view -> told.put(view.getString("_id"), hash(summary(view) + entries(view, timeline, seals))));
    return new Told(told);
  }

  private static Map<String, String> entries(Document view, MongoCollection<Document> timeline, Seals seals) {
    var entries = new TreeMap<String, String>();
    if (view.containsKey("line")) {
      var pathway = view.getString("_id");
      var generation = view.get("line", Document.class).getInteger("generation");
      view.getList("pending", Document.class).stream().filter(waiting -> waiting.getInteger("generation").equals(generation))
          .forEach(waiting -> add(entries, pathway, waiting.get("entry", Document.class), seals));
      timeline.find(Filters.eq("line", pathway + "/" + generation)).batchSize(AT_A_TIME)
          .forEach(stored -> add(entries, pathway, stored.get("entry", Document.class), seals));
    }
    return entries;
  }

  /** In words, one for each pathway that is told of otherwise. */
  List<String> differences(Told other) {
    var differences = new ArrayList<String>();
    var all = new TreeSet<>(byPathway.keySet());
    all.addAll(other.byPathway.keySet());
    for (var pathway : all) {
      if (!byPathway.containsKey(pathway) || !other.byPathway.containsKey(pathway)) {
        differences.add(pathway + " is there once only");
      } else if (!byPathway.get(pathway).equals(other.byPathway.get(pathway))) {
        differences.add(pathway + " is told of otherwise");
      }
    }
    return differences;
  }

  /** Whether anything that the other tells is told otherwise here. */
  boolean tellsOtherwise(Told some) {
    return some.byPathway.entrySet().stream().anyMatch(told -> !told.getValue().equals(byPathway.get(told.getKey())));
  }

  private static void add(Map<String, String> entries, String pathway, Document entry, Seals seals) {
    var place = entry.getString("stream") + "/" + entry.get("sequence");
    entries.merge(place, hash(text(entry, pathway, seals)), (one, again) -> one.equals(again) ? one : "twice and differently");
  }

  /** How far it has heard, how many entries it counts, who wrote, and whether it is being rebuilt. */
  static String summary(Document view) {
    if (!view.containsKey("line")) {
      return "erased";
    }
    var line = view.get("line", Document.class);
    var heard = line.getList("heard", Document.class).stream().map(each -> each.getString("stream") + "=" + each.get("n")).sorted().toList();
    return line.get("last") + " " + heard + " " + view.getList("authors", String.class).stream().sorted().toList() + " " + view.containsKey("rebuilding");
  }

  /** Every field by name, whatever the order; what is sealed is opened. */
  static String text(Object value, String pathway, Seals seals) {
    return switch (value) {
      case Document document -> {
        var fields = new TreeMap<String, String>(Comparator.naturalOrder());
        document.forEach((name, each) -> fields.put(name, name.equals("sealed") && each instanceof String sealed ? seals.open(pathway, sealed).plain()
            : each == null ? "null" : text(each, pathway, seals)));
        yield fields.toString();
      }
      case List<?> list -> list.stream().map(each -> each == null ? "null" : text(each, pathway, seals)).toList().toString();
      default -> value.toString();
    };
  }

  private static String hash(String text) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
