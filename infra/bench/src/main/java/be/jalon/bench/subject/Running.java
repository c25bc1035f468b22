package be.jalon.bench.subject;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/** One process on this machine. */
public record Running(String name, ProcessHandle handle) {

  public static Running thisOne() {
    return new Running("bench", ProcessHandle.current());
  }

  /** Of the processor, since it began. */
  public Duration processorTime() {
    return handle.info().totalCpuDuration().orElse(Duration.ZERO);
  }

  /** Memory that it really occupies; empty where the system does not tell. */
  public Optional<Long> residentBytes() {
    try {
      return Files.readAllLines(Path.of("/proc/" + handle.pid() + "/status")).stream().filter(line -> line.startsWith("VmRSS:"))
          .map(line -> Long.parseLong(line.replaceAll("\\D", "")) * 1024).findFirst();
    } catch (IOException _) {
      return Optional.empty();
    }
  }
}
