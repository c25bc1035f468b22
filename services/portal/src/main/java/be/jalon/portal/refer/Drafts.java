package be.jalon.portal.refer;

import be.jalon.keys.ServiceKeys;
import be.jalon.portal.login.Visitor;
import be.jalon.portal.refer.Drawer.Kept;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.mongodb.MongoDatabaseFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Unfinished referrals, each for the eyes of whoever writes it. One outlives a closed tab and a lost connection, and is gone once it was sent or is too old. */
@Component
class Drafts {

  private final Drawer<Form> drafts;
  private final ReferProperties settings;
  private final Clock clock;

  Drafts(MongoDatabaseFactory database, ServiceKeys keys, JsonMapper servicesJson, ReferProperties settings, Clock clock) {
    this.drafts = new Drawer<>(database, "drafts", keys.of("portal-drafts"), servicesJson, Form.class, clock);
    this.settings = settings;
    this.clock = clock;
  }

  Kept<Form> begin(Visitor visitor, Form form) {
    return drafts.put(owner(visitor), UUID.randomUUID().toString(), form, clock.instant().plus(settings.draftsAtMost()));
  }

  /** Empty when what was changed is not the latest any more. */
  Optional<Kept<Form>> save(Visitor visitor, String id, long revision, Form form) {
    return drafts.change(owner(visitor), id, revision, form);
  }

  Optional<Kept<Form>> find(Visitor visitor, String id) {
    return drafts.find(owner(visitor), id);
  }

  List<Kept<Form>> of(Visitor visitor) {
    return drafts.all(owner(visitor));
  }

  void remove(Visitor visitor, String id) {
    drafts.remove(owner(visitor), id);
  }

  @Scheduled(fixedDelayString = "PT1H")
  void forget() {
    drafts.forget();
  }

  /** Somebody who writes in another's name keeps their drafts to themselves, until the request is sent. */
  static String owner(Visitor visitor) {
    return visitor.account() + "/" + visitor.hat().code();
  }
}
