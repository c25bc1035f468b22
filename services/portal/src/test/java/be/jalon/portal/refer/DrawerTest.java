package be.jalon.portal.refer;

import static org.assertj.core.api.Assertions.assertThat;

import be.jalon.keys.ServiceKeys;
import be.jalon.portal.PortalTest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.MongoDatabaseFactory;
import tools.jackson.databind.json.JsonMapper;

@PortalTest
class DrawerTest {

  private static final Instant NOW = Instant.parse("2026-11-20T09:00:00Z");

  @Autowired
  MongoDatabaseFactory database;
  @Autowired
  ServiceKeys keys;

  @Test
  void whatIsTooOldIsNotThereAndThenForgotten() {
    drawerAt(NOW).put("lambert", "d1", "told", NOW.plus(Duration.ofDays(14)));

    assertThat(drawerAt(NOW.plus(Duration.ofDays(13))).find("lambert", "d1")).isPresent();
    assertThat(drawerAt(NOW.plus(Duration.ofDays(14))).find("lambert", "d1")).isEmpty();

    drawerAt(NOW.plus(Duration.ofDays(14))).forget();
    assertThat(drawerAt(NOW).find("lambert", "d1")).isEmpty();
  }

  @Test
  void changingItDoesNotMakeItLiveLonger() {
    drawerAt(NOW).put("lambert", "d2", "told", NOW.plus(Duration.ofDays(14)));
    drawerAt(NOW.plus(Duration.ofDays(13))).change("lambert", "d2", 1, "told again");

    assertThat(drawerAt(NOW.plus(Duration.ofDays(14))).find("lambert", "d2")).isEmpty();
  }

  @Test
  void whatWasPutElsewhereInTheStoreOpensForNobody() {
    drawerAt(NOW).put("lambert", "d3", "told", NOW.plus(Duration.ofDays(14)));
    var drawers = database.getMongoDatabase().getCollection("drawer-test");
    var moved = drawers.find(new org.bson.Document("_id", "lambert/d3")).first();
    drawers.insertOne(moved.append("_id", "claes/d3").append("owner", "claes"));

    assertThat(drawerAt(NOW).find("claes", "d3")).isEmpty();
  }

  private Drawer<String> drawerAt(Instant now) {
    return new Drawer<>(database, "drawer-test", keys.of("drawer-test"), JsonMapper.builder().build(), String.class, Clock.fixed(now, ZoneOffset.UTC));
  }
}
