package be.jalon.portal.refer;

import be.jalon.keys.ServiceKeys;
import be.jalon.portal.login.Visitor;
import be.jalon.portal.refer.Drawer.Kept;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.springframework.data.mongodb.MongoDatabaseFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** What can still be printed for the patient: until the day after, for whoever sent the request. Nobody else could tell all of it from what the services answer them. */
@Component
class Slips {

  private static final Duration KEPT = Duration.ofHours(24);

  private final Drawer<Slip> slips;
  private final Clock clock;

  Slips(MongoDatabaseFactory database, ServiceKeys keys, JsonMapper servicesJson, Clock clock) {
    this.slips = new Drawer<>(database, "slips", keys.of("portal-slips"), servicesJson, Slip.class, clock);
    this.clock = clock;
  }

  /** @param draft from which the request was sent */
  void keep(Visitor visitor, String draft, Slip slip) {
    slips.put(Drafts.owner(visitor), draft, slip, clock.instant().plus(KEPT));
  }

  Optional<Slip> ofDraft(Visitor visitor, String draft) {
    return slips.find(Drafts.owner(visitor), draft).map(Kept::content);
  }

  Optional<Slip> ofReferral(Visitor visitor, String referral) {
    return slips.all(Drafts.owner(visitor)).stream().map(Kept::content).filter(slip -> slip.referral().equals(referral)).findFirst();
  }

  @Scheduled(fixedDelayString = "PT1H")
  void forget() {
    slips.forget();
  }
}
