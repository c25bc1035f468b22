package be.jalon.aggregates.hearing;

import be.jalon.contracts.Event;
import be.jalon.contracts.Topic;
import java.util.Optional;

/** Which events this version knows. */
@FunctionalInterface
public interface Catalogue {

  Optional<Class<? extends Event>> type(Topic topic, String wireName);
}
