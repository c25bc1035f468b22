package be.jalon.aggregates.wire;

/** A topic and what it must be set to. A service that needs another than those of the events declares it as a bean. */
public record WantedTopic(String name, TopicSettings settings) {
}
