package be.jalon.trials;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;

/** A volume of a few megabytes in memory, to be filled to the brim by somebody else's file. */
public final class SmallVolume implements AutoCloseable {

  private static final int BLOCK = 1024 * 1024;

  private final Path folder;

  private SmallVolume(Path folder) {
    this.folder = folder;
  }

  /** @return empty where this machine lets us mount nothing: it takes root and Linux */
  public static Optional<SmallVolume> mountedAt(Path folder, int mebibytes) {
    try {
      Files.createDirectories(folder);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return run("mount", "-t", "tmpfs", "-o", "size=" + mebibytes + "m", "tmpfs", folder.toString()) ? Optional.of(new SmallVolume(folder)) : Optional.empty();
  }

  public Path folder() {
    return folder;
  }

  public void fill() {
    var block = new byte[BLOCK];
    try (var file = Files.newOutputStream(filler(), StandardOpenOption.CREATE, StandardOpenOption.APPEND)) {
      while (true) {
        file.write(block);
      }
    } catch (IOException full) {
      // not a byte fits any more
    }
  }

  public void makeRoom() {
    try {
      Files.deleteIfExists(filler());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** To be called when nobody uses it any more. */
  @Override
  public void close() {
    if (!run("umount", folder.toString())) {
      throw new IllegalStateException("still in use: " + folder);
    }
  }

  private Path filler() {
    return folder.resolve("somebody-elses");
  }

  private static boolean run(String... command) {
    try {
      return new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.DISCARD).start().waitFor() == 0;
    } catch (IOException _) {
      return false;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }
}
