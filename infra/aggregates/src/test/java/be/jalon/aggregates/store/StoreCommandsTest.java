package be.jalon.aggregates.store;

import static org.assertj.core.api.Assertions.assertThat;

import be.jalon.aggregates.testing.Workshop;
import be.jalon.contracts.PathwayId;
import be.jalon.contracts.Stream;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.bson.BsonDocument;
import org.bson.BsonInt64;
import org.bson.BsonString;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** What goes over the wire to the store: one command for each thing done, and none that settles for less than the guarantees. */
class StoreCommandsTest {

  private static final PathwayId PATHWAY = new PathwayId("pathway");
  private static final Instant AT = Instant.parse("2026-11-20T08:15:30.123Z");

  private static Workshop workshop;
  private static Documents documents;
  private static Journal journal;
  private static ParkedEvents parked;
  private static Erasures erasures;

  @BeforeAll
  static void open() {
    workshop = new Workshop();
    documents = new Documents(workshop.template(), "commands");
    journal = new Journal(workshop.template());
    parked = new ParkedEvents(workshop.template());
    erasures = new Erasures(workshop.template());
    documents.declareIndexes();
    journal.declareIndexes();
    parked.declareIndexes();
    erasures.declareIndexes();
  }

  @AfterAll
  static void close() throws Exception {
    workshop.close();
  }

  @TestFactory
  List<DynamicTest> everyWriteIsOneCommandThatAMajorityHoldsOnDisk() {
    documents.insert(document("there"));
    var there = documents.find("there").orElseThrow();
    var erasure = new Erasures.Erasure(PATHWAY, AT);
    return List.of(
        writes("insert", () -> documents.insert(document("new"))),
        writes("replace", () -> documents.replace(there)),
        writes("trim", () -> documents.trim(Map.of("there", 1L, "new", 1L))),
        writes("erase", () -> documents.erase(PATHWAY, AT, Set.of())),
        writes("raise", () -> documents.raiseSequences(1)),
        writes("journal", () -> journal.add(List.of(entry(1), entry(2)))),
        writes("journal, erase", () -> journal.erase(PATHWAY, Set.of())),
        writes("park", () -> parked.park(parked())),
        writes("parked, remove", () -> parked.remove(parked())),
        writes("parked, erase", () -> parked.erase(PATHWAY)),
        writes("erasure", () -> erasures.note(erasure, AT)),
        writes("erasure, finished", () -> erasures.finished(erasure)));
  }

  @Test
  void aVersionedReplaceAsksForIdAndVersionInOneCommand() {
    documents.insert(document("versioned"));
    var read = documents.find("versioned").orElseThrow();

    var update = only(workshop.writes.of(() -> documents.replace(read))).getArray("updates").get(0).asDocument();

    assertThat(update.getDocument("q")).isEqualTo(new BsonDocument("_id", new BsonString("versioned")).append("version", new BsonInt64(1)));
    assertThat(update.getDocument("u")).containsEntry("version", new BsonInt64(2)).doesNotContainKey("_class");
  }

  @Test
  void whatIsSaidAgainIsReadFromWhatAMajorityHolds() {
    assertThat(only(workshop.writes.of(() -> documents.unsentSince(Instant.EPOCH, AT, 10))).getDocument("readConcern").getString("level").getValue()).isEqualTo("majority");
    assertThat(only(workshop.writes.of(() -> journal.ofPathway(PATHWAY, _ -> { }))).getDocument("readConcern").getString("level").getValue()).isEqualTo("majority");
  }

  private static DynamicTest writes(String name, Runnable work) {
    return DynamicTest.dynamicTest(name, () ->
        assertThat(only(workshop.writes.of(work)).getDocument("writeConcern")).isEqualTo(BsonDocument.parse("{w: 'majority', j: true}")));
  }

  private static BsonDocument only(List<BsonDocument> commands) {
    assertThat(commands).hasSize(1);
    return commands.getFirst();
  }

  private static StoredDocument document(String id) {
    return StoredDocument.fresh(id, PATHWAY);
  }

  private static JournalEntry entry(long sequence) {
    return new JournalEntry(new Stream("referral/R1"), PATHWAY, new StoredEvent(sequence, "t.v1", AT, null, new byte[0]));
  }

  private static ParkedEvent parked() {
    return new ParkedEvent("topic/0/1", "referral/R1", 3, PATHWAY, ParkedEvent.Reason.EARLY, "why", AT, null, List.of(), new byte[0]);
  }
}
