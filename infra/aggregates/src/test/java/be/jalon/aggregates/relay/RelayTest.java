package be.jalon.aggregates.relay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import be.jalon.aggregates.testing.RecordingBroker;
import be.jalon.aggregates.testing.Workshop;
import be.jalon.contracts.Stream;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A process left for dead is one whose broker never answers: what it wrote stands in the store, and nothing more comes from it. */
class RelayTest {

  /** A sweep takes only what is older than five seconds: this process lives a minute later. */
  private static final Clock LATER = Clock.offset(Clock.systemUTC(), Duration.ofMinutes(1));

  private Workshop workshop;

  @BeforeEach
  void open() {
    workshop = new Workshop();
  }

  @AfterEach
  void close() throws Exception {
    workshop.close();
  }

  @Test
  void whatACrashBetweenWriteAndSendLeftIsSaidByTheNextSweep() {
    var dead = died();
    var id = dead.submitted();
    dead.noted(id, "written, never said");
    var next = workshop.process(new RecordingBroker(), LATER);

    next.sweep.sweep();

    await().untilAsserted(() -> assertThat(next.broker.ids()).containsExactly(event(id, 1), event(id, 2)));
    await().untilAsserted(() -> assertThat(document(id)).doesNotContainKey("unsent").containsEntry("outbox", List.of()));
    assertThat(journalled(id)).containsExactly(1L, 2L);
  }

  @Test
  void whatACrashBetweenSendAndRemovalLeftIsSaidOnceMoreUnderTheSameId() {
    var dead = died();
    var id = dead.submitted();
    var topic = new RecordingBroker();
    workshop.process(topic, LATER).sweep.sweep();
    await().untilAsserted(() -> assertThat(topic.ids()).containsExactly(event(id, 1)));
    await().untilAsserted(() -> assertThat(document(id)).doesNotContainKey("unsent"));
    putBackWhatWasRemoved(id);

    var next = workshop.process(topic, LATER);
    next.noted(id, "second");

    await().untilAsserted(() -> assertThat(topic.ids()).containsExactly(event(id, 1), event(id, 1), event(id, 2)));
    assertThat(journalled(id)).startsWith(1L);
  }

  @Test
  void twoRelaysAtOnceSayFirstOccurrencesInOrder() {
    var dead = died();
    var ids = IntStream.range(0, 20).mapToObj(_ -> dead.submitted()).toList();
    ids.forEach(id -> IntStream.rangeClosed(2, 10).forEach(n -> dead.noted(id, "note " + n)));
    var topic = new RecordingBroker();
    var one = workshop.process(topic, LATER);
    var other = workshop.process(topic, LATER);

    Thread.startVirtualThread(one.sweep::sweep);
    Thread.startVirtualThread(other.sweep::sweep);

    await().untilAsserted(() -> assertThat(topic.firstOccurrences()).hasSize(200));
    ids.forEach(id -> assertThat(topic.firstOccurrences().stream().filter(event -> event.contains(id)))
        .containsExactlyElementsOf(IntStream.rangeClosed(1, 10).mapToObj(n -> event(id, n)).toList()));
  }

  @Test
  void aFailingHeadHoldsBackItsFollowersAndNobodyElse() {
    var process = workshop.process();
    var stuck = process.submitted();
    await().untilAsserted(() -> assertThat(process.broker.ids()).contains(event(stuck, 1)));
    process.broker.refuse(event(stuck, 2));

    process.noted(stuck, "refused by the broker");
    process.noted(stuck, "follows");
    var other = process.submitted();
    process.noted(other, "goes on");

    await().untilAsserted(() -> assertThat(process.broker.ids()).contains(event(other, 1), event(other, 2)));
    assertThat(process.broker.ids()).doesNotContain(event(stuck, 3));
    assertThat(process.sweep.waitingSince()).isPresent();

    process.broker.accept(event(stuck, 2));

    await().untilAsserted(() -> assertThat(process.broker.ids()).containsSubsequence(event(stuck, 1), event(stuck, 2), event(stuck, 3)));
  }

