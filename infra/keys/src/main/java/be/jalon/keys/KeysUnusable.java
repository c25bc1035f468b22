package be.jalon.keys;

/** The service cannot start: there is no master key, or not the one that the stored keys were wrapped with. */
public final class KeysUnusable extends RuntimeException {

  private final String action;

  KeysUnusable(String description, String action) {
    super(description);
    this.action = action;
  }

  String action() {
    return action;
  }
}
