package be.jalon.contracts;

import be.jalon.contracts.appointment.AppointmentEvent;
import be.jalon.contracts.pathway.PathwayEvent;
import be.jalon.contracts.referral.ReferralEvent;
import be.jalon.contracts.returntowork.ReturnEvent;
import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The catalogue of topics: one per service, one writer each, key = pathway id. Nobody else spells a topic's name.
 */
public enum Topic {
  REFERRAL("referral", ReferralEvent.class),
  APPOINTMENT("appointment", AppointmentEvent.class),
  RETURN_TO_WORK("return-to-work", ReturnEvent.class),
  PATHWAY("pathway", PathwayEvent.class);

  /** Wake-ups between instances of the pathway service: pathway id and which instance calls, no content, nothing kept for long. */
  public static final String PATHWAY_WAKE = "jalon.pathway.wake.v1";
  public static final int PARTITIONS = 12;
  public static final Duration RETENTION = Duration.ofDays(30);

  private final String service;
  private final Class<? extends Event> family;
  private final Map<String, Class<? extends Event>> types;

  Topic(String service, Class<? extends Event> family) {
    this.service = service;
    this.family = family;
    this.types = Arrays.stream(family.getPermittedSubclasses())
        .<Class<? extends Event>>map(type -> type.asSubclass(Event.class))
        .collect(Collectors.toUnmodifiableMap(Event::wireName, Function.identity()));
  }

  /** Kafka's name of the topic. */
  public String wireName() {
    return "jalon." + service + ".v1";
  }

  /** The one service that writes here; also the first part of its streams. */
  public String service() {
    return service;
  }

  /** The sealed interface of all that is said here. */
  public Class<? extends Event> family() {
    return family;
  }

  /** Every event of the topic by its wire name. */
  public Map<String, Class<? extends Event>> types() {
    return types;
  }

  public static Optional<Topic> named(String wireName) {
    return Arrays.stream(values()).filter(topic -> topic.wireName().equals(wireName)).findFirst();
  }

  public static Topic of(String service) {
    return Arrays.stream(values()).filter(topic -> topic.service.equals(service)).findFirst()
        .orElseThrow(() -> new IllegalArgumentException("no service of that name writes a topic"));
  }
}
