package be.jalon.bench.growth;

import be.jalon.contracts.PathwayId;
import be.jalon.keys.BlindIndex;
import be.jalon.keys.KeysAutoConfiguration;
import be.jalon.keys.PathwayKeys;
import be.jalon.local.Console;
import be.jalon.local.ServiceName;
import be.jalon.trials.Newcomer;
import be.jalon.trials.WholeSystem;
import be.jalon.trials.Written;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.model.InsertManyOptions;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.bson.Document;
import org.springframework.boot.Banner;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;

/**
 * Fills a system with pathways. Some are told through the front doors; the others are copies of what the services wrote of those, name by name, under patients,
 * professionals and keys of their own. No copy is on the topics, as nothing is there that was said more than thirty days ago.
 */
final class Seeding implements AutoCloseable {

  private static final int ORIGINALS = 3;
  private static final int AT_ONCE = 50;
  /** Copies' patients: far from anybody told through the doors. */
  private static final int FIRST_COPY = 1_000;

  private final WholeSystem system;
  private final ConfigurableApplicationContext keys;
  private final BlindIndex index;
  private final Seals seals;
  private final MongoClient store;
  private final List<Original> originals = new ArrayList<>();
  private final List<Lexicon> lexicons = new ArrayList<>();

  private Seeding(WholeSystem system) throws IOException {
    this.system = system;
    var uri = "mongodb://127.0.0.1:" + system.ports().store();
    this.store = MongoClients.create(uri);
    this.keys = new SpringApplicationBuilder(KeysAutoConfiguration.class).web(WebApplicationType.NONE).bannerMode(Banner.Mode.OFF).logStartupInfo(false)
        .properties("jalon.keys.uri=" + uri + "/jalon-keys", "jalon.keys.master-key=" + Files.readString(system.data().resolve("secrets/master-key")).strip())
        .initializers((GenericApplicationContext context) -> context.registerBean(MongoClient.class, () -> store)).run();
    this.index = keys.getBean(BlindIndex.class);
    this.seals = new Seals(keys.getBean(PathwayKeys.class));
  }

  /** Tells what is to be copied; takes some seconds. */
  static Seeding begin(WholeSystem system) throws IOException, InterruptedException {
    var seeding = new Seeding(system);
    var stories = IntStream.range(0, ORIGINALS).mapToObj(i -> Story.ofCare(system, i, Group.first())).toList();
    var written = new Written(system);
    var until = Instant.now().plusSeconds(30);
    while (!(written.everythingIsSaid() && written.disagreements().isEmpty())) {
      if (Instant.now().isAfter(until)) {
        throw new IllegalStateException("the stories do not come to rest: " + written.disagreements());
      }
      Thread.sleep(500);
    }
    stories.forEach(story -> seeding.originals.add(Original.of(system, story, seeding.seals)));
    for (var original : seeding.originals) {
      var others = seeding.originals.stream().filter(other -> other != original).flatMap(other -> other.texts().stream()).toList();
      seeding.lexicons.add(Lexicon.of(original.texts(), others, original.shared(seeding.index)));
    }
    return seeding;
  }

  List<Original> originals() {
    return List.copyOf(originals);
  }

  Seals seals() {
    return seals;
  }

  /** Copies from the so-manieth to before another; repeated ones stay as they are. */
  void copy(int from, int to) throws InterruptedException {
    var began = Instant.now();
    try (var workers = Executors.newFixedThreadPool(3)) {
      var chunks = new ArrayList<Future<?>>();
      for (int first = from; first < to; first += AT_ONCE) {
        int start = first;
        int end = Math.min(to, first + AT_ONCE);
        chunks.add(workers.submit(() -> write(start, end)));
      }
      for (var chunk : chunks) {
        chunk.get();
      }
    } catch (ExecutionException e) {
      throw new IllegalStateException("the copies could not be written: " + e.getCause(), e.getCause());
    }
    Console.say("%,d pathways copied in %.0f s".formatted(to - from, Duration.between(began, Instant.now()).toMillis() / 1000.0));
  }

  private void write(int from, int to) {
    var byCollection = new HashMap<Map.Entry<ServiceName, String>, List<Document>>();
    for (int copy = from; copy < to; copy++) {
      int which = copy % ORIGINALS;
      originals.get(which).copy(FIRST_COPY + copy, lexicons.get(which), seals, index).forEach(written ->
          byCollection.computeIfAbsent(Map.entry(written.service(), written.collection()), _ -> new ArrayList<>()).add(written.document()));
    }
    byCollection.forEach((where, documents) ->
        system.database(where.getKey()).getCollection(where.getValue()).insertMany(documents, new InsertManyOptions().ordered(false)));
  }

  static Newcomer patient(int copy) {
    return Newcomer.numbered(FIRST_COPY + copy);
  }

  static Group group(int copy) {
    return Group.of(FIRST_COPY + copy);
  }

  /** The copy's pathway. */
  PathwayId pathway(int copy) {
    int which = copy % ORIGINALS;
    return new PathwayId(Lexicon.another(originals.get(which).story().pathway(), FIRST_COPY + copy));
  }

  String referral(int copy) {
    int which = copy % ORIGINALS;
    return Lexicon.another(originals.get(which).story().referral(), FIRST_COPY + copy);
  }

  @Override
  public void close() {
    keys.close();
    store.close();
  }
}
