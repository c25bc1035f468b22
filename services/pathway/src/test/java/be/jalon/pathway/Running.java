package be.jalon.pathway;

import be.jalon.embedded.Backing;
import be.jalon.security.testing.TestIssuer;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;
import org.springframework.test.context.ContextConfiguration;

/** The whole service on a real broker and store; one context for all tests that ask for it. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(classes = {PathwayApplication.class, Neighbours.class}, webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@ContextConfiguration(initializers = Running.Place.class)
@interface Running {

  TestIssuer ISSUER = TestIssuer.start();
  String DATABASE = Backing.shared().newDatabaseName("pathway");

  final class Place implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    @Override
    public void initialize(ConfigurableApplicationContext context) {
      context.getEnvironment().getPropertySources().addFirst(new MapPropertySource("place", settings()));
    }

    static Map<String, Object> settings() {
      var settings = new HashMap<String, Object>(ISSUER.properties());
      settings.putAll(Backing.shared().springProperties(DATABASE));
      settings.putAll(Map.of(
          "jalon.keys.master-key", Base64.getEncoder().encodeToString(new byte[32]),
          "jalon.keys.database", DATABASE + "-keys",
          "jalon.topics.create", "true",
          "jalon.topics.replication", "1",
          "jalon.topics.min-insync", "1",
          "management.server.port", "0"));
      return settings;
    }
  }
}
