package be.jalon.bench.profile;

import java.util.List;
import java.util.Set;

/**
 * A stack, reduced to what is asked of it.
 *
 * @param own the innermost frame of ours; {@link #NOBODY} where none of ours is on the stack
 * @param leaf the innermost frame of all
 */
record Where(String own, String leaf) {

  static final String NOBODY = "(none of ours)";

  private static final String OURS = "be.jalon.";
  /** What every request and every event passes through tells nothing. */
  private static final Set<String> PASSED_THROUGH = Set.of("be.jalon.local.Leash.main");

  /** @param frames the innermost first, as {@code package.Class.method} */
  static Where of(List<String> frames) {
    var own = frames.stream().filter(frame -> frame.startsWith(OURS) && !PASSED_THROUGH.contains(frame)).findFirst().orElse(NOBODY);
    return new Where(shortened(own), frames.isEmpty() ? "(no Java frame)" : shortened(frames.getFirst()));
  }

  /** The class with its last package, and lambdas by the method they stand in. */
  private static String shortened(String frame) {
    var parts = frame.replaceAll("lambda\\$(\\w+)\\$\\d+", "$1").replaceAll("\\$\\$Lambda.*?\\.", ".").split("\\.");
    int from = Math.max(0, parts.length - 3);
    return String.join(".", List.of(parts).subList(from, parts.length));
  }
}
