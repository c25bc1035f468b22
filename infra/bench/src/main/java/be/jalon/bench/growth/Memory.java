package be.jalon.bench.growth;

import be.jalon.trials.WholeSystem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;

/** What each process of a system holds: on the machine, and on its heap once everything dead is collected. */
record Memory(Map<String, Held> byProcess) {

  private static final Pattern USED = Pattern.compile("\\btotal (?:reserved )?\\d+K(?:, committed \\d+K)?, used (\\d+)K");

  record Held(double residentMegabytes, double heapMegabytes) {

    Held minus(Held other) {
      return new Held(residentMegabytes - other.residentMegabytes, heapMegabytes - other.heapMegabytes);
    }
  }

  static Memory of(WholeSystem system) throws IOException, InterruptedException {
    var held = new LinkedHashMap<String, Held>();
    for (var child : system.children()) {
      long process = Objects.requireNonNull(child.handle(), child.name() + " does not run").pid();
      jcmd(process, "GC.run");
      held.put(child.name(), new Held(residentMegabytes(process), heapMegabytes(jcmd(process, "GC.heap_info"))));
    }
    return new Memory(held);
  }

  static double residentMegabytes(long process) throws IOException {
    return Files.readAllLines(Path.of("/proc/" + process + "/status")).stream().filter(line -> line.startsWith("VmRSS:"))
        .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", ""))).findFirst().orElse(0) / 1024.0;
  }

  /** Of all generations together. @throws IllegalStateException where nothing is told that is known here */
  static double heapMegabytes(String info) {
    long used = USED.matcher(info).results().mapToLong(each -> Long.parseLong(each.group(1))).sum();
    if (used == 0) {
      throw new IllegalStateException("not what GC.heap_info tells elsewhere: " + info);
    }
    return used / 1024.0;
  }

  static String jcmd(long process, String command) throws IOException, InterruptedException {
    var jcmd = new ProcessBuilder(List.of(Path.of(System.getProperty("java.home"), "bin", "jcmd").toString(), Long.toString(process), command))
        .redirectErrorStream(true).start();
    var said = new String(jcmd.getInputStream().readAllBytes());
    jcmd.waitFor();
    return said;
  }
}
