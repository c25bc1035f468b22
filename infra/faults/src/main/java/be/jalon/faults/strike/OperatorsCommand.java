package be.jalon.faults.strike;

import be.jalon.local.ServiceName;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;

/** A service's own jar with the words of the README of infra/aggregates, run to its end in place of the first instance; no instance of the service may run. */
final class OperatorsCommand {

  /** An instance that was killed is missed by its group for as long. */
  private static final Duration MISSED = Duration.ofSeconds(10);

  private OperatorsCommand() {
  }

  static void run(Site site, ServiceName service, Map<String, String> words) {
    Site.pause(MISSED);
    var first = site.system().service(service, 0);
    var usual = site.system().layout().variant(first.name());
    var other = usual;
    for (var word : words.entrySet()) {
      other = other.with(word.getKey(), word.getValue());
    }
    int lives = first.lives();
    first.restart(other);
    first.release();
    var until = Instant.now().plus(Site.RECOVERY);
    while (first.lives() <= lives || first.handle() != null) {
      if (Instant.now().isAfter(until)) {
        throw new IllegalStateException("the command of " + service.label() + " does not come to its end: " + words.keySet());
      }
      Site.pause(Duration.ofMillis(20));
    }
    first.restart(usual);
  }
}
