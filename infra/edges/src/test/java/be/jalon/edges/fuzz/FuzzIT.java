package be.jalon.edges.fuzz;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import be.jalon.trials.OnSharedSystem;
import be.jalon.trials.WholeSystem;
import be.jalon.trials.Written;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.awaitility.core.ConditionTimeoutException;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

@OnSharedSystem
class FuzzIT {

  private static final int REQUESTS = Integer.getInteger("jalon.fuzz.requests", 1000);
  private static final long SEED = Long.getLong("jalon.fuzz.seed", 817_053);

  private static WholeSystem system;

  @BeforeAll
  static void start(WholeSystem shared) {
    system = shared;
  }

  @Test
  void whateverIsSentNobodyBreaksLeaksOrLeavesThingsHalfDone() throws Exception {
    var fuzzing = new Fuzzing(system, REQUESTS, SEED, Path.of(System.getProperty("jalon.root")));

    fuzzing.run();
    var written = new Written(system);
    quiet(written);
    fuzzing.look();

    System.out.println(fuzzing.summary());
    Files.write(system.data().resolve("complaints.txt"), fuzzing.complaints());
    assertThat(fuzzing.complaints()).as("complaints; again with --seed " + SEED).isEmpty();
    assertThat(system.isReady()).isTrue();
    assertThat(fuzzing.storiesThatStuck()).as("doors of the stories through which nobody came").isEmpty();
    assertThat(fuzzing.rateLimited()).as("answers that told a caller to wait, though nobody asks for a whole burst").isZero();
  }

  /** Waits until all is said and heard; what does not agree even then is told by the look that follows. */
  private static void quiet(Written written) {
    try {
      await().atMost(Duration.ofSeconds(60)).pollInterval(Duration.ofSeconds(1)).until(() -> written.everythingIsSaid() && written.disagreements().isEmpty());
    } catch (ConditionTimeoutException _) {
      System.out.println("not quiet after a minute");
    }
  }
}
