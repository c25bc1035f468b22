package be.jalon.testing;

import be.jalon.embedded.Backing;
import be.jalon.security.testing.TestIssuer;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;

/**
 * Where one service runs while it is tested: real broker and store, a database of its own, and an issuer whose tokens it believes.
 *
 * @param settings what the environment would say elsewhere
 */
public record ServicePlace(TestIssuer issuer, String database, Map<String, Object> settings) {

  /** @param own settings of that service, or others than the usual */
  public static ServicePlace of(String service, Map<String, Object> own) {
    var issuer = TestIssuer.start();
    var database = Backing.shared().newDatabaseName(service);
    var settings = new HashMap<String, Object>(issuer.properties());
    settings.putAll(Backing.shared().springProperties(database));
    settings.putAll(Map.of(
        "jalon.keys.master-key", Base64.getEncoder().encodeToString(new byte[32]),
        "jalon.keys.database", database + "-keys",
        "jalon.topics.create", "true",
        "jalon.topics.replication", "1",
        "jalon.topics.min-insync", "1",
        // Tests ask in minutes what people ask in a day; infra/security tests the limit.
        "jalon.security.rate.burst", "100000",
        "management.server.port", "0"));
    settings.putAll(own);
    return new ServicePlace(issuer, database, Map.copyOf(settings));
  }

  public static ServicePlace of(String service) {
    return of(service, Map.of());
  }

  /** For the {@code ApplicationContextInitializer} of the service's tests. */
  public void furnish(ConfigurableApplicationContext context) {
    context.getEnvironment().getPropertySources().addFirst(new MapPropertySource("place", settings));
  }
}
