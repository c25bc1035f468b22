package be.jalon.bench;

import be.jalon.bench.speed.Latency;
import be.jalon.bench.speed.Throughput;
import java.util.List;
import java.util.stream.Collectors;

/** Everything that the bench can be asked, in the order in which it is run when nothing is named. */
final class Scenarios {

  private static final List<Scenario> ALL = List.of(new Latency(), new Throughput());

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
