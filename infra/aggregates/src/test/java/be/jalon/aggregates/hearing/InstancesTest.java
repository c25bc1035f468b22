package be.jalon.aggregates.hearing;

import static be.jalon.aggregates.testing.Story.careStatusUpdated;
import static be.jalon.aggregates.testing.Story.informationRequested;
import static be.jalon.aggregates.testing.Story.pathwayOpened;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import be.jalon.aggregates.Command;
import be.jalon.aggregates.admin.Restoring;
import be.jalon.aggregates.store.Journal;
import be.jalon.aggregates.store.JournalEntry;
import be.jalon.aggregates.store.ParkedEvents;
import be.jalon.aggregates.store.StoredEvent;
import be.jalon.aggregates.wire.TopicsDiffer;
import be.jalon.contracts.Event;
import be.jalon.contracts.PathwayId;
import be.jalon.contracts.ReferralId;
import be.jalon.contracts.Stream;
import be.jalon.contracts.Topic;
import be.jalon.contracts.referral.ReferralEvent.CareStatusUpdated;
import be.jalon.embedded.Backing;
import be.jalon.keys.SealingMapper;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.awaitility.Awaitility;
import org.bson.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Instances that start, end, are upgraded, come back from a backup, or should not have started. */
class InstancesTest {

  private final String database = Backing.shared().newDatabaseName("instances");
  private final PathwayId pathway = new PathwayId("pathway-" + UUID.randomUUID());
  private final ReferralId referral = new ReferralId("referral-" + UUID.randomUUID());
  private long said = 1;

  @BeforeEach
  void patience() {
    Awaitility.setDefaultTimeout(Duration.ofSeconds(25));
  }

  /** A version that has not learnt yet what a care status is, although it wants to hear everything. */
  @Configuration(proxyBeanMethods = false)
  static class OfYesterday {

    @Bean
    Catalogue catalogue() {
      return (topic, wireName) -> Optional.<Class<? extends Event>>ofNullable(topic.types().get(wireName))
          .filter(type -> type != CareStatusUpdated.class);
    }
  }

  @Test
  void anUnknownTypeIsParkedByWhoeverHearsEverythingAndHeardByItselfAfterTheUpgrade() {
    try (var yesterday = ListeningService.start(database, List.of(OfYesterday.class), "sample.everything=true")) {
      yesterday.open(pathwayOpened(pathway));
      yesterday.say(Topic.REFERRAL, referral.value(), 1, informationRequested(referral, pathway));
      yesterday.say(Topic.REFERRAL, referral.value(), 2, careStatusUpdated(referral, pathway, "of tomorrow"));
      yesterday.say(Topic.REFERRAL, referral.value(), 3, careStatusUpdated(referral, pathway, "follows"));
      await().untilAsserted(() -> assertThat(parked(yesterday)).containsExactly("UNKNOWN_TYPE", "FOLLOWS"));
    }

    try (var today = ListeningService.start(database, List.of(), "sample.everything=true")) {
      await().untilAsserted(() -> assertThat(today.notes(referral.value())).containsExactly("of tomorrow", "follows"));
      await().untilAsserted(() -> assertThat(parked(today)).isEmpty());
    }
  }

  @Test
  void whatGatheredWhileTheStoreWasAwayIsHeardAtOnceAndInOrder() {
    var store = new ListeningService.StoreAway();
    ListeningService.ON_NOTE.put("meets trouble", store);
    try (var service = ListeningService.start(database, "sample.everything=true")) {
      service.open(pathwayOpened(pathway));
      service.say(Topic.REFERRAL, referral.value(), 1, informationRequested(referral, pathway));
      await().untilAsserted(() -> assertThat(together()).containsExactly(List.of(1L)));

      List.of("meets trouble", "two", "three").forEach(note -> noted(service, note));
      store.awaitTries(1);
      store.comesBack();

      await().untilAsserted(() -> assertThat(service.notes(referral.value())).containsExactly("meets trouble", "two", "three"));
      await().untilAsserted(() -> assertThat(together()).containsExactly(List.of(1L), List.of(2L, 3L, 4L)));
      assertThat(parked(service)).isEmpty();
    }
  }

  @Test
  void whereOneOfThoseThatCameTogetherCannotBeHeardTheOthersAreHeardOneByOne() {
    var store = new ListeningService.StoreAway();
    ListeningService.ON_NOTE.put("meets trouble too", store);
    ListeningService.ON_NOTE.put("poison among others", () -> {
      throw new IllegalArgumentException();
    });
    try (var service = ListeningService.start(database, "sample.everything=true")) {
      service.open(pathwayOpened(pathway));
      service.say(Topic.REFERRAL, referral.value(), 1, informationRequested(referral, pathway));
      await().untilAsserted(() -> assertThat(together()).containsExactly(List.of(1L)));

      List.of("meets trouble too", "two", "poison among others", "four").forEach(note -> noted(service, note));
      store.awaitTries(1);
      store.comesBack();

      await().untilAsserted(() -> assertThat(parked(service)).containsExactly("NOT_HANDLED", "FOLLOWS"));
      assertThat(service.notes(referral.value())).containsExactly("meets trouble too", "two");
      assertThat(together()).containsExactly(List.of(1L), List.of(2L), List.of(3L));
    }
  }

  private List<List<Long>> together() {
    return ListeningService.TOGETHER.getOrDefault(Stream.of("referral", referral.value()), List.of());
  }

