package be.jalon.aggregates.autoconfigure;

import be.jalon.aggregates.store.StoreTemplate;
import java.util.concurrent.TimeUnit;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.data.mongodb.autoconfigure.DataMongoAutoConfiguration;
import org.springframework.boot.mongodb.autoconfigure.MongoClientSettingsBuilderCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.data.mongodb.MongoDatabaseFactory;
import org.springframework.data.mongodb.core.MongoTemplate;

/** Stands before Spring Boot's own, so that a service has one template: the one that writes as the guarantees demand. */
@AutoConfiguration(before = DataMongoAutoConfiguration.class)
@ConditionalOnProperty("jalon.service")
public class StoreAutoConfiguration {

  private static final int SECONDS = 10;

  @Bean
  MongoTemplate mongoTemplate(MongoDatabaseFactory databases) {
    return StoreTemplate.of(databases);
  }

  /** Whoever waits is told that the store is away before their own patience ends; the driver's would last as long as theirs. */
  @Bean
  MongoClientSettingsBuilderCustomizer soonTold() {
    return settings -> settings.applyToClusterSettings(cluster -> cluster.serverSelectionTimeout(SECONDS, TimeUnit.SECONDS));
  }
}
