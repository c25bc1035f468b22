package be.jalon.aggregates.admin;

import be.jalon.aggregates.waking.StoreClock;
import be.jalon.aggregates.wire.TopicsCheck;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;

/** Whether this instance may take calls: its clock agrees with the store's, and the topics are known to be set as they must be. */
public final class Readiness implements HealthIndicator {

  private final StoreClock clock;
  private final TopicsCheck topics;

  public Readiness(StoreClock clock, TopicsCheck topics) {
    this.clock = clock;
    this.topics = topics;
  }

  @Override
  public Health health() {
    var health = clock.agrees() && topics.passed() ? Health.up() : Health.outOfService();
    return health.withDetail("clockAhead", clock.ahead().toString()).withDetail("topics", topics.passed() ? "as they must be" : "not known").build();
  }
}
