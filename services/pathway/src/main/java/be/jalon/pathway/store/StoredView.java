package be.jalon.pathway.store;

import be.jalon.contracts.PathwayId;
import be.jalon.contracts.Stream;
import be.jalon.contracts.people.PersonKey;
import be.jalon.keys.SealingMapper;
import be.jalon.pathway.TimelineEntry;
import be.jalon.pathway.View;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import org.bson.Document;

/**
 * A view as the store keeps it: {@code {_id, version, line: {generation, last, heard: [{stream, n}]}, rebuilding: {..., taken},
 * pending: [{generation, position, entry}], authors}}, or {@code {_id, erasedAt}}. Streams stand in a list, since their names are no field names.
 */
public final class StoredView {

  private final SealingMapper mapper;

  public StoredView(SealingMapper mapper) {
    this.mapper = mapper;
  }

  static boolean isErased(Document document) {
    return document.containsKey("erasedAt");
  }

  Document write(View view, long version) {
    var document = new Document("_id", view.id().value()).append("version", version).append("line", line(view.line()));
    if (view.rebuilding() != null) {
      document.append("rebuilding", line(view.rebuilding().line()).append("taken", view.rebuilding().taken().stream().sorted().toList()));
    }
    return document
        .append("pending", view.pending().stream().map(placed -> new Document("generation", placed.generation()).append("position", placed.position())
            .append("entry", mapper.toDocument(view.id(), placed.entry()))).toList())
        .append("authors", view.authors().stream().map(PersonKey::value).sorted().toList());
  }

  View read(PathwayId id, Document document) {
    var rebuilding = document.get("rebuilding", Document.class);
    return new View(id, line(document.get("line", Document.class)),
        rebuilding == null ? null : new View.Rebuilding(line(rebuilding), new HashSet<>(rebuilding.getList("taken", String.class))),
        document.getList("pending", Document.class).stream().map(placed -> placed(id, placed)).toList(),
        new HashSet<>(document.getList("authors", String.class).stream().map(PersonKey::new).toList()));
  }

  private View.Placed placed(PathwayId id, Document placed) {
    return new View.Placed(placed.getInteger("generation"), placed.getLong("position"),
        mapper.fromDocument(id, placed.get("entry", Document.class), TimelineEntry.class));
  }

  private static Document line(View.Line line) {
    var heard = line.heard().entrySet().stream()
        .map(entry -> new Document("stream", entry.getKey().value()).append("n", entry.getValue())).toList();
    return new Document("generation", line.generation()).append("last", line.last()).append("heard", heard);
  }

  private static View.Line line(Document line) {
    var heard = new HashMap<Stream, Long>();
    List<Document> streams = line.getList("heard", Document.class);
    streams.forEach(stream -> heard.put(new Stream(stream.getString("stream")), stream.getLong("n")));
    return new View.Line(line.getInteger("generation"), line.getLong("last"), heard);
  }
}
