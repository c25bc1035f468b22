package be.jalon.pathway;

import be.jalon.contracts.PathwayId;
import java.util.Collection;
import java.util.List;

/** Who was shown what. The patient reads it; nobody else does. */
public interface AccessLog {

  /** Returns once it is kept for good: the bytes go afterwards. Deliveries in which nothing is shown leave no trace. */
  void keep(Collection<Delivery> deliveries);

  /** Newest first. */
  List<Delivery> of(PathwayId pathway);

  void erase(PathwayId pathway);
}
