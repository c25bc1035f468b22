package be.jalon.faults;

import be.jalon.faults.truth.Broken;
import java.time.Duration;
import java.util.List;

/**
 * How a run ended.
 *
 * @param healed from the end of the last fault until all promises held; the whole patience where they did not
 * @param trails of the pathways concerned
 */
record Verdict(long seed, List<Struck> history, long commands, long pathways, long erased, long heard, Duration healed, List<Broken> broken, List<String> trails) {

  boolean held() {
    return broken.isEmpty();
  }

  String told() {
    var told = new StringBuilder();
    if (!held()) {
      told.append("BROKEN, with --seed ").append(seed).append("\n\nWhat happened:\n");
      history.forEach(struck -> told.append("  ").append(struck).append('\n'));
      told.append("\nWhat does not hold:\n");
      broken.stream().limit(20).forEach(broken -> told.append("  ").append(broken.promise()).append(": ").append(broken.how()).append('\n'));
      trails.forEach(trail -> told.append('\n').append(trail));
      return told.toString();
    }
    history.forEach(struck -> told.append("  ").append(struck).append('\n'));
    told.append("Held, with --seed %d: %d faults, %d commands acknowledged on %d pathways (%d erased), %d entries heard on streams; whole again %d s after the last fault%n"
        .formatted(seed, history.size(), commands, pathways, erased, heard, healed.toSeconds()));
    return told.toString();
  }
}
