package be.jalon.pathway;

import be.jalon.contracts.PathwayId;
import java.time.Instant;
import java.util.Collection;
import java.util.List;

/** Who was shown what. The patient reads it; nobody else does. */
public interface AccessLog {

  /** Returns once it is kept for good: the bytes go afterwards. Deliveries in which nothing is shown leave no trace. */
  void keep(Collection<Delivery> deliveries);

  /**
   * Newest first, in whole days (Europe/Brussels): what is told of a day is all there is of it.
   *
   * @param before only what was delivered before then (UTC)
   * @param atLeast so many, unless there are no more
   */
  List<Delivery> days(PathwayId pathway, Instant before, int atLeast);

  void erase(PathwayId pathway);
}
