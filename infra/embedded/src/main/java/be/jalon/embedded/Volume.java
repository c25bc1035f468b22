package be.jalon.embedded;

import java.nio.file.Path;

/**
 * Where the store's file lies. Writes are refused while there still is room for the commits under way: a commit that found none would end the store.
 */
record Volume(Path directory) {

  /** Upkeep writes up to 8 MiB before it frees what it moved; the rest is for the writes that were let in before. */
  private static final long MARGIN = 16L * 1024 * 1024;

  boolean isFull() {
    return free() < MARGIN;
  }

  long free() {
    return directory.toFile().getUsableSpace();
  }
}
