package be.jalon.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.h2.mvstore.MVStore;
import org.h2.mvstore.MVStoreTool;

/**
 * The one file of the store, its commits and its upkeep. Nothing is written behind a commit's back: MVStore's own timer answers before the bytes are out,
 * so a commit could find nothing left to do and yet not be done.
 */
final class StoreFile implements AutoCloseable {

  private static final String NAME = "store.mv.db";
  private static final int CACHE_MIB = 32;
  private static final int RETENTION_MILLIS = 1_000;
  private static final int UPKEEP_SECONDS = 5;
  private static final int WELL_FILLED_PERCENT = 60;
  private static final int UPKEEP_BYTES = 8 * 1024 * 1024;

  private final MVStore store;
  private final GroupCommit commit;
  private final ScheduledExecutorService upkeep;

  private StoreFile(MVStore store) {
    this.store = store;
    this.commit = new GroupCommit(store::commit);
    this.upkeep = Executors.newSingleThreadScheduledExecutor(Thread.ofPlatform().daemon().name("store-upkeep").factory());
    upkeep.scheduleWithFixedDelay(() -> store.compact(WELL_FILLED_PERCENT, UPKEEP_BYTES), UPKEEP_SECONDS, UPKEEP_SECONDS, TimeUnit.SECONDS);
  }

  static StoreFile in(Path directory) {
    var file = directory.resolve(NAME);
    try {
      Files.createDirectories(directory);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    rewrite(file);
    var store = new MVStore.Builder().fileName(file.toString()).autoCommitDisabled().cacheSize(CACHE_MIB).open();
    store.setVersionsToKeep(0);
    store.setRetentionTime(RETENTION_MILLIS);
    return new StoreFile(store);
  }

  MVStore open() {
    return store;
  }

  GroupCommit commit() {
    return commit;
  }

  @Override
  public void close() {
    // Not interrupted: an interrupt in the middle of a read would close the file under everybody.
    upkeep.close();
    store.close();
  }

  /** Copies what is alive into a new file that then takes the old one's place; a copy cut short is thrown away at the next start. */
  private static void rewrite(Path file) {
    MVStoreTool.compactCleanUp(file.toString());
    if (Files.exists(file)) {
      MVStoreTool.compact(file.toString(), false);
    }
  }
}
