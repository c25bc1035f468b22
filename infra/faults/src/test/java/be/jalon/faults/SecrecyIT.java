package be.jalon.faults;

import static be.jalon.local.ServiceName.PATHWAY;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import be.jalon.contracts.Topic;
import be.jalon.local.ServiceName;
import be.jalon.local.story.Chapter;
import be.jalon.local.story.Story;
import be.jalon.trials.Errand;
import be.jalon.trials.RawTopics;
import be.jalon.trials.Secrets;
import be.jalon.trials.WholeSystem;
import be.jalon.trials.Written;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.bson.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/**
 * What somebody finds who reads topics, stores and logs past the services: nothing of the story while it lives, and nothing at all once it is erased. On a system of its
 * own: what is left of an erased pathway is no longer what others expect of a journal.
 */
@Order(2)
class SecrecyIT {

  private static final Duration PATIENCE = Duration.ofSeconds(100);
  private static final List<String> REPORTING = List.of("appointment", "referral", "return-to-work");

  private static WholeSystem system;
  private static Written written;
  private static RawTopics topics;

  @BeforeAll
  static void start() throws Exception {
    system = WholeSystem.start(SecrecyIT.class, 1);
    written = new Written(system);
    topics = new RawTopics(system);
  }

  @AfterAll
  static void stop() {
    if (system != null) {
      system.close();
    }
  }

  @Test
  void nothingOfTheStoryStandsAnywhereInClear() throws Exception {
    var story = new Story(system.cast(), "noah", Instant.now());
    Stream.of(Chapter.values()).forEach(story::tell);
    system.cast().viewers(story.patient()).forEach((_, viewer) -> story.seenBy(viewer));
    await().atMost(PATIENCE).pollInterval(Duration.ofSeconds(1)).until(written::everythingIsSaid);

    var secrets = Secrets.ofTheStory();
    var noSecret = new Secrets(List.of("network-sambre"));
    for (var reader : List.of(secrets, noSecret)) {
      lookEverywhere(reader);
    }

    assertThat(noSecret.found()).as("reading finds what is there").anyMatch(found -> found.startsWith("topic ")).anyMatch(found -> found.startsWith("jalon-referral."))
        .anyMatch(found -> found.startsWith("broker/")).anyMatch(found -> found.startsWith("store/"));
    assertThat(secrets.found()).isEmpty();
  }

  @Test
  void anErasedPathwayIsSilentAndStaysSoWhenOldNewsComesAgain() throws Exception {
    var story = new Story(system.cast(), "sofia", Instant.now());
    Stream.of(Chapter.REFERRED, Chapter.TAKEN, Chapter.INTAKE_BOOKED, Chapter.TABLE_WIDENED, Chapter.PROPOSED).forEach(story::tell);
    var pathway = story.pathway();
    await().atMost(PATIENCE).pollInterval(Duration.ofSeconds(1)).until(written::everythingIsSaid);

    Errand.acknowledged(story.patient(), PATHWAY, "/pathways/" + pathway + "/closure", Map.of());
    Errand.acknowledged(story.patient(), PATHWAY, "/pathways/" + pathway + "/erasure", Map.of());
    assertThat(system.keys().getCollection(keyCollection(pathway)).find(new Document("_id", pathway)).first()).containsOnlyKeys("_id", "erasedAt");
    await().atMost(PATIENCE).untilAsserted(() -> assertThat(story.patient().get(PATHWAY, "/pathways/" + pathway).body().path("erasure").propertyNames())
        .containsAll(REPORTING));
    await().atMost(PATIENCE).pollInterval(Duration.ofSeconds(1)).until(written::everythingIsSaid);
    await().atMost(PATIENCE).pollInterval(Duration.ofSeconds(1)).until(SecrecyIT::everythingIsHeard);
    nothingIsLeftOf(pathway);

    var before = everyDocument();
    var oldNews = topics.all().stream().filter(record -> pathway.equals(new String(record.key() == null ? new byte[0] : record.key(), UTF_8)))
        .filter(record -> !record.topic().equals(Topic.PATHWAY_WAKE)).toList();
    assertThat(oldNews).hasSizeGreaterThan(10);
    topics.produceAgain(oldNews);
    await().atMost(PATIENCE).pollInterval(Duration.ofSeconds(1)).until(SecrecyIT::everythingIsHeard);

    assertThat(everyDocument()).isEqualTo(before);
    assertThat(story.patient().get(PATHWAY, "/pathways/" + pathway + "/timeline").status()).isEqualTo(404);
  }

  private static void lookEverywhere(Secrets reader) throws IOException {
    topics.all().forEach(record -> {
      reader.lookInto("topic " + record.topic(), record.value());
      reader.lookInto("key on " + record.topic(), record.key() == null ? new byte[0] : record.key());
      record.headers().forEach(header -> reader.lookInto("header " + header.key(), header.value()));
    });
    everyDocument().forEach(reader::lookInto);
    reader.lookInto("jalon.log", Files.readString(system.data().resolve("jalon.log")));
    reader.lookIntoFiles(system.data(), "store");
    reader.lookIntoFiles(system.data(), "broker");
  }

  /** Tombstones: that there was something, how far it had counted and heard, and when it was erased. */
  private static void nothingIsLeftOf(String pathway) {
    for (var service : ServiceName.values()) {
      written.documents(service, (collection, document) -> {
        if (pathway.equals(document.getString("pathway"))) {
          assertThat(document.toJson()).as(service + " " + collection).doesNotContain("\"sealed\"");
          if (service != PATHWAY) {
            assertThat(document).as(service + " " + collection).containsKey("erased").doesNotContainKeys("state", "due");
          }
        }
      });
      assertThat(written.journal(service)).filteredOn(said -> said.pathway().equals(pathway)).extracting(Written.Said::type)
          .allMatch(type -> type.endsWith(".pathway-data-erased.v1") || type.equals("be.jalon.pathway.erased.v1"));
      assertThat(system.database(service).getCollection("parked").countDocuments(new Document("pathway", pathway))).isZero();
    }
    for (var collection : List.of("timeline", "accesses")) {
      assertThat(system.database(PATHWAY).getCollection(collection).countDocuments(new Document("pathway", pathway))).as(collection).isZero();
    }
    assertThat(system.database(PATHWAY).getCollection("views").find(new Document("_id", pathway)).first()).containsOnlyKeys("_id", "erasedAt");
  }

  private static boolean everythingIsHeard() throws Exception {
    return topics.everythingIsHeard(Stream.of(ServiceName.values()).map(service -> "jalon-" + service.label()).toList());
  }

  /** By where it stands; what a service only notes for itself, when to look again, is left out. */
  private static Map<String, Document> everyDocument() {
    var all = new TreeMap<String, Document>();
    Stream.concat(Stream.of(ServiceName.values()).map(system::database), Stream.of(system.keys())).forEach(database -> {
      for (var collection : database.listCollectionNames()) {
        if (!collection.equals("erasures")) {
          database.getCollection(collection).find().forEach(document ->
              all.put(database.getName() + "." + collection + " " + document.get("_id"), document));
        }
      }
    });
    return all;
  }

  private static String keyCollection(String pathway) {
    for (var collection : system.keys().listCollectionNames()) {
      if (system.keys().getCollection(collection).find(new Document("_id", pathway)).first() != null) {
        return collection;
      }
    }
    throw new AssertionError("no key was ever made for " + pathway);
  }
}
