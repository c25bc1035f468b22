package be.jalon.bench.profile;

import be.jalon.bench.Table;
import be.jalon.bench.subject.Running;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Map;
import java.util.stream.Stream;

/** Processor nanoseconds of one process by what its threads are for, as Linux counts them; empty elsewhere. A compiler's or a collector's thread that ended meanwhile is lost to the count. */
record ThreadTimes(Map<Kind, Long> nanos) {

  enum Kind {
    /** What the program itself does, on whatever thread. */
    CODE,
    /** The just-in-time compilers: falls to nothing in a process that has run for long. */
    COMPILING,
    /** Collecting garbage, and whatever else stops all threads. */
    COLLECTING;

    static Kind of(String thread) {
      if (thread.startsWith("C1 Comp") || thread.startsWith("C2 Comp")) {
        return COMPILING;
      }
      return thread.startsWith("VM Thread") || thread.startsWith("GC ") || thread.startsWith("G1 ") ? COLLECTING : CODE;
    }
  }

  static ThreadTimes of(Running process) {
    var nanos = new EnumMap<Kind, Long>(Kind.class);
    try (var threads = Files.newDirectoryStream(Path.of("/proc/" + process.handle().pid() + "/task"))) {
      for (var thread : threads) {
        nanos.merge(Kind.of(Files.readString(thread.resolve("comm")).strip()), Long.parseLong(Files.readString(thread.resolve("schedstat")).split(" ")[0]), Long::sum);
      }
    } catch (IOException _) {
      // another system, or a thread that ended while it was read: what was counted until then
    }
    return new ThreadTimes(nanos);
  }

  ThreadTimes since(ThreadTimes before) {
    var spent = new EnumMap<Kind, Long>(Kind.class);
    nanos.forEach((kind, time) -> spent.put(kind, Math.max(0, time - before.nanos.getOrDefault(kind, 0L))));
    return new ThreadTimes(spent);
  }

  static Table table(Map<String, ThreadTimes> spent, long commands) {
    var table = Table.of("Processor time, ms per command, by what the threads are for", "process", "code", "compiling", "collecting garbage");
    for (var each : spent.entrySet()) {
      var times = Stream.of(Kind.values()).map(kind -> each.getValue().nanos().getOrDefault(kind, 0L) / 1e6 / Math.max(1, commands)).toList();
      table = table.row(each.getKey(), times.get(0), times.get(1), times.get(2));
    }
    return table;
  }
}
