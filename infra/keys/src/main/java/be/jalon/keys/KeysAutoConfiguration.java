package be.jalon.keys;

import com.google.crypto.tink.Aead;
import com.mongodb.ConnectionString;
import com.mongodb.MongoClientSettings;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import java.time.Clock;
import java.util.concurrent.TimeUnit;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.mongodb.autoconfigure.MongoAutoConfiguration;
import org.springframework.context.annotation.Bean;

/** Gives a service the keys of the pathways, the blind index and the mapper that seals. The service does not start without the right master key. */
@AutoConfiguration(after = MongoAutoConfiguration.class)
@EnableConfigurationProperties(KeysProperties.class)
public class KeysAutoConfiguration {

  /** As the services wait for their own store. */
  private static final int SECONDS = 10;

  /** The database with its client, which is closed with the service only where it is not the service's own. */
  record SharedStore(MongoDatabase database, Aead master, Runnable closing) implements AutoCloseable {
    @Override
    public void close() {
      closing.run();
    }
  }

  @Bean
  SharedStore jalonKeyStore(KeysProperties properties, MongoClient own) {
    var master = MasterKey.from(properties);
    if (properties.uri() == null || properties.uri().isBlank()) {
      return new SharedStore(own.getDatabase(properties.database()), master, () -> {});
    }
    var shared = MongoClients.create(MongoClientSettings.builder().applyConnectionString(new ConnectionString(properties.uri()))
        .applyToClusterSettings(cluster -> cluster.serverSelectionTimeout(SECONDS, TimeUnit.SECONDS)).build());
    return new SharedStore(shared.getDatabase(properties.database()), master, shared::close);
  }

  @Bean
  @ConditionalOnMissingBean
  PathwayKeys pathwayKeys(SharedStore store) {
    var clock = Clock.systemUTC();
    return new PathwayKeys(new KeyStore(store.database(), "pathways", store.master(), clock), clock);
  }

  /** Made when the service starts, so that a wrong master key is found before the first request. */
  @Bean
  @ConditionalOnMissingBean
  BlindIndex blindIndex(SharedStore store) {
    return new BlindIndex(new KeyStore(store.database(), "indexes", store.master(), Clock.systemUTC()));
  }

  @Bean
  @ConditionalOnMissingBean
  ServiceKeys serviceKeys(SharedStore store) {
    return new ServiceKeys(new KeyStore(store.database(), "services", store.master(), Clock.systemUTC()));
  }

  @Bean
  @ConditionalOnMissingBean
  SealingMapper sealingMapper(PathwayKeys keys) {
    return new SealingMapper(keys);
  }
}
