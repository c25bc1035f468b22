package be.jalon.embedded;

import de.bwaldvogel.mongo.MongoDatabase;
import de.bwaldvogel.mongo.backend.Utils;
import de.bwaldvogel.mongo.backend.h2.H2Backend;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.MongoServerError;
import io.netty.channel.Channel;
import java.util.Locale;
import java.util.Set;
import org.h2.mvstore.MVStore;
import org.h2.mvstore.MVStoreException;

/** The server's commands: a write is answered only when it is in the file, and what the store cannot keep its word on is refused. */
final class StoreBackend extends H2Backend {

  private static final int SESSION_MINUTES = 30;
  static final int ILLEGAL_OPERATION = 20;
  private static final int SHUTDOWN_IN_PROGRESS = 91;
  private static final int OUT_OF_DISK_SPACE = 14031;
  private static final Set<String> WRITES =
      Set.of("insert", "update", "delete", "findandmodify", "create", "createindexes", "drop", "dropindexes", "dropdatabase");

  private final MVStore file;
  private final GroupCommit commit;
  private final Volume volume;
  private final UnindexedQueries unindexed;

  StoreBackend(StoreFile file, UnindexedQueries unindexed) {
    // The library opens the databases it finds while it constructs itself.
    this.file = file.open();
    this.commit = file.commit();
    this.volume = file.volume();
    this.unindexed = unindexed;
    super(file.open());
  }

  @Override
  protected MongoDatabase openOrCreateDatabase(String name) {
    return new StoreDatabase(name, file, getCursorRegistry(), unindexed);
  }

  @Override
  public Document handleCommand(Channel channel, String database, String command, Document query) {
    if (query.containsKey("startTransaction") || query.containsKey("autocommit")) {
      throw refused("Transactions are not kept here: one document, one write");
    }
    var name = command.toLowerCase(Locale.ROOT);
    boolean writes = WRITES.contains(name);
    if (writes && volume.isFull()) {
      throw new MongoServerError(OUT_OF_DISK_SPACE, "OutOfDiskSpace", "The volume is full: nothing is written until there is room again");
    }
    try {
      var reply = answer(channel, database, command, name, query);
      if (writes) {
        commit.await();
      } else if (query.get("readConcern") instanceof Document concern && "majority".equals(concern.get("level"))) {
        commit.settle();
      }
      return reply;
    } catch (MVStoreException e) {
      throw new MongoServerError(SHUTDOWN_IN_PROGRESS, "ShutdownInProgress", "The file could not be written or read: this store ends");
    }
  }

  private Document answer(Channel channel, String database, String command, String name, Document query) {
    return switch (name) {
      case "hello", "ismaster" -> hello(super.handleCommand(channel, database, "ismaster", query));
      case "listdatabases" -> databases();
      case "renamecollection" -> throw refused("Collections are not renamed here");
      default -> super.handleCommand(channel, database, command, query);
    };
  }

  private static Document hello(Document reply) {
    reply.put("isWritablePrimary", true);
    reply.put("logicalSessionTimeoutMinutes", SESSION_MINUTES);
    return reply;
  }

  private Document databases() {
    var reply = new Document("databases", listDatabaseNames().stream().sorted().map(name -> new Document("name", name).append("empty", false)).toList());
    Utils.markOkay(reply);
    return reply;
  }

  private static MongoServerError refused(String reason) {
    return new MongoServerError(ILLEGAL_OPERATION, "IllegalOperation", reason);
  }
}
