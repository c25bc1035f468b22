package be.jalon.portal.services;

/** A service did not answer, or not in time, or has too much to do. What was asked may be asked again: keyed commands act once. */
public final class ServiceAway extends RuntimeException {

  ServiceAway(String what, Throwable cause) {
    super(what, cause);
  }

  /** @param service that was called */
  public static ServiceAway of(String service, Throwable cause) {
    return new ServiceAway(service + " does not answer", cause);
  }

  ServiceAway(String what) {
    super(what);
  }
}
