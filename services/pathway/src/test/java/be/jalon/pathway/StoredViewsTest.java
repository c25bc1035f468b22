package be.jalon.pathway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import be.jalon.contracts.Brussels;
import be.jalon.contracts.Entry;
import be.jalon.contracts.Envelope;
import be.jalon.contracts.PathwayId;
import be.jalon.contracts.Stream;
import be.jalon.contracts.people.Act;
import be.jalon.contracts.people.PersonKey;
import be.jalon.contracts.referral.ReferralEvent.ReferralDataErased;
import be.jalon.contracts.sections.Sections;
import be.jalon.embedded.Backing;
import be.jalon.keys.SealingMapper;
import com.mongodb.client.MongoCollection;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.MongoTemplate;

/** Views, timelines and the access log as they lie in the store: what an older version left is read, and what is written keeps its names and types. */
@Running
class StoredViewsTest {

  private static final Instant AT = Instant.parse("2026-11-20T08:15:30.123Z");
  private static final Stream HEARD_BEFORE = new Stream("referral/R.1");

  @Autowired Views views;
  @Autowired AccessLog log;
  @Autowired SealingMapper mapper;
  @Autowired MongoTemplate store;

  @AfterEach
  void everyQueryIsServedByAnIndex() {
    assertThat(Backing.shared().unindexedQueries(Running.PLACE.database())).isEmpty();
  }

  @Test
  void goesOnWithAViewAsAnOlderVersionLeftIt() {
    var id = new PathwayId("65f0a1b2c3d4e5f607182930");
    var waiting = mapper.toDocument(id, TimelineEntry.of("first", heard(id, HEARD_BEFORE, 4)));
    raw("views").insertOne(new Document("_id", id.value()).append("version", 7L)
        .append("line", new Document("generation", 1).append("last", 1L).append("heard", List.of(new Document("stream", HEARD_BEFORE.value()).append("n", 4L))))
        .append("pending", List.of(new Document("generation", 1).append("position", 1L).append("entry", waiting)))
        .append("authors", List.of("account:an-author")));

    assertThat(hears(heard(id, HEARD_BEFORE, 4))).as("heard before").isEmpty();
    assertThat(hears(heard(id, new Stream("referral/R2"), 1))).hasValueSatisfying(view -> assertThat(view.line().last()).isEqualTo(2));

    var view = raw("views").find(new Document("_id", id.value())).first();
    assertThat(view).containsOnlyKeys("_id", "version", "line", "pending", "authors").containsEntry("version", 8L);
    assertThat(view.getList("authors", String.class)).contains("account:an-author");
    assertThat(view.get("line", Document.class)).containsOnlyKeys("generation", "last", "heard").containsEntry("generation", 1).containsEntry("last", 2L);
    assertThat(view.get("line", Document.class).getList("heard", Document.class)).containsExactlyInAnyOrder(
        new Document("stream", HEARD_BEFORE.value()).append("n", 4L), new Document("stream", "referral/R2").append("n", 1L));
    assertThat(view.getList("pending", Document.class)).singleElement().satisfies(placed -> assertThat(placed).containsOnlyKeys("generation", "position", "entry")
        .containsEntry("generation", 1).containsEntry("position", 2L));
    assertThat(raw("timeline").find(new Document("_id", id + "/1/1")).first()).isEqualTo(new Document("_id", id + "/1/1").append("pathway", id.value())
        .append("line", id + "/1").append("position", 1L).append("shown", "1001795162530.123000000 referral/R.1 0000000000000000004").append("entry", waiting));
    assertThat(views.timeline(id).orElseThrow().entries()).hasSize(2);
    assertThat(views.writtenBy(Set.of(new PersonKey("account:an-author")))).contains(id);
  }

  @Test
  void readersFindWhatStillWaitsForItsPlaceInTheTimeline() {
    var id = new PathwayId("pathway-waiting");
    var first = hears(heard(id, HEARD_BEFORE, 1)).orElseThrow();

    assertThat(raw("timeline").countDocuments(new Document("line", id + "/1"))).isZero();
    assertThat(positionsAfter(id, 0)).containsExactly(1L);
    assertThat(views.timeline(id).orElseThrow().entries()).hasSize(1);

    views.settle(first);
    hears(heard(id, HEARD_BEFORE, 2));

    assertThat(raw("timeline").countDocuments(new Document("line", id + "/1"))).isEqualTo(1);
    assertThat(positionsAfter(id, 0)).containsExactly(1L, 2L);
    assertThat(positionsAfter(id, 1)).containsExactly(2L);
    assertThat(positionsAfter(id, 2)).isEmpty();
  }

