package be.jalon.faults;

import static org.assertj.core.api.Assertions.assertThat;

import be.jalon.faults.strike.Faults;
import be.jalon.faults.strike.Means;
import be.jalon.local.Layout;
import be.jalon.trials.WholeSystem;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/**
 * The short run, by the same dice each time: three brokers, the store and two instances of every service, and what breaks most often. The long one is {@code infra/faults/run}.
 * Before the others start the system that they share: two at once would be slow.
 */
@Order(1)
class FaultsIT {

  private static final long SEED = Long.getLong("jalon.faults.seed", 20261120);
  private static final List<String> SHORT = List.of("kill", "freeze", "brokers-away", "store-away", "poison", "duplicates", "streams-dropped", "erasure");

  @Test
  void keepsEveryPromiseWhileEverythingBreaks() throws Exception {
    var folder = Path.of(System.getProperty("jalon.trials.data", "target/trials"), "FaultsIT");
    try (var system = WholeSystem.start(folder, Layout.onThreeBrokers().withInstances(2))) {
      var faults = Faults.all().stream().filter(fault -> SHORT.contains(fault.name())).toList();

      var verdict = new Trial(system, new Trial.Plan(SEED, Duration.ofSeconds(30), Duration.ofSeconds(6), 4, faults, Means.NONE)).run();

      assertThat(verdict.held()).as(verdict.told()).isTrue();
      assertThat(verdict.history()).extracting(Struck::fault).contains(SHORT.toArray(String[]::new));
      assertThat(verdict.commands()).as("commands at stake").isGreaterThan(40);
    }
  }
}
