package be.jalon.bench.profile;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Flight recordings of running JVMs, begun and ended from outside with the JDK's own {@code jcmd}. */
final class Recorder {

  private static final String NAME = "jalon-bench";
  /** Samples of processor time (JDK 25, Linux), and every wait that a person could notice when it comes often. */
  private static final List<String> SETTINGS = List.of("settings=profile", "+jdk.CPUTimeSample#enabled=true", "+jdk.CPUTimeSample#throttle=5ms",
      "jdk.JavaMonitorEnter#threshold=1ms", "jdk.JavaMonitorWait#threshold=1ms", "jdk.ThreadPark#threshold=1ms", "jdk.VirtualThreadPinned#threshold=1ms",
      "jdk.FileWrite#threshold=1ms", "jdk.FileForce#threshold=1ms", "jdk.SocketWrite#threshold=1ms", "jdk.ObjectAllocationSample#throttle=300/s");

  private Recorder() {
  }

  static void begin(long process) throws IOException, InterruptedException {
    var words = new ArrayList<>(List.of("JFR.start", "name=" + NAME));
    words.addAll(SETTINGS);
    jcmd(process, words);
  }

  static Path end(long process, Path file) throws IOException, InterruptedException {
    Files.createDirectories(file.getParent());
    jcmd(process, List.of("JFR.stop", "name=" + NAME, "filename=" + file));
    return file;
  }

  private static void jcmd(long process, List<String> words) throws IOException, InterruptedException {
    var command = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "jcmd").toString(), Long.toString(process)));
    command.addAll(words);
    var jcmd = new ProcessBuilder(command).redirectErrorStream(true).start();
    var said = new String(jcmd.getInputStream().readAllBytes());
    if (!jcmd.waitFor(30, TimeUnit.SECONDS) || jcmd.exitValue() != 0 || said.contains("Could not")) {
      throw new IOException("no recording of process " + process + ": " + said.strip());
    }
  }
}
