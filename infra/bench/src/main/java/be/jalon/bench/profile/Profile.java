package be.jalon.bench.profile;

import be.jalon.bench.Table;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import jdk.jfr.consumer.RecordedEvent;
import jdk.jfr.consumer.RecordedFrame;
import jdk.jfr.consumer.RecordedStackTrace;
import jdk.jfr.consumer.RecordingFile;
import org.jspecify.annotations.Nullable;

/** What a flight recording tells of one process. */
final class Profile {

  private static final int TOP = 15;
  private static final String ON_PROCESSOR = "jdk.CPUTimeSample";
  private static final String ON_PROCESSOR_ELSEWHERE = "jdk.ExecutionSample";

  /** Waits, by the event that tells of them, in words. Idle threads wait as well: what counts is the frame of ours that waits. */
  private static final Map<String, String> WAITS = Map.of("jdk.JavaMonitorEnter", "for a monitor", "jdk.ThreadPark", "parked",
      "jdk.VirtualThreadPinned", "pinned to its carrier", "jdk.FileWrite", "writing a file", "jdk.FileForce", "forcing a file", "jdk.SocketWrite", "writing a socket",
      "jdk.GCPhasePause", "garbage collection", "jdk.JavaMonitorWait", "in Object.wait");

  private final Map<Where, Long> processor = new HashMap<>();
  private final Map<Where, Long> elsewhere = new HashMap<>();
  private final Map<Where, Long> allocated = new HashMap<>();
  private final Map<Wait, Waited> waits = new HashMap<>();

  private record Wait(String kind, Where where) {
  }

  private record Waited(long times, Duration total, Duration longest) {

    static Waited once(Duration duration) {
      return new Waited(1, duration, duration);
    }

    Waited and(Waited other) {
      return new Waited(times + other.times, total.plus(other.total), longest.compareTo(other.longest) > 0 ? longest : other.longest);
    }
  }

  static Profile read(Path file) throws IOException {
    var profile = new Profile();
    try (var recording = new RecordingFile(file)) {
      while (recording.hasMoreEvents()) {
        profile.take(recording.readEvent());
      }
    }
    return profile;
  }

  private void take(RecordedEvent event) {
    var name = event.getEventType().getName();
    switch (name) {
      case ON_PROCESSOR -> processor.merge(where(event.getStackTrace()), 1L, Long::sum);
      case ON_PROCESSOR_ELSEWHERE -> elsewhere.merge(where(event.getStackTrace()), 1L, Long::sum);
      case "jdk.ObjectAllocationSample" -> allocated.merge(where(event.getStackTrace()), event.getLong("weight"), Long::sum);
      default -> {
        if (WAITS.containsKey(name)) {
          waits.merge(new Wait(WAITS.get(name), where(event.getStackTrace())), Waited.once(event.getDuration()), Waited::and);
        }
      }
    }
  }

  private static Where where(@Nullable RecordedStackTrace stack) {
    return Where.of(stack == null ? List.of() : stack.getFrames().stream().filter(RecordedFrame::isJavaFrame)
        .map(frame -> frame.getMethod().getType().getName() + "." + frame.getMethod().getName()).toList());
  }

  /** Where there are no samples of processor time, those that JFR takes of running threads. */
  private Map<Where, Long> samples() {
    return processor.isEmpty() ? elsewhere : processor;
  }

  Table ownFrames(String process) {
    return shares(process + ": processor time by our own innermost frame", "frame", samples(), Where::own);
  }

  Table leaves(String process) {
    return shares(process + ": processor time by innermost frame", "frame", samples(), Where::leaf);
  }

  Table allocations(String process) {
    return shares(process + ": memory allocated by our own innermost frame", "frame", allocated, Where::own);
  }

  private static Table shares(String title, String column, Map<Where, Long> counts, Function<Where, String> by) {
    var sums = new HashMap<String, Long>();
    counts.forEach((where, count) -> sums.merge(by.apply(where), count, Long::sum));
    double all = Math.max(1, counts.values().stream().mapToLong(Long::longValue).sum());
    var table = Table.of(title, column, "share %");
    for (var top : sums.entrySet().stream().sorted(Map.Entry.<String, Long>comparingByValue().reversed().thenComparing(Map.Entry.comparingByKey())).limit(TOP).toList()) {
      table = table.row(top.getKey(), 100 * top.getValue() / all);
    }
    return table;
  }

  /** Where threads wait that have one of our frames; the longest in all first. */
  Table waits(String process) {
    var table = Table.of(process + ": waiting", "frame of ours", "innermost frame", "what for", "times", "in all ms", "longest ms");
    var ours = waits.entrySet().stream().filter(each -> !each.getKey().where().own().equals(Where.NOBODY) || each.getKey().kind().equals("garbage collection"))
        .sorted(Comparator.comparing((Map.Entry<Wait, Waited> each) -> each.getValue().total()).reversed()).limit(TOP).toList();
    for (var each : ours) {
      table = table.row(each.getKey().where().own(), each.getKey().where().leaf(), each.getKey().kind(), each.getValue().times(),
          each.getValue().total().toNanos() / 1e6, each.getValue().longest().toNanos() / 1e6);
    }
    return table;
  }
}
