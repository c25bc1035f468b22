package be.jalon.embedded;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.lt;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.MongoBulkWriteException;
import com.mongodb.MongoCommandException;
import com.mongodb.ReadConcern;
import com.mongodb.WriteConcern;
import com.mongodb.client.MongoClients;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.FindOneAndUpdateOptions;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.InsertManyOptions;
import com.mongodb.client.model.InsertOneModel;
import com.mongodb.client.model.ReplaceOptions;
import com.mongodb.client.model.ReturnDocument;
import com.mongodb.client.model.UpdateOneModel;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.bson.Document;
import org.bson.types.Binary;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StoreCommandsTest {

  @TempDir Path directory;
  private OpenStore open;

  @BeforeEach
  void open() {
    open = OpenStore.in(directory);
  }

  @AfterEach
  void close() {
    open.close();
  }

  @Test
  void replacesADocumentUnderItsVersionOnly() {
    var referrals = open.collection().withWriteConcern(WriteConcern.MAJORITY.withJournal(true)).withReadConcern(ReadConcern.MAJORITY);
    referrals.insertOne(new Document("_id", "R1").append("version", 1).append("sealed", new Binary(new byte[] {1, 2, 3})));

    var first = referrals.replaceOne(and(eq("_id", "R1"), eq("version", 1)), new Document("_id", "R1").append("version", 2L));
    var late = referrals.replaceOne(and(eq("_id", "R1"), eq("version", 1)), new Document("_id", "R1").append("version", 3L));

    assertThat(first.getModifiedCount()).isEqualTo(1);
    assertThat(late.getMatchedCount()).isZero();
    assertThat(referrals.find(eq("_id", "R1")).first()).isEqualTo(new Document("_id", "R1").append("version", 2L));
  }

  @Test
  void changesFieldsInPlace() {
    open.collection().insertOne(new Document("_id", "R1").append("sequence", 4).append("outbox", List.of(new Document("n", 1), new Document("n", 2), new Document("n", 3))));

    open.collection().updateOne(eq("_id", "R1"), Updates.combine(Updates.pull("outbox", new Document("n", new Document("$lte", 2))), Updates.inc("sequence", 1),
        Updates.max("heard.appointment/A1", 7), Updates.set("state.kind", "ACCEPTED")));
    open.collection().updateOne(eq("_id", "R1"), Updates.combine(Updates.push("outbox", new Document("n", 4)), Updates.max("heard.appointment/A1", 3)));

    assertThat(open.collection().find(eq("_id", "R1")).first()).isEqualTo(new Document("_id", "R1").append("sequence", 5)
        .append("outbox", List.of(new Document("n", 3), new Document("n", 4))).append("heard", new Document("appointment/A1", 7))
        .append("state", new Document("kind", "ACCEPTED")));
  }

  @Test
  void writesOverOrAnew() {
    open.collection().replaceOne(eq("_id", "R1"), new Document("_id", "R1").append("n", 1), new ReplaceOptions().upsert(true));
    var upserted = open.collection().updateOne(eq("_id", "R2"), Updates.setOnInsert("n", 2), new UpdateOptions().upsert(true));

    assertThat(upserted.getUpsertedId()).isNotNull();
    assertThat(open.collection().countDocuments()).isEqualTo(2);
    assertThat(open.collection().estimatedDocumentCount()).isEqualTo(2);
  }

  @Test
  void tellsWhichOfManyWritesWereRefused() {
    open.collection().insertOne(new Document("_id", "R2"));
    var three = List.of(new Document("_id", "R1"), new Document("_id", "R2"), new Document("_id", "R3"));

    assertThatThrownBy(() -> open.collection().insertMany(three, new InsertManyOptions().ordered(false)))
        .isInstanceOfSatisfying(MongoBulkWriteException.class, refusal -> {
          assertThat(refusal.getWriteErrors()).singleElement().matches(error -> error.getIndex() == 1 && error.getCode() == 11000);
          assertThat(refusal.getWriteResult().getInsertedCount()).isEqualTo(2);
        });
    assertThat(open.collection().countDocuments()).isEqualTo(3);
  }

  @Test
  void anOrderedBulkEndsAtItsFirstError() {
    open.collection().createIndex(Indexes.ascending("slot"), new IndexOptions().unique(true));
    open.collection().insertMany(List.of(new Document("_id", "A").append("slot", 1), new Document("_id", "B").append("slot", 2), new Document("_id", "C").append("slot", 3)));
    var updates = List.of(slot("A", 10), slot("B", 10), slot("C", 11));

    assertThatThrownBy(() -> open.collection().bulkWrite(updates)).isInstanceOf(MongoBulkWriteException.class);
    assertThat(open.collection().find(eq("slot", 3)).first()).isNotNull();
    assertThatThrownBy(() -> open.collection().bulkWrite(updates, new BulkWriteOptions().ordered(false))).isInstanceOf(MongoBulkWriteException.class);
    assertThat(open.collection().find(eq("slot", 11)).first()).isNotNull();
  }

  @Test
  void mixesInsertsAndUpdatesInOneBulk() {
    var done = open.collection().bulkWrite(List.of(new InsertOneModel<>(new Document("_id", "A")), slot("A", 1), slot("A", 2)));

    assertThat(done.getInsertedCount()).isEqualTo(1);
    assertThat(done.getModifiedCount()).isEqualTo(2);
  }

  @Test
  void findsAndChangesInOneStep() {
    open.collection().insertOne(new Document("_id", "counter").append("n", 1));

    var changed = open.collection().findOneAndUpdate(and(eq("_id", "counter"), eq("n", 1)), Updates.inc("n", 1),
        new FindOneAndUpdateOptions().returnDocument(ReturnDocument.AFTER));
    var nobody = open.collection().findOneAndUpdate(and(eq("_id", "counter"), eq("n", 1)), Updates.inc("n", 1));

    assertThat(changed).containsEntry("n", 2);
    assertThat(nobody).isNull();
  }

  @Test
  void deletesManyByAnIndexedField() {
    open.collection().createIndex(Indexes.ascending("pathway"));
    open.collection().insertMany(IntStream.range(0, 500).mapToObj(i -> new Document("_id", "E" + i).append("pathway", "P" + i % 5)).toList());

    assertThat(open.collection().deleteMany(eq("pathway", "P3")).getDeletedCount()).isEqualTo(100);
    assertThat(open.collection().deleteMany(and(eq("pathway", "P2"), lt("_id", "E2"))).getDeletedCount()).isPositive();
    assertThat(open.collection().countDocuments(eq("pathway", "P3"))).isZero();
    assertThat(open.collection().find().batchSize(7)).hasSizeLessThan(400).hasSizeGreaterThan(200);
    assertThat(open.store().unindexedQueries()).isEmpty();
  }

  @Test
  void dropsCollectionsAndDatabasesAndNoNeighbour() {
    var database = open.client().getDatabase("jalon-1");
    var neighbour = open.client().getDatabase("jalon-10").getCollection("kept");
    database.getCollection("a").createIndex(Indexes.ascending("x"));
    database.getCollection("b").insertOne(new Document());
    neighbour.insertOne(new Document());

    assertThat(database.listCollectionNames()).containsExactlyInAnyOrder("a", "b");
    database.getCollection("a").drop();
    assertThat(database.listCollectionNames()).containsExactly("b");
    database.drop();
    assertThat(open.client().listDatabaseNames()).doesNotContain("jalon-1").contains("jalon-10");
    close();
    open();
    assertThat(open.client().getDatabase("jalon-10").getCollection("kept").countDocuments()).isEqualTo(1);
    assertThat(open.client().getDatabase("jalon-1").listCollectionNames()).isEmpty();
  }

  @Test
  void listsDeclaredIndexesAndRefusesAnotherUnderTheSameName() {
    open.collection().createIndex(Indexes.ascending("due"), new IndexOptions().name("due").partialFilterExpression(new Document("due", new Document("$exists", true))));
    open.collection().createIndex(Indexes.ascending("due"), new IndexOptions().name("due").partialFilterExpression(new Document("due", new Document("$exists", true))));

    assertThat(open.collection().listIndexes().map(index -> index.getString("name"))).containsExactlyInAnyOrder("_id_", "due");
    assertThatThrownBy(() -> open.collection().createIndex(Indexes.ascending("owner"), new IndexOptions().name("due"))).isInstanceOf(MongoCommandException.class);
    open.collection().dropIndex("due");
    assertThat(open.collection().listIndexes()).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void acceptsRetryableWritesAndSessionsAndRefusesTransactions(boolean retryable) {
    try (var client = MongoClients.create(open.store().uri("") + "?retryWrites=" + retryable + "&w=majority&journal=true&readConcernLevel=majority");
        var session = client.startSession()) {
      var referrals = client.getDatabase("referral").getCollection("referrals");
      referrals.insertOne(session, new Document("_id", "R1"));
      assertThat(referrals.find(session, eq("_id", "R1")).first()).isNotNull();

      session.startTransaction();
      assertThatThrownBy(() -> referrals.insertOne(session, new Document("_id", "R2"))).isInstanceOf(RuntimeException.class);
      session.abortTransaction();

      assertThat(referrals.find(eq("_id", "R2")).first()).isNull();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"hello", "isMaster"})
  void tellsItsTime(String command) {
    var answer = open.client().getDatabase("admin").runCommand(new Document(command, 1));

    assertThat(Duration.between(answer.getDate("localTime").toInstant(), Instant.now())).isBetween(Duration.ofSeconds(-5), Duration.ofSeconds(5));
  }

  @Test
  void forgetsDeletedContentAtTheNextStart() throws Exception {
    open.collection().insertOne(new Document("_id", "R1").append("name", "Noah Lemmens of Delmotte"));
    open.collection().insertOne(new Document("_id", "R2").append("name", "Inès Carlier"));
    open.collection().deleteOne(eq("_id", "R1"));
    close();
    open();

    assertThat(Files.readString(directory.resolve("store.mv.db"), StandardCharsets.ISO_8859_1))
        .doesNotContain("Noah Lemmens").contains("Carlier");
  }

  private static UpdateOneModel<Document> slot(String id, int slot) {
    return new UpdateOneModel<>(eq("_id", id), Updates.set("slot", slot));
  }
}
