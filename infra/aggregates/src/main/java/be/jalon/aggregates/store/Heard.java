package be.jalon.aggregates.store;

import be.jalon.contracts.Stream;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.bson.Document;

/** The last sequence that a document heard of each stream. Kept as a list, since a stream's name may hold dots, which mean paths in the store. */
public record Heard(Map<String, Long> byStream) {

  public static final Heard NOTHING = new Heard(Map.of());

  public Heard {
    byStream = Map.copyOf(byStream);
  }

  public boolean has(Stream stream, long sequence) {
    return byStream.getOrDefault(stream.value(), 0L) >= sequence;
  }

  public Heard and(Stream stream, long sequence) {
    var more = new TreeMap<>(byStream);
    more.put(stream.value(), sequence);
    return new Heard(more);
  }

  List<Document> toDocuments() {
    return new TreeMap<>(byStream).entrySet().stream()
        .map(heard -> new Document("stream", heard.getKey()).append("sequence", heard.getValue()))
        .toList();
  }

  static Heard from(List<Document> documents) {
    var heard = new TreeMap<String, Long>();
    documents.forEach(one -> heard.put(one.getString("stream"), one.get("sequence", Number.class).longValue()));
    return new Heard(heard);
  }
}
