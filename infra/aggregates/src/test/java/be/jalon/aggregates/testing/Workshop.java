package be.jalon.aggregates.testing;

import static org.assertj.core.api.Assertions.assertThat;

import be.jalon.aggregates.AggregateStore;
import be.jalon.aggregates.Aggregates;
import be.jalon.aggregates.Command;
import be.jalon.aggregates.relay.Keeping;
import be.jalon.aggregates.relay.Relay;
import be.jalon.aggregates.relay.Sweep;
import be.jalon.aggregates.store.Journal;
import be.jalon.aggregates.store.StoreTemplate;
import be.jalon.aggregates.wire.WireFormat;
import be.jalon.contracts.PathwayId;
import be.jalon.contracts.Topic;
import be.jalon.embedded.Backing;
import be.jalon.keys.BlindIndex;
import be.jalon.keys.KeysAutoConfiguration;
import be.jalon.keys.PathwayKeys;
import be.jalon.keys.SealingMapper;
import com.mongodb.client.MongoCollection;
import com.mongodb.event.CommandListener;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.bson.Document;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.data.mongodb.autoconfigure.DataMongoAutoConfiguration;
import org.springframework.boot.mongodb.autoconfigure.MongoAutoConfiguration;
import org.springframework.boot.mongodb.autoconfigure.MongoClientSettingsBuilderCustomizer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.mongodb.MongoDatabaseFactory;
import org.springframework.data.mongodb.core.MongoTemplate;

/** A store and keys of one's own, and processes of the referral service that may be started and left for dead, with a broker that does as it is told. */
public final class Workshop implements AutoCloseable {

  public static final Map<String, String> MASTER_KEY = Map.of("jalon.keys.master-key", Base64.getEncoder().encodeToString(new byte[32]));

  public final StoreWrites writes = new StoreWrites();
  private final ConfigurableApplicationContext context;
  private final List<AutoCloseable> processes = new ArrayList<>();
  public final String database;

  public Workshop() {
    Awaitility.setDefaultTimeout(Duration.ofSeconds(25));
    database = Backing.shared().newDatabaseName("aggregates");
    var properties = new HashMap<String, Object>(Backing.shared().springProperties(database));
    properties.putAll(MASTER_KEY);
    properties.put("jalon.keys.database", database + "-keys");
    context = new SpringApplicationBuilder(Parts.class).web(WebApplicationType.NONE).properties(properties)
        .initializers(application -> application.getBeanFactory().registerSingleton("writes", writes)).run();
  }

  @Configuration(proxyBeanMethods = false)
  @ImportAutoConfiguration({MongoAutoConfiguration.class, DataMongoAutoConfiguration.class, KeysAutoConfiguration.class})
  static class Parts {

    @Bean
    MongoClientSettingsBuilderCustomizer counting(CommandListener writes) {
      return settings -> settings.addCommandListener(writes);
    }
  }

  /** One process of the referral service. */
  public final class Process implements AutoCloseable {

    public final RecordingBroker broker;
    public final Journal journal = new Journal(template());
    public final Relay relay;
    public final AggregateStore store;
    public final Aggregates<SampleReferral> referrals;
    public final Sweep sweep;

    private Process(RecordingBroker broker, Clock clock) {
      this.broker = broker;
      journal.declareIndexes();
      relay = new Relay(broker, new WireFormat(Topic.REFERRAL), new Keeping(journal), clock);
      store = new AggregateStore(template(), mapper(), keys(), relay, clock, Topic.REFERRAL);
      referrals = store.of(SampleReferral.KIND);
      sweep = new Sweep(store::sources, relay, clock);
    }

    public String submitted() {
      var id = UUID.randomUUID().toString();
      referrals.create(id, Command.plain(), () -> SampleReferral.submit(id, new PathwayId("pathway-of-" + id))).orThrow();
      return id;
    }

    public void noted(String id, String note) {
      referrals.change(id, Command.plain(), referral -> referral.note(note)).orThrow();
    }

    @Override
    public void close() {
      relay.close();
    }
  }

  public Process process() {
    return process(new RecordingBroker(), Clock.systemUTC());
  }

  public Process process(RecordingBroker broker, Clock clock) {
    var process = new Process(broker, clock);
    processes.add(process);
    return process;
  }

  public MongoTemplate template() {
    return StoreTemplate.of(context.getBean(MongoDatabaseFactory.class));
  }

  public SealingMapper mapper() {
    return context.getBean(SealingMapper.class);
  }

  public PathwayKeys keys() {
    return context.getBean(PathwayKeys.class);
  }

  public BlindIndex index() {
    return context.getBean(BlindIndex.class);
  }

  /** The documents as they lie there. */
  public MongoCollection<Document> raw(String collection) {
    return context.getBean(MongoDatabaseFactory.class).getMongoDatabase().getCollection(collection);
  }

  @Override
  public void close() throws Exception {
    for (var process : processes) {
      process.close();
    }
    context.close();
    assertThat(Backing.shared().unindexedQueries(database)).isEmpty();
  }
}
