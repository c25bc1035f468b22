package be.jalon.aggregates.autoconfigure;

import be.jalon.aggregates.store.StoreTemplate;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.data.mongodb.autoconfigure.DataMongoAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.data.mongodb.MongoDatabaseFactory;
import org.springframework.data.mongodb.core.MongoTemplate;

/** Stands before Spring Boot's own, so that a service has one template: the one that writes as the guarantees demand. */
@AutoConfiguration(before = DataMongoAutoConfiguration.class)
@ConditionalOnProperty("jalon.service")
public class StoreAutoConfiguration {

  @Bean
  MongoTemplate mongoTemplate(MongoDatabaseFactory databases) {
    return StoreTemplate.of(databases);
  }
}
