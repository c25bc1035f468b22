package be.jalon.security.example;

import be.jalon.embedded.Backing;
import be.jalon.security.testing.TestIssuer;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.util.HashMap;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;
import org.springframework.test.context.ContextConfiguration;

/** Runs the example on a random port, with an issuer of its own; once for all tests that ask for it. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(classes = ExampleApplication.class, webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
    properties = {"management.server.port=0", "management.endpoints.web.exposure.include=health,info,metrics",
        "jalon.security.rate.burst=10000"})
@ContextConfiguration(initializers = ExampleService.Settings.class)
public @interface ExampleService {

  TestIssuer ISSUER = TestIssuer.start();

  final class Settings implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    @Override
    public void initialize(ConfigurableApplicationContext context) {
      var settings = new HashMap<String, Object>(ISSUER.properties());
      settings.put("spring.mongodb.uri", Backing.shared().mongoUri("example"));
      settings.put("jalon.keys.database", Backing.shared().newDatabaseName("keys"));
      settings.put("jalon.keys.master-key", "AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8=");
      context.getEnvironment().getPropertySources().addFirst(new MapPropertySource("example", settings));
    }
  }
}
