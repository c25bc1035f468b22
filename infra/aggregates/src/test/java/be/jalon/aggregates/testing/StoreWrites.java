package be.jalon.aggregates.testing;

import com.mongodb.event.CommandListener;
import com.mongodb.event.CommandStartedEvent;
import java.util.concurrent.atomic.AtomicLong;

/** Counts documents written, however many of them one command to the store writes. */
public final class StoreWrites implements CommandListener {

  private final AtomicLong documents = new AtomicLong();

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
  }

  public long count() {
    return documents.get();
  }
}