  private List<Long> positionsAfter(PathwayId id, long position) {
    return views.after(id, _ -> position).orElseThrow().entries().stream().map(View.Placed::position).toList();
  }

  @Test
  void fillsASecondLineBesideTheFirst() {
    var id = new PathwayId("pathway-rebuilt");
    hears(heard(id, HEARD_BEFORE, 1));
    hears(heard(id, HEARD_BEFORE, 2));

    views.startRebuilding(id);
    hears(heard(id, HEARD_BEFORE, 1));

    assertThat(raw("views").find(new Document("_id", id.value())).first().get("rebuilding", Document.class)).isEqualTo(new Document("generation", 2)
        .append("last", 1L).append("heard", List.of(new Document("stream", HEARD_BEFORE.value()).append("n", 1L))).append("taken", List.of("referral/R.1/1")));
    assertThat(hears(heard(id, HEARD_BEFORE, 2))).hasValueSatisfying(view -> assertThat(view.line().generation()).isEqualTo(2));
    assertThat(raw("timeline").countDocuments(new Document("line", id + "/1"))).isZero();
  }

  @Test
  void ofAnErasedViewTheInstantStaysAndNothingIsHeardAnyMore() {
    var id = new PathwayId("65f0a1b2c3d4e5f607182931");
    hears(heard(id, HEARD_BEFORE, 1));

    views.erase(id, AT);

    assertThat(raw("views").find(new Document("_id", id.value())).first()).isEqualTo(new Document("_id", id.value()).append("erasedAt", Date.from(AT)));
    assertThat(raw("timeline").countDocuments(new Document("line", id + "/1"))).isZero();
    assertThat(views.timeline(id)).isEmpty();
    assertThat(hears(heard(id, HEARD_BEFORE, 2))).isEmpty();
  }

  @Test
  void readsTheAccessLogThatAnOlderVersionKept() {
    var id = new PathwayId("pathway-looked-at");
    var delivery = new Delivery(id, AT, Delivery.Channel.PAGE, 3, List.of());
    raw("accesses").insertOne(new Document("_id", "older").append("pathway", id.value()).append("delivery", mapper.toDocument(id, delivery)));

    log.keep(List.of(new Delivery(id, AT.plusSeconds(1), Delivery.Channel.STREAM, 3, List.of())));

    assertThat(log.days(id, AT.plusSeconds(60), 10)).extracting(Delivery::channel).containsExactly(Delivery.Channel.STREAM, Delivery.Channel.PAGE);
    assertThat(raw("accesses").find(new Document("pathway", id.value()))).allSatisfy(kept -> {
      assertThat(kept).containsOnlyKeys("_id", "pathway", "at", "delivery");
      assertThat(kept.get("_id")).isInstanceOf(String.class);
    });
    log.erase(id);
    assertThat(log.days(id, AT.plusSeconds(60), 10)).isEmpty();
  }

  @Test
  void tellsTheAccessLogInWholeDays() {
    var id = new PathwayId("pathway-often-looked-at");
    var dayBefore = AT.minus(Duration.ofDays(1));
    var kept = List.of(AT, AT.plusMillis(1), dayBefore, dayBefore.plusMillis(1), dayBefore.minus(Duration.ofDays(1))).stream()
        .map(at -> new Delivery(id, at, Delivery.Channel.PAGE, 3, List.of())).toList();
    log.keep(kept);

    assertThat(log.days(id, AT.plusSeconds(60), 1)).extracting(Delivery::at).containsExactly(AT.plusMillis(1), AT);
    assertThat(log.days(id, AT.plusSeconds(60), 3)).hasSize(4);
    assertThat(log.days(id, Brussels.startOf(Brussels.dayOf(AT)), 9)).hasSize(3);
  }

  @Test
  void putsATimelineInOrderThatAnOlderVersionLeftWithoutOne() {
    var id = new PathwayId("65f0a1b2c3d4e5f607182932");
    var heard = IntStream.rangeClosed(1, 5).mapToObj(i -> heard(id, HEARD_BEFORE, i, AT.minusMillis(i))).toList();
    heard.forEach(this::hears);
    raw("timeline").updateMany(new Document("line", id + "/1"), new Document("$unset", new Document("shown", "")));

    var first = views.onwards(id, null, 2).orElseThrow();
    var rest = views.onwards(id, first.last(), 10).orElseThrow();

    assertThat(first.entries()).extracting(TimelineEntry::sequence).containsExactly(5L, 4L);
    assertThat(rest.entries()).extracting(TimelineEntry::sequence).containsExactly(3L, 2L, 1L);
    assertThat(rest.last()).isNull();
    assertThat(views.backwards(id, null, 2).orElseThrow().entries()).extracting(TimelineEntry::sequence).containsExactly(1L, 2L);
    assertThat(views.entry(id, HEARD_BEFORE, 3)).hasValueSatisfying(entry -> assertThat(views.entries(id, List.of(entry.id()))).containsExactly(entry));
  }

