package be.jalon.portal.session;

import static org.assertj.core.api.Assertions.assertThat;

import be.jalon.embedded.Backing;
import be.jalon.portal.PortalTest;
import be.jalon.portal.TestPlace;
import com.mongodb.client.MongoClients;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@PortalTest
class SessionStoreTest {

  @Autowired
  SessionStore sessions;

  private StoredSession aSession() {
    var session = sessions.createSession();
    session.setAttribute("token", "a secret token");
    session.setAttribute("name.with.dots", "Noah Lemmens");
    sessions.save(session);
    return session;
  }

  @Test
  void aSessionIsFoundAgainByAnybodyWhoHasItsId() {
    var id = aSession().getId();

    assertThat(sessions.findById(id).<String>getAttribute("token")).isEqualTo("a secret token");
    assertThat(sessions.findById(id).<String>getAttribute("name.with.dots")).isEqualTo("Noah Lemmens");
  }

  @Test
  void twoRequestsAtTheSameTimeDoNotUndoEachOther() {
    var id = aSession().getId();
    var one = sessions.findById(id);
    var other = sessions.findById(id);

    one.setAttribute("token", "a new token");
    sessions.save(one);
    other.setAttribute("hat", "CLINICIAN");
    sessions.save(other);

    assertThat(sessions.findById(id).<String>getAttribute("token")).isEqualTo("a new token");
    assertThat(sessions.findById(id).<String>getAttribute("hat")).isEqualTo("CLINICIAN");
  }

  @Test
  void aSessionThatWasEndedStaysEnded() {
    var session = aSession();
    sessions.deleteById(session.getId());

    session.setAttribute("late", "too late");
    sessions.save(session);

    assertThat(sessions.findById(session.getId())).isNull();
  }

  @Test
  void whetherASessionStandsIsToldWithoutOpeningIt() {
    var session = aSession();
    assertThat(sessions.stands(session.getId())).isTrue();

    sessions.deleteById(session.getId());

    assertThat(sessions.stands(session.getId())).isFalse();
    assertThat(sessions.stands("none")).isFalse();
  }

  @Test
  void aNewIdTakesEverythingAlongAndEndsTheOldOne() {
    var session = sessions.findById(aSession().getId());
    var before = session.getId();

    session.changeSessionId();
    sessions.save(session);

    assertThat(sessions.findById(before)).isNull();
    assertThat(sessions.findById(session.getId()).<String>getAttribute("token")).isEqualTo("a secret token");
  }

  @Test
  void nobodyWhoReadsTheDatabaseCanUseWhatStandsInIt() {
    var id = aSession().getId();
    var stored = new StringBuilder();
    try (var client = MongoClients.create(Backing.shared().mongoUri(TestPlace.DATABASE))) {
      client.getDatabase(TestPlace.DATABASE).getCollection("sessions").find().forEach(document -> stored.append(document.toJson()));
    }

    assertThat(stored).isNotEmpty().doesNotContain(id, "secret token", "Lemmens");
  }

  @Test
  void everyQueryIsServedByAnIndex() {
    aSession();
    sessions.sweep();

    assertThat(Backing.shared().unindexedQueries(TestPlace.DATABASE)).isEmpty();
  }
}
