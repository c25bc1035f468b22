package be.jalon.embedded;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.elemMatch;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.exists;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.lte;
import static com.mongodb.client.model.Filters.ne;
import static com.mongodb.client.model.Filters.nor;
import static com.mongodb.client.model.Filters.not;
import static com.mongodb.client.model.Filters.or;
import static com.mongodb.client.model.Filters.regex;
import static com.mongodb.client.model.Sorts.ascending;
import static com.mongodb.client.model.Sorts.descending;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.stream.IntStream;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StoreQueriesTest {

  private static final Instant NOW = Instant.parse("2026-11-20T08:00:00Z");

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
  void goesByIdFirstEvenAmongTwentyThousandDocuments() {
    fill(20_000);
    open.store().forgetUnindexedQueries();

    var updated = IntStream.range(0, 200).mapToLong(i -> open.collection()
        .updateOne(and(eq("_id", id(i * 97)), eq("version", 1)), Updates.inc("version", 1)).getModifiedCount()).sum();

    assertThat(updated).isEqualTo(200);
    assertThat(open.collection().find(and(in("_id", id(1), id(2), "nobody"), eq("version", 1)))).hasSize(2);
    assertThat(open.collection().updateOne(and(eq("_id", id(0)), eq("version", 1)), Updates.inc("version", 1)).getMatchedCount()).isZero();
    assertThat(open.store().unindexedQueries()).isEmpty();
  }

  @Test
  void answersFromDeclaredIndexesBeforeAndAfterARestart() {
    declare(open.collection());
    fill(300);

    assertAnswers();
    close();
    open();
    assertAnswers();
    declare(open.collection());
    assertAnswers();
  }

  @Test
  void declaredIndexesFollowEveryChange() {
    declare(open.collection());
    fill(10);

    open.collection().updateOne(eq("_id", id(3)), Updates.combine(Updates.unset("due"), Updates.pull("keys", "even"), Updates.set("network", "network-sambre")));
    open.collection().deleteOne(eq("_id", id(4)));
    open.collection().updateOne(eq("_id", "new"), Updates.push("keys", "even"), new UpdateOptions().upsert(true));

    assertThat(ids(eq("network", "network-sambre"))).contains(id(3));
    assertThat(ids(lte("due", Date.from(NOW.plusSeconds(100))))).doesNotContain(id(3), id(4));
    assertThat(ids(eq("keys", "even"))).containsExactlyInAnyOrder(id(0), id(2), id(6), id(8), "new");
  }

  @Test
  void noticesAQueryThatNeitherIdNorIndexServes() {
    declare(open.collection());
    fill(5);

    assertThat(ids(and(eq("owner", "Noah Lemmens"), gt("version", 0)))).isEmpty();
    assertThat(open.collection().find().sort(descending("owner"))).hasSize(5);

    assertThat(open.store().unindexedQueries()).extracting(UnindexedQuery::namespace).containsOnly("referral.referrals");
    assertThat(open.store().unindexedQueries()).extracting(UnindexedQuery::shape)
        .containsExactlyInAnyOrder("{$and:[{owner:?}, {version:{$gt:?}}]}", "{} sort {owner:?}");
  }

  @Test
  void aPartialIndexServesOnlyQueriesThatAskForItsPart() {
    open.collection().createIndex(Indexes.ascending("since"), new IndexOptions().partialFilterExpression(eq("state", "OPEN")));
    fill(20);
    open.store().forgetUnindexedQueries();

    assertThat(ids(and(eq("state", "OPEN"), gte("since", 4)))).hasSize(8);
    assertThat(open.store().unindexedQueries()).isEmpty();
    assertThat(ids(gte("since", 4))).hasSize(16);
    assertThat(open.store().unindexedQueries()).hasSize(1);
  }

  @Test
  void refusesAConditionThatItReadsOtherwiseThanMongoDb() {
    open.collection().insertOne(new Document("_id", "half").append("said", List.of(1, 2)));
    assertThatThrownBy(() -> open.collection().updateOne(and(eq("_id", "half"), not(gt("said", 1))), Updates.set("said", List.of())))
        .hasMessageContaining("$nor");
    assertThat(open.collection().updateOne(and(eq("_id", "half"), nor(gt("said", 1))), Updates.set("said", List.of())).getMatchedCount()).isZero();
  }

  @Test
  void aUniqueIndexIsKeptOverRestartsAndUpdates() {
    open.collection().createIndex(Indexes.ascending("ssin"), new IndexOptions().unique(true).partialFilterExpression(exists("ssin")));
    open.collection().insertMany(List.of(new Document("_id", "a").append("ssin", "85031297781"), new Document("_id", "b"), new Document("_id", "c")));
    close();
    open();

    assertThatThrownBy(() -> open.collection().insertOne(new Document("_id", "d").append("ssin", "85031297781")))
        .isInstanceOfSatisfying(MongoWriteException.class, refusal -> assertThat(refusal.getCode()).isEqualTo(11000));
    assertThatThrownBy(() -> open.collection().updateOne(eq("_id", "b"), Updates.set("ssin", "85031297781"))).isInstanceOf(MongoWriteException.class);
    open.collection().updateOne(eq("_id", "a"), Updates.set("name", "Noah Lemmens"));
    open.collection().deleteOne(eq("_id", "a"));
    open.collection().insertOne(new Document("_id", "d").append("ssin", "85031297781"));
    assertThat(ids(eq("ssin", "85031297781"))).containsExactly("d");
  }

  private void assertAnswers() {
    open.store().forgetUnindexedQueries();
    assertThat(ids(eq("network", "network-1"))).hasSize(100);
    assertThat(ids(and(exists("due"), lte("due", Date.from(NOW.plusSeconds(10)))))).containsExactlyInAnyOrder(id(1), id(3), id(5), id(7), id(9));
    assertThat(open.collection().find(lt("due", Date.from(NOW.plusSeconds(10)))).sort(ascending("due")).limit(2).map(StoreQueriesTest::idOf))
        .containsExactly(id(1), id(3));
    assertThat(ids(exists("due", false))).hasSize(150);
    assertThat(ids(ne("due", null))).hasSize(150);
    assertThat(ids(eq("keys", "even"))).hasSize(150);
    assertThat(ids(in("keys", "even", "k7"))).hasSize(151);
    assertThat(ids(elemMatch("seats", and(eq("holder", "h1"), eq("capacity", "CLINICIAN"))))).hasSize(50);
    assertThat(ids(or(eq("keys", "k7"), eq("_id", id(8))))).containsExactlyInAnyOrder(id(7), id(8));
    assertThat(open.collection().find(eq("network", "network-2")).sort(descending("since")).skip(1).limit(2).map(StoreQueriesTest::idOf))
        .containsExactly(id(296), id(293));
    assertThat(open.collection().find().sort(ascending("_id")).limit(2).map(StoreQueriesTest::idOf)).containsExactly(id(0), id(1));
    assertThat(open.collection().find(gt("_id", id(297))).sort(ascending("_id")).map(StoreQueriesTest::idOf)).containsExactly(id(298), id(299));
    assertThat(ids(regex("_id", "^R0029"))).hasSize(10);
    assertThat(open.collection().countDocuments(and(eq("network", "network-0"), lt("since", 30)))).isEqualTo(10);
    assertThat(open.collection().countDocuments()).isEqualTo(300);
    assertThat(open.store().unindexedQueries()).isEmpty();
  }

  private static void declare(MongoCollection<Document> referrals) {
    referrals.createIndex(Indexes.ascending("network", "since"));
    referrals.createIndex(Indexes.ascending("due"));
    referrals.createIndex(Indexes.ascending("keys"));
    referrals.createIndex(Indexes.ascending("seats.holder"), new IndexOptions().partialFilterExpression(exists("seats.holder")));
  }

  private void fill(int documents) {
    open.collection().insertMany(IntStream.range(0, documents).mapToObj(i -> {
      var document = new Document("_id", id(i)).append("version", 1).append("network", "network-" + i % 3).append("since", i)
          .append("state", i % 2 == 0 ? "OPEN" : "CLOSED").append("keys", List.of("k" + i, i % 2 == 0 ? "even" : "odd"))
          .append("seats", List.of(new Document("holder", "h" + i % 3).append("capacity", "CLINICIAN"), new Document("capacity", "PATIENT")))
          .append("filler", "x".repeat(300));
      if (i % 6 > 2) {
        document.put("seats", List.of(new Document("holder", "h" + i % 3).append("capacity", "PATIENT"), new Document("holder", "h9").append("capacity", "CLINICIAN")));
      }
      return i % 2 == 1 ? document.append("due", Date.from(NOW.plusSeconds(i))) : document;
    }).toList());
  }

  private List<String> ids(Bson filter) {
    return open.collection().find(filter).map(StoreQueriesTest::idOf).into(new java.util.ArrayList<>());
  }

  private static String idOf(Document document) {
    return document.getString("_id");
  }

  private static String id(int number) {
    return "R%05d".formatted(number);
  }
}
