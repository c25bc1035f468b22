package be.jalon.aggregates.testing;

import com.mongodb.event.CommandListener;
import com.mongodb.event.CommandStartedEvent;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicLong;
import org.bson.BsonDocument;
import org.bson.json.JsonMode;
import org.bson.json.JsonWriterSettings;

/** Counts documents written, however many of them one command to the store writes, and shows the commands. */
public final class StoreWrites implements CommandListener {

  private static final Set<String> SHOWN = Set.of("find", "insert", "update", "delete", "aggregate", "count", "findAndModify", "getMore");
  private static final JsonWriterSettings EXACT = JsonWriterSettings.builder().outputMode(JsonMode.EXTENDED).build();

  private final AtomicLong documents = new AtomicLong();
  private final List<BsonDocument> commands = new CopyOnWriteArrayList<>();
  private volatile boolean showing;

  @Override
  public void commandStarted(CommandStartedEvent event) {
    var command = event.getCommand();
    documents.addAndGet(switch (event.getCommandName()) {
      case "insert" -> command.getArray("documents").size();
      case "update" -> command.getArray("updates").size();
      case "delete" -> command.getArray("deletes").size();
      case "findAndModify" -> 1;
      default -> 0;
    });
    if (showing && SHOWN.contains(event.getCommandName())) {
      commands.add(BsonDocument.parse(command.toJson(EXACT)));
    }
  }

  public long count() {
    return documents.get();
  }

  /** What this does to the store, as the driver sent it; nobody else may be at work. */
  public List<BsonDocument> of(Runnable work) {
    commands.clear();
    showing = true;
    work.run();
    showing = false;
    return List.copyOf(commands);
  }
}