  @Test
  void showsWhatWaitsInTheViewWhereItBelongs() {
    var id = new PathwayId("65f0a1b2c3d4e5f607182933");
    IntStream.rangeClosed(1, 6).forEach(i -> hears(heard(id, HEARD_BEFORE, i, AT.plusMillis(i == 6 ? -1 : i))));
    raw("timeline").deleteOne(new Document("_id", id + "/1/6"));

    assertThat(views.onwards(id, null, 3).orElseThrow().entries()).extracting(TimelineEntry::sequence).containsExactly(6L, 1L, 2L);
    assertThat(views.backwards(id, null, 3).orElseThrow().entries()).extracting(TimelineEntry::sequence).containsExactly(5L, 4L, 3L);
    assertThat(views.onwards(id, null, 6).orElseThrow()).satisfies(all -> assertThat(all.entries()).hasSize(6));
  }

  @Test
  void hearsInOneWriteWhatCameTogether() {
    var id = new PathwayId("pathway-together");
    var one = IntStream.rangeClosed(1, 3).<Envelope<?>>mapToObj(i -> heard(id, HEARD_BEFORE, i)).toList();
    var more = List.<Envelope<?>>of(heard(id, HEARD_BEFORE, 3), heard(id, HEARD_BEFORE, 4), heard(id, new Stream("referral/R2"), 1));

    views.hear(one).ifPresent(views::settle);
    var view = views.hear(more).orElseThrow();

    assertThat(raw("views").find(new Document("_id", id.value())).first()).containsEntry("version", 2L);
    assertThat(view.pending()).extracting(View.Placed::position).containsExactly(4L, 5L);
    assertThat(positionsAfter(id, 0)).containsExactly(1L, 2L, 3L, 4L, 5L);
    assertThat(views.hear(more)).as("heard again").isEmpty();
  }

  @Test
  void aLineRebuiltInOneGoLeavesNothingOfTheFormerOneBehind() {
    var id = new PathwayId("pathway-rebuilt-together");
    var all = IntStream.rangeClosed(1, 3).<Envelope<?>>mapToObj(i -> heard(id, HEARD_BEFORE, i)).toList();
    views.hear(all.subList(0, 2)).ifPresent(views::settle);
    views.startRebuilding(id);

    views.hear(List.of(all.get(2), all.get(0), all.get(1))).ifPresent(views::settle);

    assertThat(raw("views").find(new Document("_id", id.value())).first()).doesNotContainKey("rebuilding");
    assertThat(raw("timeline").countDocuments(new Document("line", id + "/1"))).isZero();
    assertThat(views.timeline(id).orElseThrow()).satisfies(timeline -> {
      assertThat(timeline.line().generation()).isEqualTo(2);
      assertThat(timeline.entries()).extracting(TimelineEntry::sequence).containsExactlyInAnyOrder(1L, 2L, 3L);
    });
  }

  @Test
  void eventsOfTwoPathwaysAreNeverHeardTogether() {
    var id = new PathwayId("pathway-of-one");
    var other = new PathwayId("pathway-of-another");

    assertThatThrownBy(() -> views.hear(List.of(heard(id, HEARD_BEFORE, 1), heard(other, HEARD_BEFORE, 2)))).isInstanceOf(IllegalArgumentException.class);

    assertThat(views.timeline(id)).isEmpty();
    assertThat(views.timeline(other)).isEmpty();
  }

  private Optional<View> hears(Envelope<?> heard) {
    return views.hear(List.of(heard));
  }

  private MongoCollection<Document> raw(String collection) {
    return store.getCollection(collection);
  }

  private static Envelope<?> heard(PathwayId id, Stream stream, long sequence) {
    return heard(id, stream, sequence, AT);
  }

  private static Envelope<?> heard(PathwayId id, Stream stream, long sequence, Instant at) {
    var entry = Entry.of(id, Act.byService("referral", LocalDate.of(2026, 11, 20)), at, Sections.none());
    return new Envelope<>(stream, sequence, AT, null, new ReferralDataErased(entry));
  }
}