  /** The next of the referral's stream. */
  private void noted(ListeningService service, String note) {
    service.say(Topic.REFERRAL, referral.value(), ++said, careStatusUpdated(referral, pathway, note));
  }

  @Test
  void twoInstancesHearEverythingOnceAlsoWhenOneEndsMeanwhile() {
    var referrals = IntStream.range(0, 12).mapToObj(_ -> new ReferralId("referral-" + UUID.randomUUID())).toList();
    try (var one = ListeningService.start(database)) {
      try (var other = ListeningService.start(database)) {
        await().until(() -> other.bean(Listening.class).partitions() > 0);
        referrals.forEach(id -> {
          one.open(pathwayOpened(pathwayOf(id)));
          one.say(Topic.REFERRAL, id.value(), 1, informationRequested(id, pathwayOf(id)));
        });
        IntStream.rangeClosed(2, 6).forEach(n -> referrals.forEach(id -> one.say(Topic.REFERRAL, id.value(), n, careStatusUpdated(id, pathwayOf(id), "note " + n))));
      }
      IntStream.rangeClosed(7, 10).forEach(n -> referrals.forEach(id -> one.say(Topic.REFERRAL, id.value(), n, careStatusUpdated(id, pathwayOf(id), "note " + n))));

      var expected = IntStream.rangeClosed(2, 10).mapToObj(n -> "note " + n).toList();
      await().untilAsserted(() -> assertThat(referrals).allSatisfy(id -> assertThat(one.notes(id.value())).isEqualTo(expected)));
    }
  }

  @Test
  void afterARestoreNumbersAreRaisedAndWhatWasHeardSinceTheBackupIsHeardAgain() {
    var backup = Instant.now();
    try (var before = ListeningService.start(database)) {
      before.open(pathwayOpened(pathway));
      before.say(Topic.REFERRAL, referral.value(), 1, informationRequested(referral, pathway));
      before.say(Topic.REFERRAL, referral.value(), 2, careStatusUpdated(referral, pathway, "after the backup"));
      await().untilAsserted(() -> assertThat(before.notes(referral.value())).containsExactly("after the backup"));
      before.raw("intakes").deleteMany(new Document());
      before.raw("intakes").insertOne(new Document("_id", "in-the-backup").append("version", 3L).append("sequence", 5L).append("pathway", "p")
          .append("state", new Document("referral", "in-the-backup").append("pathway", "p").append("notes", List.of())));
    }

    ListeningService.start(database, "jalon.restore=true", "jalon.restore.since=" + backup).awaitEnd();

    try (var after = ListeningService.start(database)) {
      await().untilAsserted(() -> assertThat(after.notes(referral.value())).containsExactly("after the backup"));
      assertThat(after.intakes().find("in-the-backup").orElseThrow().sequence()).isEqualTo(5 + Restoring.RAISED_BY);
      assertThat(after.intakes().change("in-the-backup", Command.plain(), intake -> intake.noted("n")).orThrow().state().notes()).containsExactly("n");
    }
  }

  @Test
  void whatALostTopicHeldIsSaidAgainBeforeAnythingElse() {
    try (var before = ListeningService.start(database)) {
      before.bean(Journal.class).add(IntStream.rangeClosed(1, 3).mapToObj(n -> said(before, n)).toList());
    }

    ListeningService.start(database, "jalon.republish=true").awaitEnd();

    assertThat(onTheTopic(Topic.APPOINTMENT)).containsExactly("1", "2", "3");
  }

  private JournalEntry said(ListeningService service, int sequence) {
    var event = informationRequested(referral, pathway);
    return new JournalEntry(Stream.of("appointment", referral.value()), pathway,
        new StoredEvent(sequence, Event.wireName(event.getClass()), Instant.now(), null, service.bean(SealingMapper.class).write(pathway, event)));
  }

  /** Sequences of this pathway's records, in the order in which they lie there. */
  private List<String> onTheTopic(Topic topic) {
    var found = new ArrayList<String>();
    try (var consumer = new KafkaConsumer<>(Map.<String, Object>of("bootstrap.servers", Backing.shared().bootstrapServers()), new StringDeserializer(), new ByteArrayDeserializer())) {
      var partitions = consumer.partitionsFor(topic.wireName()).stream().map(info -> new TopicPartition(info.topic(), info.partition())).toList();
      consumer.assign(partitions);
      consumer.seekToBeginning(partitions);
      var ends = consumer.endOffsets(partitions);
      while (partitions.stream().anyMatch(partition -> consumer.position(partition) < ends.get(partition))) {
        consumer.poll(Duration.ofMillis(100)).forEach(record -> {
          if (pathway.value().equals(record.key())) {
            found.add(new String(record.headers().lastHeader("ce_sequence").value(), StandardCharsets.UTF_8));
          }
        });
      }
    }
    return found;
  }

  @Test
  void refusesToStartOnTopicsThatAreSetOtherwiseAndNamesTheDifference() {
    ListeningService.start(database).close();

    assertThatThrownBy(() -> ListeningService.start(database, "jalon.topics.min-insync=2"))
        .hasRootCauseInstanceOf(TopicsDiffer.class).rootCause()
        .hasMessageContaining("jalon.appointment.v1: min.insync.replicas is 1 instead of 2");
  }

  private static PathwayId pathwayOf(ReferralId referral) {
    return new PathwayId("pathway-of-" + referral);
  }

  private List<String> parked(ListeningService service) {
    return service.bean(ParkedEvents.class).ofStream("referral/" + referral).stream().map(event -> event.reason().name()).toList();
  }
}
