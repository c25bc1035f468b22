package be.jalon.local;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;

/** One readable log of all processes: time (Brussels), who, what. */
final class CommonLog implements AutoCloseable {

  private static final ZoneId BRUSSELS = ZoneId.of("Europe/Brussels");

  private final BufferedWriter writer;
  private boolean closed;

  CommonLog(Path file) {
    try {
      Files.createDirectories(file.getParent());
      writer = Files.newBufferedWriter(file, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A process may have a last word after the log was closed; it goes unheard. */
  synchronized void line(String who, String what) {
    if (closed) {
      return;
    }
    try {
      writer.write("%-12s %-15s %s%n".formatted(LocalTime.now(BRUSSELS).truncatedTo(ChronoUnit.MILLIS), who, what));
      writer.flush();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public synchronized void close() {
    closed = true;
    try {
      writer.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
