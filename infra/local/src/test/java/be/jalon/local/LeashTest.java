package be.jalon.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class LeashTest {

  @Test
  void endsTheProcessWhenWhoeverHoldsItsInputIsGone() throws IOException, InterruptedException {
    var process = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-cp", System.getProperty("java.class.path"),
        "be.jalon.local.Leash", Forever.class.getName()).redirectErrorStream(true).start();
    var running = process.inputReader().readLine();

    process.getOutputStream().close();

    assertThat(running).isEqualTo("running");
    assertThat(process.waitFor(20, TimeUnit.SECONDS)).isTrue();
  }

  /** Stands for a service: it would never end by itself. */
  public static final class Forever {

    public static void main(String[] args) throws InterruptedException {
      Console.say("running");
      Thread.currentThread().join();
    }
  }
}
