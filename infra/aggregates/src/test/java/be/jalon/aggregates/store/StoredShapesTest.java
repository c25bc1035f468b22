package be.jalon.aggregates.store;

import static org.assertj.core.api.Assertions.assertThat;

import be.jalon.aggregates.testing.Workshop;
import be.jalon.contracts.PathwayId;
import be.jalon.contracts.Stream;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.bson.Document;
import org.bson.types.Binary;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Names and types of fields are a promise to backups and to other versions of a service: told here as the store holds them. */
class StoredShapesTest {

  private static final String LIKE_ONE_OF_THE_STORES_OWN_IDS = "65f0a1b2c3d4e5f60718293a";
  private static final PathwayId PATHWAY = new PathwayId(LIKE_ONE_OF_THE_STORES_OWN_IDS);
  private static final Instant AT = Instant.parse("2026-11-20T08:15:30.123Z");
  private static final Date DATE = Date.from(AT);
  private static final Binary BODY = new Binary("{}".getBytes());

  private static Workshop workshop;
  private static Documents documents;

  @BeforeAll
  static void open() {
    workshop = new Workshop();
    documents = new Documents(workshop.template(), "shapes");
    documents.declareIndexes();
  }

  @AfterAll
  static void close() throws Exception {
    workshop.close();
  }

  @Test
  void aDocumentLiesThereUnderTheNamesAndTypesThatBackupsHold() {
    var state = new Document("a.b", 1).append("$c", null).append("list", List.of(new Document("n", 2L)));

    documents.insert(new StoredDocument(LIKE_ONE_OF_THE_STORES_OWN_IDS, 0, PATHWAY, state, 17, List.of(new StoredEvent(17, "t.v1", AT, null, "{}".getBytes())),
        Heard.NOTHING.and(new Stream("b/B.1"), 4).and(new Stream("a/A"), 2), AT.plusNanos(1), Set.of("y", "x"),
        Answered.NOTHING.and(new Answer("k", "h", Answer.Status.CREATED, AT), AT), null));

    assertThat(raw("shapes", LIKE_ONE_OF_THE_STORES_OWN_IDS)).isEqualTo(new Document("_id", LIKE_ONE_OF_THE_STORES_OWN_IDS).append("version", 1L)
        .append("pathway", PATHWAY.value()).append("state", state).append("sequence", 17L)
        .append("outbox", List.of(new Document("sequence", 17L).append("type", "t.v1").append("time", DATE).append("body", BODY)))
        .append("heard", List.of(new Document("stream", "a/A").append("sequence", 2L), new Document("stream", "b/B.1").append("sequence", 4L)))
        .append("due", Date.from(AT.plusMillis(1))).append("keys", List.of("x", "y"))
        .append("answers", List.of(new Document("key", "k").append("body", "h").append("status", "CREATED").append("at", DATE)))
        .append("unsent", DATE));
  }

  @Test
  void whatHasNothingToSayHasEmptyListsAndNoDates() {
    documents.insert(StoredDocument.fresh("fresh", null));

    assertThat(raw("shapes", "fresh")).isEqualTo(new Document("_id", "fresh").append("version", 1L).append("sequence", 0L)
        .append("outbox", List.of()).append("heard", List.of()).append("keys", List.of()).append("answers", List.of()));
  }

  @Test
  void aDocumentThatKnowsLessIsReadAndReplacedUnderItsVersionOnly() {
    workshop.raw("shapes").insertOne(new Document("_id", "older").append("version", 3).append("sequence", 2).append("surplus", true));

    var older = documents.find("older").orElseThrow();

    assertThat(older).isEqualTo(new StoredDocument("older", 3, null, null, 2, List.of(), Heard.NOTHING, null, Set.of(), Answered.NOTHING, null));
    assertThat(documents.replace(older)).isTrue();
    assertThat(documents.replace(older)).as("of a version that is gone").isFalse();
    assertThat(raw("shapes", "older").getLong("version")).isEqualTo(4);
    workshop.raw("shapes").deleteOne(new Document("_id", "older"));
    assertThat(documents.replace(older)).as("of a document that is gone").isFalse();
    assertThat(documents.find("older")).isEmpty();
  }

  @Test
  void trimmingFindsEveryIdAndLeavesTheVersion() {
    var id = "0123456789abcdef01234567";
    documents.insert(new StoredDocument(id, 0, PATHWAY, null, 1, List.of(new StoredEvent(1, "t.v1", AT, "00-trace", "{}".getBytes())), Heard.NOTHING, null,
        Set.of(), Answered.NOTHING, null));

    documents.trim(Map.of(id, 1L));

    assertThat(raw("shapes", id)).doesNotContainKey("unsent").containsEntry("version", 1L).containsEntry("outbox", List.of());
  }

  @Test
  void trimmingLeavesAnOutboxAloneAsLongAsOneOfItsEventsIsStillToBeSaid() {
    documents.insert(new StoredDocument("half-said", 0, PATHWAY, null, 2, List.of(new StoredEvent(1, "t.v1", AT, null, "{}".getBytes()),
        new StoredEvent(2, "t.v1", AT, null, "{}".getBytes())), Heard.NOTHING, null, Set.of(), Answered.NOTHING, null));

    documents.trim(Map.of("half-said", 1L));
    assertThat(documents.find("half-said").orElseThrow().outbox()).extracting(StoredEvent::sequence).containsExactly(1L, 2L);

    documents.trim(Map.of("half-said", 2L));
    assertThat(documents.find("half-said").orElseThrow().outbox()).isEmpty();
  }

