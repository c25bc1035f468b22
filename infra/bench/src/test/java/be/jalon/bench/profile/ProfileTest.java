package be.jalon.bench.profile;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProfileTest {

  @TempDir Path folder;

  @Test
  void findsWhatKeepsAProcessBusy() throws Exception {
    var process = ProcessHandle.current().pid();
    Recorder.begin(process);
    var until = System.nanoTime() + 1_500_000_000L;
    long busy = 0;
    while (System.nanoTime() < until) {
      busy += keepBusy();
    }
    var profile = Profile.read(Recorder.end(process, folder.resolve("own.jfr")));

    assertThat(busy).isNotZero();
    assertThat(profile.ownFrames("this").rows().getFirst().getFirst()).isEqualTo("profile.ProfileTest.keepBusy");
  }

  private static long keepBusy() {
    return IntStream.range(0, 20_000).mapToLong(i -> Long.toString(i * 31L).hashCode()).sum();
  }
}
