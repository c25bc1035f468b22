package be.jalon.portal.pathways;

import static org.assertj.core.api.Assertions.assertThat;

import be.jalon.contracts.PathwayId;
import be.jalon.contracts.Stream;
import be.jalon.contracts.people.Authority;
import be.jalon.contracts.people.Capacity;
import be.jalon.contracts.people.Channel;
import be.jalon.contracts.people.Evidence;
import be.jalon.contracts.people.PersonKey;
import be.jalon.contracts.people.PersonName;
import be.jalon.contracts.sections.Sections;
import be.jalon.portal.PortalTest;
import be.jalon.portal.login.Hat;
import be.jalon.portal.login.Visitor;
import be.jalon.portal.services.Pathways.Act;
import be.jalon.portal.services.Pathways.Actor;
import be.jalon.portal.services.Pathways.Entry;
import be.jalon.portal.words.Dictionary;
import be.jalon.portal.words.Words;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@PortalTest
class HappenedTest {

  private static final PathwayId NOAH = new PathwayId("noah");
  private static final Instant NINE = Instant.parse("2026-11-18T08:00:00Z");
  private static final String ACCEPTED = "referral.accepted.v1";
  private static final String STARTED = "referral.care-started.v1";

  @Autowired
  Dictionary dictionary;

  private Words words() {
    var hat = new Hat(Capacity.TREATING_DOCTOR, null, null);
    return dictionary.of(new Visitor("lambert", "Anne Lambert", List.of(hat), hat), Locale.UK);
  }

  private static Entry entry(String id, String kind, String account, int secondsPastNine) {
    var actor = new Actor(PersonKey.account(account), new PersonName("Dujardin", "Marc"), Capacity.CLINICIAN, null);
    return new Entry(id, new Stream("referral/r1"), kind, new Act(actor, null, Authority.SELF, Evidence.Kind.LOGIN, Channel.Kind.JALON), NINE.plusSeconds(secondsPastNine),
        Sections.none());
  }

  private List<Happened.Group> groups(Since since, Entry... entries) {
    return Happened.of(NOAH, new Stretch(List.of(entries), false, ""), 100, since, words()).days().stream().flatMap(day -> day.groups().stream()).toList();
  }

  @Test
  void whatSomebodyDidWithinAMinuteIsToldAsOneInItsOrder() {
    var groups = groups(Since.NEVER, entry("e1", ACCEPTED, "dujardin", 0), entry("e2", STARTED, "dujardin", 59), entry("e3", ACCEPTED, "dujardin", 60));

    assertThat(groups).hasSize(2);
    assertThat(groups.getLast().deeds()).extracting(Happened.Deed::what).containsExactly("Taken into care", "Care started");
    assertThat(groups.getFirst().deeds()).flatExtracting(Happened.Deed::items).extracting(Happened.Item::id).containsExactly("e3");
  }

  @Test
  void whatSomebodyElseDidInBetweenStandsInBetween() {
    assertThat(groups(Since.NEVER, entry("e1", ACCEPTED, "dujardin", 0), entry("e2", ACCEPTED, "renard", 1), entry("e3", ACCEPTED, "dujardin", 2))).hasSize(3);
  }

  @Test
  void theSameDoneSeveralTimesIsSaidOnceWithHowOften() {
    var deeds = groups(Since.NEVER, entry("e1", ACCEPTED, "dujardin", 0), entry("e2", ACCEPTED, "dujardin", 1), entry("e3", ACCEPTED, "dujardin", 2)).getFirst().deeds();

    assertThat(deeds).singleElement().satisfies(deed -> {
      assertThat(deed.times()).isEqualTo("3 times");
      assertThat(deed.items()).hasSize(3);
    });
  }

  @Test
  void whatIsNewIsNotMixedWithWhatWasSeen() {
    var groups = groups(new Since("e1", NINE), entry("e1", ACCEPTED, "dujardin", 0), entry("e2", STARTED, "dujardin", 1));

    assertThat(groups).extracting(Happened.Group::isNew).containsExactly(true, false);
  }

  @Test
  void whereTheEntrySeenLastIsGoneTheTimeTellsWhatIsNew() {
    var groups = groups(new Since("withdrawn", NINE.plusSeconds(90)), entry("e1", ACCEPTED, "dujardin", 0), entry("e2", STARTED, "dujardin", 120));

    assertThat(groups).extracting(Happened.Group::isNew).containsExactly(true, false);
  }

  @Test
  void whatOneDidOneselfIsNeverNew() {
    assertThat(groups(new Since("e1", NINE), entry("e1", ACCEPTED, "dujardin", 0), entry("e2", STARTED, "lambert", 1))).noneMatch(Happened.Group::isNew);
  }

  @Test
  void onlyTheLatestAreShownUntilSomebodyAsksForMore() {
    var entries = IntStream.range(0, 150).mapToObj(i -> entry("e" + i, ACCEPTED, "dujardin", i * 61)).toList();
    var whole = new Stretch(entries, false, "");

    assertThat(Happened.of(NOAH, whole.last(100), 100, Since.NEVER, words())).satisfies(shown -> {
      assertThat(shown.first()).isEqualTo("e50");
      assertThat(shown.earlier()).isEqualTo(200);
    });
    assertThat(Happened.of(NOAH, whole.last(200), 200, Since.NEVER, words()).earlier()).isZero();
  }

  @Test
  void sinceGoesThereAndBackAsAText() {
    assertThat(Since.parse(new Since("an@entry", NINE).text())).isEqualTo(new Since("an@entry", NINE));
    assertThat(Since.parse("")).isEqualTo(Since.NEVER);
    assertThat(Since.parse("nonsense")).isEqualTo(Since.NEVER);
    assertThat(Since.parse("e1@99999999999999999999")).isEqualTo(Since.NEVER);
  }
}
