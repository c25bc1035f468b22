package be.jalon.portal.pathways;

import be.jalon.portal.services.Returns;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Where each rule comes from, as the return-to-work service tells it; remembered for an hour. Nobody waits for it in vain: without it a date still names its rule. */
@Component
public class Rulebook {

  private static final Duration REMEMBERED = Duration.ofHours(1);

  private record Known(List<Returns.Rule> rules, Instant until) {
  }

  private final Returns returns;
  private final Clock clock;
  private volatile Known known = new Known(List.of(), Instant.MIN);

  public Rulebook(Returns returns, Clock clock) {
    this.returns = returns;
    this.clock = clock;
  }

  /** @param version from when that wording applies, as an ISO date */
  public Optional<Returns.Provenance> source(String rule, String version) {
    return rules().stream().filter(each -> each.rule().equals(rule)).map(Returns.Rule::provenance)
        .filter(provenance -> provenance.validFrom().toString().equals(version)).findFirst();
  }

  /** Each wording of it, in the order in which the service tells them. */
  public List<Returns.Rule> wordings(String rule) {
    return rules().stream().filter(each -> each.rule().equals(rule)).toList();
  }

  private List<Returns.Rule> rules() {
    var now = clock.instant();
    if (now.isAfter(known.until())) {
      try {
        known = new Known(returns.rules(), now.plus(REMEMBERED));
      } catch (be.jalon.portal.services.ServiceAway | be.jalon.portal.services.ServiceProblem _) {
        return known.rules();
      }
    }
    return known.rules();
  }
}
