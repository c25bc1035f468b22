package be.jalon.aggregates.hearing;

import static be.jalon.aggregates.testing.Story.careStatusUpdated;
import static be.jalon.aggregates.testing.Story.informationRequested;
import static be.jalon.aggregates.testing.Story.pathwayErased;
import static be.jalon.aggregates.testing.Story.pathwayOpened;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import be.jalon.aggregates.Tables;
import be.jalon.aggregates.store.ParkedEvent;
import be.jalon.aggregates.store.ParkedEvents;
import be.jalon.contracts.PathwayId;
import be.jalon.contracts.ReferralId;
import be.jalon.contracts.Topic;
import be.jalon.embedded.Backing;
import be.jalon.keys.PathwayKeys;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.UUID;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.awaitility.Awaitility;
import org.bson.Document;
import org.bson.types.Binary;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HearingTest {

  static String database;
  static ListeningService service;

  PathwayId pathway;
  ReferralId referral;

  @BeforeAll
  static void open() {
    Awaitility.setDefaultTimeout(Duration.ofSeconds(20));
    database = Backing.shared().newDatabaseName("hearing");
    service = ListeningService.start(database);
  }

  @AfterAll
  static void close() {
    service.close();
    assertThat(Backing.shared().unindexedQueries(database)).isEmpty();
  }

  @BeforeEach
  void anotherStory() {
    pathway = new PathwayId("pathway-" + UUID.randomUUID());
    referral = new ReferralId("referral-" + UUID.randomUUID());
  }

  @Test
  void anEventDeliveredTwiceHasOneEffect() {
    service.open(pathwayOpened(pathway));
    says(1);

    notes(2, "once");
    notes(2, "once");
    notes(3, "then");
    notes(2, "once");
    notes(4, "last");

    await().untilAsserted(() -> assertThat(service.notes(referral.value())).containsExactly("once", "then", "last"));
  }

  @Test
  void anEventThatOvertookAnotherTopicIsRememberedUntilThatHasSpoken() {
    says(1);
    notes(2, "before anybody said that there is a pathway");
    notes(3, "and one more");
    await().untilAsserted(() -> assertThat(parked()).containsExactly("EARLY", "FOLLOWS"));

    service.open(pathwayOpened(pathway));

    await().untilAsserted(() -> assertThat(service.notes(referral.value())).containsExactly("before anybody said that there is a pathway", "and one more"));
    await().untilAsserted(() -> assertThat(parked()).isEmpty());
  }

  @Test
  void aPoisonedEventHoldsBackItsStreamAloneUntilItIsReplayed() {
    service.open(pathwayOpened(pathway));
    ListeningService.ON_NOTE.put("poison", () -> {
      throw new IllegalArgumentException("Noah Lemmens");
    });
    var other = new ReferralId("referral-" + UUID.randomUUID());
    says(1);
    service.say(Topic.REFERRAL, other.value(), 1, informationRequested(other, pathway));

    notes(2, "poison");
    notes(3, "follows");
    service.say(Topic.REFERRAL, other.value(), 2, careStatusUpdated(other, pathway, "goes on"));

    await().untilAsserted(() -> assertThat(parked()).containsExactly("NOT_HANDLED", "FOLLOWS"));
    await().untilAsserted(() -> assertThat(service.notes(other.value())).containsExactly("goes on"));
    assertThat(service.notes(referral.value())).isEmpty();
    assertThat(service.raw("parked").find().map(Document::toJson)).allSatisfy(parked -> assertThat(parked).doesNotContain("Noah Lemmens"));

    ListeningService.ON_NOTE.remove("poison");
    int heard = service.bean(Replaying.class).stream("referral/" + referral);
    notes(4, "live again");

    assertThat(heard).isEqualTo(2);
    await().untilAsserted(() -> assertThat(service.notes(referral.value())).containsExactly("poison", "follows", "live again"));
    assertThat(parked()).isEmpty();
  }

  @Test
  void whatIsNoEventOfOursOrCannotBeReadIsParkedWithTheReason() {
    service.open(pathwayOpened(pathway));
    says(1);
    var foreign = service.send(new ProducerRecord<>(Topic.REFERRAL.wireName(), pathway.value(), "not a CloudEvent".getBytes()));
    var broken = service.record(Topic.REFERRAL, referral.value(), 2, careStatusUpdated(referral, pathway, "n"));
    service.send(new ProducerRecord<>(broken.topic(), null, broken.key(), "{ not json".getBytes(), broken.headers()));

    await().untilAsserted(() -> assertThat(parked()).containsExactly("UNREADABLE"));
    var place = foreign.topic() + "/" + foreign.partition() + "/" + foreign.offset();
    assertThat(service.raw("parked").find(new Document("_id", place)).first().getString("reason")).isEqualTo("NOT_AN_EVENT");
  }

  @Test
  void troubleWithTheStoreIsWaitedOutAndParksNothing() {
    service.open(pathwayOpened(pathway));
    var store = new ListeningService.StoreAway();
    ListeningService.ON_NOTE.put("in trouble", store);
    says(1);

    notes(2, "in trouble");
    notes(3, "after it");
    store.awaitTries(3);
    store.comesBack();

    await().untilAsserted(() -> assertThat(service.notes(referral.value())).containsExactly("in trouble", "after it"));
    assertThat(parked()).isEmpty();
  }

  @Test
  void anErasedPathwayStaysErasedAgainstLateRedeliveryAndIsReported() {
    service.open(pathwayOpened(pathway));
    var requested = service.record(Topic.REFERRAL, referral.value(), 1, informationRequested(referral, pathway));
    service.send(requested);
    notes(2, "soon gone");
    await().untilAsserted(() -> assertThat(service.notes(referral.value())).containsExactly("soon gone"));
    var late = service.record(Topic.REFERRAL, referral.value(), 3, careStatusUpdated(referral, pathway, "late"));
    var created = new ReferralId("referral-" + UUID.randomUUID());
    var lateCreation = service.record(Topic.REFERRAL, created.value(), 1, informationRequested(created, pathway));

    service.bean(PathwayKeys.class).destroy(pathway, Instant.now());
    service.say(Topic.PATHWAY, pathway.value(), 2, pathwayErased(pathway));

    await().untilAsserted(() -> assertThat(reports()).isEqualTo(1));
    var partition = service.send(requested).partition();
    service.send(late);
    service.send(lateCreation);
    awaitEverythingBefore(partition);
    assertThat(service.intakes().find(referral.value())).isEmpty();
    assertThat(service.bean(Tables.class).find(pathway)).isEmpty();
    assertThat(service.raw("intakes").find(new Document("_id", referral.value())).first()).containsKeys("erased", "sequence", "heard").doesNotContainKeys("state", "due");
    assertThat(service.raw("intakes").countDocuments(new Document("_id", created.value()))).isZero();
    assertThat(parked()).isEmpty();

    service.say(Topic.PATHWAY, pathway.value(), 3, pathwayErased(pathway));

    await().untilAsserted(() -> assertThat(reports()).isEqualTo(2));
  }

  @Test
  void whatAnInstanceWroteThatHadNotHeardOfAnErasureIsErasedWhenLookedThroughOnceMore() {
    service.open(pathwayOpened(pathway));
    service.bean(PathwayKeys.class).destroy(pathway, Instant.now());
    service.say(Topic.PATHWAY, pathway.value(), 2, pathwayErased(pathway));
    await().untilAsserted(() -> assertThat(reports()).isEqualTo(1));
    service.raw("intakes").insertOne(new Document("_id", referral.value()).append("version", 1L).append("sequence", 0L).append("pathway", pathway.value())
        .append("state", new Document("notes", List.of("too late"))).append("keys", List.of("sender:somebody")));
    service.raw("erasures").updateOne(new Document("_id", pathway.value()), new Document("$set", new Document("again", Date.from(Instant.now()))));

    service.bean(Erasing.class).lookAgain();

    assertThat(service.raw("intakes").find(new Document("_id", referral.value())).first()).containsKey("erased").doesNotContainKey("state")
        .containsEntry("keys", List.of());
    assertThat(service.raw("erasures").find(new Document("_id", pathway.value())).first()).doesNotContainKey("again");
  }

  @Test
  void skipsTypesItChoseNotToHear() {
    service.open(pathwayOpened(pathway));
    says(1);
    var unknown = service.record(Topic.REFERRAL, referral.value(), 2, careStatusUpdated(referral, pathway, "n"));
    unknown.headers().remove("ce_type").add("ce_type", "be.jalon.referral.of-the-future.v1".getBytes());
    service.send(unknown);

    notes(3, "known");

    await().untilAsserted(() -> assertThat(service.notes(referral.value())).containsExactly("known"));
    assertThat(parked()).isEmpty();
  }

  @Test
  void fieldsThatALaterVersionAddedArePassedOver() {
    service.open(pathwayOpened(pathway));
    says(1);

    var later = ofAnotherVersion(2, "known", "\"(entry|act|actedBy|sections|careStatus)\":\\{", "\"$1\":{\"addedLater\":{\"deep\":[1,null]},");
    notes(3, "and on");

    assertThat(later).contains("addedLater");
    await().untilAsserted(() -> assertThat(service.notes(referral.value())).containsExactly("known", "and on"));
    assertThat(parked()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', textBlock = """
      a new authority       | "authority":"SELF"           | "authority":"DEPUTY"                                         | entry.act.authority
      a new capacity        | "capacity":"TREATING_DOCTOR" | "capacity":"SOCIAL_WORKER"                                   | entry.act.actedBy.capacity
      a new kind of evidence| "kind":"LOGIN"               | "kind":"VIDEO"                                               | entry.act.evidence.kind
      a new stage           | "stage":"IN_CARE"            | "stage":"AT_HOME"                                            | entry.sections.careStatus.stage
      a thirteenth category | "released":[{]               | "released":{"HOUSING":{"capacities":[],"holders":[]},        | entry.released
      """)
  void aCodeThatOnlyALaterVersionKnowsIsParkedExplainedAndHeardInOrderAfterTheUpgrade(String what, String known, String later, String where) {
    service.open(pathwayOpened(pathway));
    says(1);
    var sentByLaterVersion = ofAnotherVersion(2, "of tomorrow", known, later);
    notes(3, "follows");

    await().untilAsserted(() -> assertThat(parked()).as(what).containsExactly("UNREADABLE", "FOLLOWS"));
    var parked = service.bean(ParkedEvents.class).ofStream("referral/" + referral).getFirst();
    assertThat(parked.explanation()).contains("CareStatusUpdated at " + where).doesNotContain("DEPUTY", "SOCIAL_WORKER", "VIDEO", "AT_HOME");
    assertThat(new String(parked.body(), UTF_8)).as("kept as it came").isEqualTo(sentByLaterVersion);

    learns(parked, sentByLaterVersion.replace(later, known.replace("[{]", "{")));
    service.bean(Replaying.class).everything();

    await().untilAsserted(() -> assertThat(service.notes(referral.value())).containsExactly("of tomorrow", "follows"));
    assertThat(parked()).isEmpty();
  }

  /** Raw JSON, as an instance of another version would write it. @return what was sent */
  private String ofAnotherVersion(long sequence, String note, String pattern, String replacement) {
    var record = service.record(Topic.REFERRAL, referral.value(), sequence, careStatusUpdated(referral, pathway, note));
    var json = new String(record.value(), UTF_8);
    var other = json.replaceAll(pattern, replacement);
    assertThat(other).isNotEqualTo(json);
    service.send(new ProducerRecord<>(record.topic(), null, record.key(), other.getBytes(UTF_8), record.headers()));
    return other;
  }

  /** What an upgrade would do to the reader is done to the event: it becomes readable. */
  private static void learns(ParkedEvent event, String readable) {
    service.raw("parked").updateOne(new Document("_id", event.place()), new Document("$set", new Document("body", new Binary(readable.getBytes(UTF_8)))));
  }

  private void says(long sequence) {
    service.say(Topic.REFERRAL, referral.value(), sequence, informationRequested(referral, pathway));
  }

  private void notes(long sequence, String note) {
    service.say(Topic.REFERRAL, referral.value(), sequence, careStatusUpdated(referral, pathway, note));
  }

  /** Of this referral's stream, in order. */
  private List<String> parked() {
    return service.bean(ParkedEvents.class).ofStream("referral/" + referral).stream().map(event -> event.reason().name()).toList();
  }

  private long reports() {
    return service.raw("journal").countDocuments(new Document("pathway", pathway.value()).append("type", "be.jalon.appointment.pathway-data-erased.v1"));
  }

  private static void awaitEverythingBefore(int partition) {
    var marker = new ReferralId("marker-" + UUID.randomUUID());
    var record = service.record(Topic.REFERRAL, marker.value(), 1, informationRequested(marker, new PathwayId("pathway-" + marker)));
    service.send(new ProducerRecord<>(record.topic(), partition, record.key(), record.value(), record.headers()));
    await().until(() -> service.intakes().find(marker.value()).isPresent());
  }
}
