package be.jalon.portal.services;

/** Names of the headers that all services know. */
public final class Headers {

  /** {@code <stream>=<sequence>} of what was written; a reader who sends it sees that. */
  public static final String AT = "Jalon-At";
  /** A command sent twice with one key acts once. */
  public static final String IDEMPOTENCY_KEY = "Idempotency-Key";
  /** That a page fetched it by itself while nobody looked. */
  public static final String AUTOMATED = "Jalon-Automated";

  static final String CAPACITY = "Jalon-Capacity";
  static final String IN_NAME_OF = "Jalon-In-Name-Of";

  private Headers() {
  }
}
