package be.jalon.edges.doors;

import java.util.Arrays;
import java.util.List;
import java.util.Set;

/**
 * What is expected of one door.
 *
 * @param name as an {@code Endpoint} says of itself
 * @param then what those get who are let in
 * @param known those who get 403; all others get what {@code others} says
 * @param last whether it changes something, so that it is tried after the others and by one at a time
 */
record Door(String name, Set<Someone> letIn, List<Outcome> then, Set<Someone> known, int others, Shows shows, boolean last) {

  /** What of the pathway an answer holds to whom it opens. */
  enum Shows { NOTHING, EVERYTHING, LIVE, HEADER, OWN_WORK, OWN_RETURN, LISTED, TIME, DANGER, PREVIEW }

  /** @param problem the stable end of a problem's type; empty for what is done */
  record Outcome(int status, String problem) {

    static Outcome parse(String text) {
      var parts = text.strip().split(" ");
      return new Outcome(Integer.parseInt(parts[0]), parts.length > 1 ? parts[1] : "");
    }

    @Override
    public String toString() {
      return (status + " " + problem).strip();
    }
  }

  static List<Outcome> outcomes(String text) {
    return Arrays.stream(text.split(" or ")).map(Outcome::parse).toList();
  }

  boolean changes() {
    return !name.contains(" GET ");
  }
}
