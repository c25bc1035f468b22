package be.jalon.aggregates;

import static be.jalon.aggregates.testing.Story.careStatusUpdated;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import be.jalon.aggregates.testing.SampleReferral;
import be.jalon.aggregates.testing.Story;
import be.jalon.aggregates.testing.Workshop;
import be.jalon.contracts.Envelope;
import be.jalon.contracts.Event;
import be.jalon.contracts.PathwayId;
import be.jalon.contracts.ReferralId;
import be.jalon.contracts.Stream;
import be.jalon.security.CommonProblem;
import be.jalon.security.RefusedException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.bson.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class AggregatesTest {

  static Workshop workshop;
  static Workshop.Process process;
  static Aggregates<SampleReferral> referrals;

  @BeforeAll
  static void open() {
    workshop = new Workshop();
    process = workshop.process();
    referrals = process.referrals;
  }

  @AfterAll
  static void close() throws Exception {
    workshop.close();
  }

  @Test
  void writesStateCountAndWhatIsToBeSaidInOneDocument() {
    process.broker.goAway();
    var id = process.submitted();

    var raw = workshop.raw("referrals").find(new Document("_id", id)).first();

    assertThat(raw.getLong("sequence")).isEqualTo(1);
    assertThat(raw.get("state", Document.class)).containsKeys("id", "pathway", "patient");
    assertThat(raw.getList("outbox", Document.class)).singleElement().satisfies(event ->
        assertThat(event.getString("type")).isEqualTo("be.jalon.referral.information-requested.v1"));
    assertThat(raw).containsKeys("version", "pathway", "heard", "keys", "answers", "unsent");
    assertThat(raw.toJson()).doesNotContain("Lemmens", "Noah");
    process.broker.comeBack();
  }

  @Test
  void readsADocumentAsAnEarlierVersionOfTheServiceLeftIt() {
    var pathway = new PathwayId("pathway-from-before");
    var sealedName = workshop.mapper().toDocument(pathway, new SampleReferral(new ReferralId("r"), pathway, Story.NOAH, List.of(), null)).get("patient");
    workshop.raw("referrals").insertOne(new Document("_id", "from-before").append("version", 7L).append("pathway", pathway.value())
        .append("state", new Document("id", "from-before").append("pathway", pathway.value()).append("patient", sealedName)
            .append("notes", List.of("erste Notiz")).append("aFieldOfOldTimes", 3))
        .append("sequence", 4)
        .append("heard", List.of(new Document("stream", "appointment/A.1").append("sequence", 4))));

    var found = referrals.find("from-before").orElseThrow();
    var noted = referrals.change("from-before", Command.plain(), referral -> referral.note("zweite")).orThrow();

    assertThat(found.sequence()).isEqualTo(4);
    assertThat(found.state().patient()).isEqualTo(Story.NOAH);
    assertThat(noted.sequence()).isEqualTo(5);
    assertThat(noted.state().notes()).containsExactly("erste Notiz", "zweite");
    assertThat(workshop.raw("referrals").find(new Document("_id", "from-before")).first().getLong("version")).isEqualTo(8);
  }

  @Test
  void decidesAgainWhenAnotherWriterWasFaster() throws Exception {
    var id = process.submitted();

    try (var writers = Executors.newVirtualThreadPerTaskExecutor()) {
      writers.invokeAll(IntStream.range(0, 64).<Callable<Object>>mapToObj(i -> () -> referrals.change(id, Command.plain(), r -> r.note("note " + i))).toList());
    }

    var now = referrals.find(id).orElseThrow();
    assertThat(now.sequence()).isEqualTo(65);
    assertThat(now.state().notes()).hasSize(64).doesNotHaveDuplicates();
  }

  @Test
  void aRefusalChangesNothingAndTellsTheFieldAndTheEtag() {
    var id = process.submitted();

    var outcome = referrals.change(id, Command.plain(), referral -> referral.note(""));

    assertThat(outcome).isEqualTo(new Outcome.Refused<>(SampleReferral.No.NOTE_EMPTY, "note", 1L));
    assertThat(referrals.find(id).orElseThrow().sequence()).isEqualTo(1);
  }

  @Test
  void findsByLookUpKey() {
    var id = process.submitted();

    assertThat(referrals.withKey("sender:" + Story.ANNE.key())).extracting(Current::id).contains(id);
    assertThat(referrals.withKey("sender:account:nobody")).isEmpty();
  }

  @Test
  void refusesACommandThatComesOnAStaleSight() {
    var id = process.submitted();
    process.noted(id, "first");

    var outcome = referrals.change(id, new Command(1L, null, null), referral -> referral.note("second"));

    assertThat(outcome).isEqualTo(new Outcome.Stale<>(2));
    assertThatThrownBy(outcome::orThrow).isInstanceOfSatisfying(RefusedException.class, e -> {
      assertThat(e.refusal()).isEqualTo(CommonProblem.STALE);
      assertThat(e.sequence()).hasValue(2);
    });
    assertThat(referrals.change(id, new Command(2L, null, null), referral -> referral.note("second"))).isInstanceOf(Outcome.Done.class);
  }

  @Test
  void doesAKeyedCommandOnceEvenWhenItsPreconditionIsStaleByThen() {
    var id = process.submitted();
    var command = new Command(1L, new Command.IdempotencyKey("key-1", "body-1"), null);

    referrals.change(id, command, referral -> referral.note("once")).orThrow();
    var again = referrals.change(id, command, referral -> referral.note("once"));
    var otherBody = referrals.change(id, new Command(1L, new Command.IdempotencyKey("key-1", "body-2"), null), referral -> referral.note("else"));

    assertThat(again).isInstanceOfSatisfying(Outcome.Done.class, done -> assertThat(done.repeated()).isTrue());
    assertThat(referrals.find(id).orElseThrow().state().notes()).containsExactly("once");
    assertThat(otherBody).isInstanceOf(Outcome.KeyReused.class);
  }

  @Test
  void aRepeatedCreationMeetsTheFirstOne() {
    var command = new Command(null, new Command.IdempotencyKey(UUID.randomUUID().toString(), "body"), null);
    var pathway = new PathwayId("pathway-keyed");

    var first = referrals.create(command.newId(), command, () -> SampleReferral.submit(command.newId(), pathway)).orThrow();
    IntStream.range(0, 25).forEach(i -> referrals.change(first.id(), new Command(null, new Command.IdempotencyKey("k" + i, "b"), null), r -> r.note("n")));
    var second = referrals.create(command.newId(), command, () -> SampleReferral.submit(command.newId(), pathway));
    var foreign = referrals.create(command.newId(), Command.plain(), () -> SampleReferral.submit(command.newId(), pathway));

    assertThat(second).isInstanceOfSatisfying(Outcome.Done.class, done -> assertThat(done.repeated()).isTrue());
    assertThat(foreign).isInstanceOfSatisfying(Outcome.Refused.class, refused -> assertThat(refused.refusal()).isEqualTo(StoreRefusal.ALREADY_EXISTS));
    assertThat(workshop.raw("referrals").find(new Document("_id", first.id())).first().getList("answers", Document.class)).hasSize(21);
  }

  @Test
  void refusesAnEventAbove256KiBWithItsCommand() {
    var id = process.submitted();

    var outcome = referrals.change(id, Command.plain(), referral -> referral.note("x".repeat(260 * 1024)));

    assertThat(outcome).isEqualTo(new Outcome.Refused<>(StoreRefusal.EVENT_TOO_LARGE, null, 1L));
    assertThat(referrals.find(id).orElseThrow().state().notes()).isEmpty();
  }

  @Test
  void hearsEveryEventOnceHoweverOftenItComes() {
    var id = process.submitted();
    var third = heard(3);

    referrals.hear(id, third, referral -> referral.note("third"));
    referrals.hear(id, third, referral -> referral.note("third"));
    referrals.hear(id, heard(2), referral -> referral.note("second, late"));
    referrals.hear(id, heard(4), referral -> null);
    referrals.hear(id, heard(4), referral -> referral.note("fourth"));
    referrals.hear(id, heard(5), referral -> referral.note("fifth"));

    assertThat(referrals.find(id).orElseThrow().state().notes()).containsExactly("third", "fifth");
  }

  @Test
  void anEventMayCreateWhatItIsAbout() {
    var id = UUID.randomUUID().toString();

    referrals.hear(id, heard(1), none -> none == null ? SampleReferral.submit(id, new PathwayId("p-early")) : null);
    referrals.hear(id, heard(1), none -> none == null ? SampleReferral.submit(id, new PathwayId("p-early")) : none.note("twice"));
    referrals.hear("never-created", heard(1), none -> null);

    assertThat(referrals.find(id).orElseThrow().state().notes()).isEmpty();
    assertThat(referrals.find("never-created")).isEmpty();
  }

  @Test
  void nothingIsMadeForAPathwayWhoseKeyIsDestroyed() {
    var id = UUID.randomUUID().toString();
    var pathway = new PathwayId("pathway-gone");
    workshop.keys().destroy(pathway, Instant.now());

    assertThat(referrals.create(id, Command.plain(), () -> SampleReferral.submit(id, pathway))).isInstanceOf(Outcome.Erased.class);
    referrals.hear(id, heard(1), none -> SampleReferral.submit(id, pathway));
    assertThat(workshop.raw("referrals").countDocuments(new Document("_id", id))).isZero();
  }

  @Test
  void commandsGoOnWhileTheBrokerIsAwayAndOutboxesDrainLater() {
    process.broker.goAway();
    var id = process.submitted();
    process.noted(id, "while away");

    process.broker.comeBack();

    await().untilAsserted(() -> assertThat(process.broker.ids()).contains("referral/" + id + "/1", "referral/" + id + "/2"));
    await().untilAsserted(() -> assertThat(workshop.raw("referrals").find(new Document("_id", id)).first())
        .doesNotContainKey("unsent").containsEntry("outbox", List.of()));
  }

  @Test
  void aWriterStaysWithinItsShareOfTheBudgetOfFiveStoreWritesPerCommand() {
    var id = process.submitted();
    await().untilAsserted(() -> assertThat(workshop.raw("referrals").find(new Document("_id", id)).first()).doesNotContainKey("unsent"));
    long before = workshop.writes.count();

    IntStream.range(0, 40).forEach(i -> process.noted(id, "note " + i));
    await().untilAsserted(() -> assertThat(workshop.raw("referrals").find(new Document("_id", id)).first()).doesNotContainKey("unsent"));

    assertThat((workshop.writes.count() - before) / 40.0).isLessThan(3);
  }

  private static Envelope<Event> heard(long sequence) {
    return new Envelope<>(Stream.of("appointment", "A.1"), sequence, Story.NOW, null, careStatusUpdated(new ReferralId("r"), new PathwayId("p"), "n"));
  }
}
