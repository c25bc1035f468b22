package be.jalon.referral;

import be.jalon.embedded.Backing;
import be.jalon.security.testing.TestIssuer;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.util.Base64;
import java.util.Map;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;
import org.springframework.test.context.ContextConfiguration;

/** The whole service on a real broker and store; one context for all tests that ask for it. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(classes = {ReferralApplication.class, Neighbours.class}, webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@ContextConfiguration(initializers = Running.Place.class)
@interface Running {

  TestIssuer ISSUER = TestIssuer.start();
  String DATABASE = Backing.shared().newDatabaseName("referral");

  final class Place implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    @Override
    public void initialize(ConfigurableApplicationContext context) {
      var sources = context.getEnvironment().getPropertySources();
      sources.addFirst(new MapPropertySource("issuer", Map.copyOf(ISSUER.properties())));
      sources.addFirst(new MapPropertySource("backing", Map.copyOf(Backing.shared().springProperties(DATABASE))));
      sources.addFirst(new MapPropertySource("place", Map.of(
          "jalon.keys.master-key", Base64.getEncoder().encodeToString(new byte[32]),
          "jalon.keys.database", DATABASE + "-keys",
          "jalon.topics.create", "true",
          "jalon.topics.replication", "1",
          "jalon.topics.min-insync", "1",
          "jalon.referral.acknowledge-within", "1s",
          "management.server.port", "0")));
    }
  }
}