  @Test
  void whatIsYoungerThanFiveSecondsIsLeftToTheProcessThatWroteIt() {
    var dead = died();
    var id = dead.submitted();
    var next = workshop.process();

    next.sweep.sweep();

    assertThat(next.broker.ids()).isEmpty();
    assertThat(document(id)).containsKey("unsent");
  }

  @Test
  void saysNothingTwiceWhenAWriterBroughtBackAnOutboxThatWasJustTrimmed() {
    var process = workshop.process();
    var id = process.submitted();
    await().untilAsserted(() -> assertThat(document(id)).doesNotContainKey("unsent"));
    putBackWhatWasRemoved(id);

    process.noted(id, "second");

    await().untilAsserted(() -> assertThat(process.broker.ids()).containsExactly(event(id, 1), event(id, 2)));
    await().untilAsserted(() -> assertThat(document(id)).doesNotContainKey("unsent").containsEntry("outbox", List.of()));
  }

  @Test
  void republishesAStreamInItsOrderFromTheJournal() {
    var process = workshop.process();
    var id = process.submitted();
    IntStream.rangeClosed(2, 12).forEach(n -> process.noted(id, "note " + n));
    await().untilAsserted(() -> assertThat(journalled(id)).hasSize(12));
    process.broker.records().clear();

    long said = new Republishing(process.journal, process.relay).stream(Stream.of("referral", id));

    assertThat(said).isEqualTo(12);
    assertThat(process.broker.ids()).containsExactlyElementsOf(IntStream.rangeClosed(1, 12).mapToObj(n -> event(id, n)).toList());
  }

  @Test
  void nothingPersonalStandsInKeyOrHeadersAndNothingClearInTheBody() {
    var process = workshop.process();
    var id = process.submitted();
    process.noted(id, "burn-out after conflict");
    await().untilAsserted(() -> assertThat(process.broker.ids()).hasSize(2));

    var record = process.broker.records().getLast();

    assertThat(record.topic()).isEqualTo("jalon.referral.v1");
    assertThat(record.key()).isEqualTo("pathway-of-" + id);
    assertThat(headers(record)).containsExactlyInAnyOrder("ce_specversion=1.0", "ce_id=referral/" + id + "/2", "ce_source=/jalon/referral",
        "ce_type=be.jalon.referral.care-status-updated.v1", "ce_subject=pathway-of-" + id, "ce_time=" + time(record),
        "ce_stream=referral/" + id, "ce_sequence=2", "content-type=application/json");
    assertThat(new String(record.value())).contains("sealed").doesNotContain("burn-out", "Lambert");
  }

  private Workshop.Process died() {
    var broker = new RecordingBroker();
    broker.goAway();
    return workshop.process(broker, Clock.systemUTC());
  }

  /** As the store would stand if the process had died just before it trimmed the outbox. */
  private void putBackWhatWasRemoved(String id) {
    var said = workshop.raw("journal").find(new Document("_id", event(id, 1))).first();
    workshop.raw("referrals").updateOne(new Document("_id", id), new Document("$set", new Document("unsent", said.getDate("time"))
        .append("outbox", List.of(new Document("sequence", 1L).append("type", said.getString("type")).append("time", said.getDate("time"))
            .append("body", said.get("body"))))));
  }

  private Document document(String id) {
    return workshop.raw("referrals").find(new Document("_id", id)).first();
  }

  private List<Long> journalled(String id) {
    var sequences = new ArrayList<Long>();
    workshop.raw("journal").find(new Document("stream", "referral/" + id)).sort(new Document("sequence", 1)).forEach(entry -> sequences.add(entry.getLong("sequence")));
    return sequences;
  }

  private static String event(String id, int sequence) {
    return "referral/" + id + "/" + sequence;
  }

  private static String time(ProducerRecord<String, byte[]> record) {
    return new String(record.headers().lastHeader("ce_time").value());
  }

  private static List<String> headers(ProducerRecord<String, byte[]> record) {
    var headers = new ArrayList<String>();
    record.headers().forEach(header -> headers.add(header.key() + "=" + new String(header.value())));
    return headers;
  }
}
