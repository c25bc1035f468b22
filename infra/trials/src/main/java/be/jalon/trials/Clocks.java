package be.jalon.trials;

import be.jalon.local.Layout;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.stream.Stream;

/**
 * Wall clocks of services that can be put wrong, and right again, while they run. Debian's {@code libfaketime} stands between process and C library; the
 * services know nothing of it, and what measures durations (the monotonic clock) stays right, as it does when an operator sets a clock.
 */
public final class Clocks {

  private final Path folder;
  private final Path library;

  private Clocks(Path folder, Path library) {
    this.folder = folder;
    this.library = library;
  }

  /** Whether this machine has the library: Debian's and Ubuntu's package {@code libfaketime}. */
  public static boolean areMovable() {
    return libraries().anyMatch(Files::exists);
  }

  /**
   * Clocks that go right for the time being.
   *
   * @param folder for one small file per clock; no part of the system's data
   * @throws IllegalStateException where {@link #areMovable} says no
   */
  public static Clocks keptIn(Path folder) {
    var library = libraries().filter(Files::exists).findFirst()
        .orElseThrow(() -> new IllegalStateException("Clocks cannot be moved here: install the package 'libfaketime'"));
    return new Clocks(folder.toAbsolutePath(), library);
  }

  /**
   * The same processes, with the clock of every service's instance movable. Left to itself the library takes waits on the monotonic clock for waits on the wall
   * clock, and each of the JVM's timed waits becomes a loop that eats a processor.
   */
  public Layout movable(Layout layout) {
    var movable = layout;
    for (var child : layout.services()) {
      put(child, Duration.ZERO);
      movable = movable.with(child, movable.variant(child).with("LD_PRELOAD", library.toString()).with("FAKETIME_TIMESTAMP_FILE", file(child).toString())
          .with("FAKETIME_DONT_FAKE_MONOTONIC", "1").with("FAKETIME_FORCE_MONOTONIC_FIX", "0").with("FAKETIME_CACHE_DURATION", "1"));
    }
    return movable;
  }

  /**
   * Takes effect within a second.
   *
   * @param ahead of the right time; negative for behind it, zero for right
   */
  public void put(String child, Duration ahead) {
    try {
      Files.createDirectories(folder);
      var beside = folder.resolve(child + ".new");
      Files.writeString(beside, "%+d\n".formatted(ahead.toSeconds()));
      Files.move(beside, file(child), StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Path file(String child) {
    return folder.resolve(child);
  }

  private static Stream<Path> libraries() {
    return Stream.of("/usr/lib/x86_64-linux-gnu", "/usr/lib/aarch64-linux-gnu", "/usr/lib64", "/usr/lib")
        .map(place -> Path.of(place, "faketime", "libfaketimeMT.so.1"));
  }
}
