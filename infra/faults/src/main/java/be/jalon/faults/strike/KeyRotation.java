package be.jalon.faults.strike;

import be.jalon.local.ServiceName;
import be.jalon.local.story.Visitor;
import be.jalon.trials.Newcomer;
import java.time.Duration;
import java.time.Instant;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The identity provider signs with a new key and forgets the former one: who logs in again goes on at once, and nobody is let in by the old one for long. */
final class KeyRotation implements Fault {

  /** Services believe a removed key for a minute at most (jalon.security.issuer-keys.life). */
  private static final Duration BELIEVED = Duration.ofSeconds(90);
  private static final Newcomer SOMEBODY = Newcomer.numbered(13_999);

  @Override
  public String name() {
    return "key-rotation";
  }

  @Override
  public String strike(Site site, Random dice) throws InterruptedException {
    site.recovered();
    var before = site.system().patient(SOMEBODY);
    site.system().signingKeys().rotate();
    site.load().everybodyLogsInAgain();
    if (!statuses(site, site.system().patient(SOMEBODY)).allMatch(status -> status != 401)) {
      throw new IllegalStateException("a token signed by the new key is not believed everywhere");
    }
    site.system().signingKeys().forgetFormer();
    var until = Instant.now().plus(BELIEVED);
    while (!statuses(site, before).allMatch(status -> status == 401)) {
      if (Instant.now().isAfter(until)) {
        throw new IllegalStateException("a token of a removed key is believed for more than " + BELIEVED.toSeconds() + " s");
      }
      Site.pause(Duration.ofSeconds(1));
    }
    return "a new key, the former one forgotten";
  }

  private static Stream<Integer> statuses(Site site, Visitor visitor) {
    return Stream.of(ServiceName.REFERRAL, ServiceName.APPOINTMENT, ServiceName.PATHWAY).flatMap(service -> IntStream.range(0, site.system().layout().instances())
        .mapToObj(instance -> visitor.atInstance(instance).get(service, service == ServiceName.PATHWAY ? "/pathways" : "/" + service.label() + "s").status()));
  }
}
