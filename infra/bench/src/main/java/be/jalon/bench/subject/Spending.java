package be.jalon.bench.subject;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Processor time between two moments.
 *
 * @param byProcess of every process of the system and of the bench itself
 * @param elapsed by the clock on the wall
 * @param busy how much of the machine's processors was busy with anything at all, from 0 to 1; not a number where the system does not tell
 */
public record Spending(Map<String, Duration> byProcess, Duration elapsed, double busy) {

  /** Where the counters stand. */
  public static final class Meter {

    private final Subject subject;
    private final Map<String, Duration> before = new LinkedHashMap<>();
    private final long[] ticksBefore = ticks();
    private final long began = System.nanoTime();

    private Meter(Subject subject) {
      this.subject = subject;
      read(subject, before);
    }

    public static Meter start(Subject subject) {
      return new Meter(subject);
    }

    public Spending stop() {
      var elapsed = Duration.ofNanos(System.nanoTime() - began);
      var spent = new LinkedHashMap<String, Duration>();
      read(subject, spent);
      // A process that was started again meanwhile began to count anew.
      spent.replaceAll((name, time) -> time.compareTo(before.getOrDefault(name, Duration.ZERO)) < 0 ? time : time.minus(before.getOrDefault(name, Duration.ZERO)));
      return new Spending(spent, elapsed, busy(ticksBefore, ticks()));
    }

    private static void read(Subject subject, Map<String, Duration> into) {
      Stream.concat(subject.processes().stream(), Stream.of(Running.thisOne())).forEach(process -> into.merge(process.name(), process.processorTime(), Duration::plus));
    }
  }

  public Duration total() {
    return byProcess.values().stream().reduce(Duration.ZERO, Duration::plus);
  }

  /** Part of the whole machine, from 0 to 1. */
  public double share(String process) {
    return byProcess.getOrDefault(process, Duration.ZERO).toNanos() / (double) (elapsed.toNanos() * Runtime.getRuntime().availableProcessors());
  }

  /** What was busy on this machine and is neither the system nor the bench: above a few hundredths the figures are somebody else's too. */
  public double others() {
    return busy - total().toNanos() / (double) (elapsed.toNanos() * Runtime.getRuntime().availableProcessors());
  }

  public Stream<String> byShare() {
    return byProcess.entrySet().stream().sorted(Map.Entry.<String, Duration>comparingByValue(Comparator.reverseOrder())).map(Map.Entry::getKey);
  }

  private static double busy(long[] before, long[] after) {
    return (after[0] - before[0]) / (double) (after[1] - before[1]);
  }

  /** Of all processors together: busy, and in all. */
  private static long[] ticks() {
    try (var lines = Files.lines(Path.of("/proc/stat"))) {
      var fields = lines.findFirst().orElseThrow().strip().split("\\s+");
      var numbers = Stream.of(fields).skip(1).limit(8).mapToLong(Long::parseLong).toArray();
      long all = java.util.Arrays.stream(numbers).sum();
      return new long[] {all - numbers[3] - numbers[4], all};
    } catch (IOException | RuntimeException _) {
      return new long[] {0, 0};
    }
  }
}
