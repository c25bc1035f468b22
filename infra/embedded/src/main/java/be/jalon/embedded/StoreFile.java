package be.jalon.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.h2.mvstore.MVStore;
import org.h2.mvstore.MVStoreException;
import org.h2.mvstore.MVStoreTool;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The one file of the store, its commits and its upkeep. Nothing is written behind a commit's back: MVStore's own timer answers before the bytes are out,
 * so a commit could find nothing left to do and yet not be done. A file that could not be written once is written no more: what is in memory is ahead of it,
 * so whoever runs the store starts it again, from what is in the file.
 */
final class StoreFile implements AutoCloseable {

  private static final String NAME = "store.mv.db";
  private static final int CACHE_MIB = 32;
  /** A page is written whole for each document in it that changed, and most documents are written one at a time: little beside each other. */
  private static final int PAGE_BYTES = 4 * 1024;
  private static final int RETENTION_MILLIS = 1_000;
  /** Often and little: what upkeep moves, the next commit has to write, and its writers wait for that. */
  private static final int UPKEEP_MILLIS = 250;
  private static final int WELL_FILLED_PERCENT = 60;
  private static final int UPKEEP_BYTES = 512 * 1024;

  private static final Logger log = LoggerFactory.getLogger(StoreFile.class);

  private final MVStore store;
  private final Volume volume;
  private final Runnable lost;
  private final GroupCommit commit;
  private final ScheduledExecutorService upkeep;

  private StoreFile(MVStore store, Volume volume, Runnable lost) {
    this.store = store;
    this.volume = volume;
    this.lost = lost;
    this.commit = new GroupCommit(() -> write(store::commit));
    this.upkeep = Executors.newSingleThreadScheduledExecutor(Thread.ofPlatform().daemon().name("store-upkeep").factory());
    upkeep.scheduleWithFixedDelay(this::keepUp, UPKEEP_MILLIS, UPKEEP_MILLIS, TimeUnit.MILLISECONDS);
  }

  /** @param lost called when the file could not be written: nothing more will be acknowledged */
  static StoreFile in(Path directory, Runnable lost) {
    var file = directory.resolve(NAME);
    try {
      Files.createDirectories(directory);
      rewrite(file, new Volume(directory));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    var store = new MVStore.Builder().fileName(file.toString()).autoCommitDisabled().cacheSize(CACHE_MIB).pageSplitSize(PAGE_BYTES).open();
    store.setVersionsToKeep(0);
    store.setRetentionTime(RETENTION_MILLIS);
    return new StoreFile(store, new Volume(directory), lost);
  }

  Volume volume() {
    return volume;
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

  private void keepUp() {
    if (!volume.isFull()) {
      write(() -> store.compact(WELL_FILLED_PERCENT, UPKEEP_BYTES));
    }
  }

  private void write(Runnable writing) {
    try {
      writing.run();
    } catch (MVStoreException e) {
      log.error("The store's file cannot be written: {}", e.getMessage());
      lost.run();
      throw e;
    }
  }

  /**
   * Copies what is alive into a new file that then takes the old one's place; a copy cut short is thrown away at the next start. Where there is no room for a
   * copy the old file has to do: erased content stays in it until a start that finds room.
   */
  private static void rewrite(Path file, Volume volume) throws IOException {
    MVStoreTool.compactCleanUp(file.toString());
    if (!Files.exists(file)) {
      return;
    }
    if (volume.free() > Files.size(file)) {
      MVStoreTool.compact(file.toString(), false);
    } else {
      log.warn("No room to rewrite the store's file: what was erased since the last start stays in it until a start that finds room");
    }
  }
}
