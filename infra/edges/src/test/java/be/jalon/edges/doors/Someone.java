package be.jalon.edges.doors;

import be.jalon.contracts.people.Capacity;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Somebody invented, in one capacity and one standing.
 *
 * @param mandate in whose name they call; null for somebody who calls for themselves
 */
record Someone(Capacity capacity, Standing standing, @Nullable String organisation, @Nullable String ssin, @Nullable Mandate mandate) {

  /** @param authority as a token says it, {@code STAND_IN} */
  record Mandate(Someone principal, String authority) {
  }

  String account() {
    return (capacity + "." + standing).toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** As a request names a person. */
  Map<String, Object> named() {
    return Map.of("account", account(), "familyName", "Invented", "givenName", account());
  }

  @Override
  public String toString() {
    return capacity + " " + standing.told();
  }
}
