package be.jalon.faults;

import static be.jalon.local.ServiceName.PATHWAY;

import be.jalon.local.Child;
import be.jalon.local.ServiceName;
import be.jalon.trials.WholeSystem;
import be.jalon.trials.Written;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Every view built anew from the journals, as an operator does it: one instance of each service, a second line for each view, then all is said again. The other instances
 * stay down: what was rebuilt is the last thing that is looked at.
 */
final class Rebuilding {

  private static final Duration PATIENCE = Duration.ofMinutes(5);

  private final WholeSystem system;
  private final Written written;

  Rebuilding(WholeSystem system) {
    this.system = system;
    this.written = new Written(system);
  }

  /** @throws IllegalStateException naming what did not come to its end */
  void rebuild(Set<String> pathways) throws InterruptedException {
    others().forEach(Child::hold);
    var before = pathways.stream().collect(Collectors.toMap(pathway -> pathway, written::generation));
    pathways.forEach(pathway -> system.operate(PATHWAY, "jalonview/" + pathway, Map.of()));
    for (var service : ServiceName.values()) {
      system.operate(service, "jalonjournal", Map.of());
    }
    var until = Instant.now().plus(PATIENCE);
    for (var late = unbuilt(before); !late.isEmpty(); late = unbuilt(before)) {
      if (Instant.now().isAfter(until)) {
        throw new IllegalStateException("views are not rebuilt after " + PATIENCE.toMinutes() + " minutes: " + late);
      }
      Thread.sleep(500);
    }
  }

  private Set<String> unbuilt(Map<String, Integer> before) {
    return before.keySet().stream().filter(pathway -> written.generation(pathway) != before.get(pathway) + 1).collect(Collectors.toSet());
  }

  private Stream<Child> others() {
    return Stream.of(ServiceName.values()).flatMap(service -> IntStream.range(1, system.layout().instances()).mapToObj(i -> system.service(service, i)));
  }
}