  @Test
  void erasingTakesTheContentAndCountsTheVersionOnce() {
    var pathway = new PathwayId("erased-pathway");
    documents.insert(new StoredDocument("erased", 0, pathway, new Document("a", 1), 2, List.of(new StoredEvent(1, "t.v1", AT, null, "{}".getBytes()),
        new StoredEvent(2, "kept.v1", AT, null, "{}".getBytes())), Heard.NOTHING.and(new Stream("a/A"), 2), AT, Set.of("x"), Answered.NOTHING, null));

    assertThat(documents.erase(pathway, AT, Set.of("kept.v1"))).isEqualTo(1);
    assertThat(documents.erase(pathway, AT, Set.of("kept.v1"))).isZero();

    assertThat(raw("shapes", "erased")).isEqualTo(new Document("_id", "erased").append("version", 2L).append("pathway", pathway.value()).append("sequence", 2L)
        .append("outbox", List.of(new Document("sequence", 2L).append("type", "kept.v1").append("time", DATE).append("body", BODY)))
        .append("heard", List.of(new Document("stream", "a/A").append("sequence", 2L))).append("keys", List.of()).append("answers", List.of())
        .append("unsent", DATE).append("erased", DATE));
  }

  @Test
  void theJournalHoldsEventsBesideTheirStreamAndPathway() {
    var journal = new Journal(workshop.template());
    journal.declareIndexes();
    var entry = new JournalEntry(new Stream("referral/R1"), PATHWAY, new StoredEvent(3, "t.v1", AT, "00-trace", "{}".getBytes()));

    journal.add(List.of(entry));
    journal.add(List.of(entry, new JournalEntry(entry.stream(), PATHWAY, new StoredEvent(4, "t.v1", AT, null, "{}".getBytes()))));

    assertThat(raw("journal", "referral/R1/3")).isEqualTo(new Document("_id", "referral/R1/3").append("stream", "referral/R1").append("pathway", PATHWAY.value())
        .append("sequence", 3L).append("type", "t.v1").append("time", DATE).append("traceparent", "00-trace").append("body", BODY));
    var read = new ArrayList<JournalEntry>();
    journal.ofPathway(PATHWAY, read::add);
    assertThat(read).extracting(JournalEntry::id).containsExactly("referral/R1/3", "referral/R1/4");
    assertThat(read.getFirst()).usingRecursiveComparison().isEqualTo(entry);
  }

  @Test
  void aParkedEventKeepsItsHeadersInTheirOrder() {
    var parked = new ParkedEvents(workshop.template());
    parked.declareIndexes();
    var event = new ParkedEvent("topic/0/1", "referral/R1", 3, null, ParkedEvent.Reason.EARLY, "why", AT, null,
        List.of(new ParkedEvent.Header("ce_type", "t".getBytes()), new ParkedEvent.Header("ce.id", new byte[0])), "{}".getBytes());

    parked.park(event);
    parked.park(event);

    assertThat(raw("parked", "topic/0/1")).isEqualTo(new Document("_id", "topic/0/1").append("stream", "referral/R1").append("sequence", 3L)
        .append("reason", "EARLY").append("explanation", "why").append("parkedAt", DATE)
        .append("headers", List.of(new Document("name", "ce_type").append("value", new Binary("t".getBytes())),
            new Document("name", "ce.id").append("value", new Binary(new byte[0])))).append("body", BODY));
    assertThat(parked.ofStream("referral/R1")).usingRecursiveComparison().isEqualTo(List.of(event));
    assertThat(parked.holds("referral/R1")).isTrue();
  }

  @Test
  void anErasureIsNotedUnderThePathwayAsText() {
    var erasures = new Erasures(workshop.template());
    erasures.declareIndexes();
    var erasure = new Erasures.Erasure(PATHWAY, AT);

    erasures.note(erasure, AT);
    erasures.note(new Erasures.Erasure(PATHWAY, AT.plusSeconds(9)), AT.plusSeconds(1));

    assertThat(raw("erasures", PATHWAY.value())).isEqualTo(new Document("_id", PATHWAY.value()).append("at", DATE).append("again", Date.from(AT.plusSeconds(1))));
    assertThat(erasures.has(PATHWAY)).isTrue();
    assertThat(erasures.dueAt(AT.plusSeconds(1))).containsExactly(erasure);
    erasures.finished(erasure);
    assertThat(erasures.dueAt(AT.plusSeconds(1))).isEmpty();
  }

  @Test
  void indexesAreDeclaredAsEver() {
    assertThat(workshop.raw("shapes").listIndexes().map(index -> index.getString("name") + index.getOrDefault("partialFilterExpression", "")))
        .contains("pathway_1", "keys_1", "due_1Document{{due=Document{{$exists=true}}}}", "unsent_1Document{{unsent=Document{{$exists=true}}}}");
  }

  private static Document raw(String collection, String id) {
    return workshop.raw(collection).find(new Document("_id", id)).first();
  }
}
