package be.jalon.bench;

import be.jalon.bench.growth.Instances;
import be.jalon.bench.growth.Pathways;
import be.jalon.bench.growth.Rebuild;
import be.jalon.bench.growth.Startup;
import be.jalon.bench.growth.Streams;
import be.jalon.bench.growth.Timeline;
import be.jalon.bench.profile.Profiling;
import be.jalon.bench.speed.Latency;
import be.jalon.bench.speed.Throughput;
import java.util.List;
import java.util.stream.Collectors;

/** Everything that the bench can be asked, in the order in which it is run when nothing is named. */
final class Scenarios {

  private static final List<Scenario> ALL = List.of(new Latency(), new Throughput(), new Pathways(), new Timeline(), new Streams(), new Instances(), new Rebuild(),
      new Startup(), new Profiling());

  private Scenarios() {
  }

  /** @throws IllegalArgumentException with a sentence, when a word names no scenario */
  static List<Scenario> named(List<String> words) {
    if (words.isEmpty()) {
      return ALL;
    }
    return words.stream().flatMap(word -> {
      var found = ALL.stream().filter(scenario -> scenario.name().equals(word) || scenario.name().startsWith(word + "-")).toList();
      if (found.isEmpty()) {
        throw new IllegalArgumentException("there is no scenario " + word);
      }
      return found.stream();
    }).distinct().toList();
  }

  static String list() {
    return ALL.stream().map(scenario -> "    %-18s %s\n".formatted(scenario.name(), scenario.sentence())).collect(Collectors.joining());
  }
}
