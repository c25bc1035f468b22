package be.jalon.bench.subject;

/** What somebody saw of a pathway as it went on. */
@FunctionalInterface
public interface Seen {

  /** When each entry of a kind arrived, in the order of arrival, on this machine's monotonic clock. */
  long[] arrivals(String kind);
}
