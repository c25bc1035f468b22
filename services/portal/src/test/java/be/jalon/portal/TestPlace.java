package be.jalon.portal;

import be.jalon.embedded.Backing;
import be.jalon.portal.refer.Software;
import java.util.Base64;
import java.util.Map;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;

/** Where the portal runs while it is tested. */
public final class TestPlace implements ApplicationContextInitializer<ConfigurableApplicationContext> {

  public static final Neighbours NEIGHBOURS = new Neighbours();
  public static final String DATABASE = Backing.shared().newDatabaseName("portal");

  @Override
  public void initialize(ConfigurableApplicationContext context) {
    context.getEnvironment().getPropertySources().addFirst(new MapPropertySource("place", Map.ofEntries(
        Map.entry("spring.mongodb.uri", Backing.shared().mongoUri(DATABASE)),
        Map.entry("jalon.keys.master-key", Base64.getEncoder().encodeToString(new byte[32])),
        Map.entry("jalon.keys.database", DATABASE + "-keys"),
        Map.entry("jalon.portal.services.referral", NEIGHBOURS.address()),
        Map.entry("jalon.portal.services.appointment", NEIGHBOURS.address()),
        Map.entry("jalon.portal.services.return-to-work", NEIGHBOURS.address()),
        Map.entry("jalon.portal.services.pathway", NEIGHBOURS.address()),
        Map.entry("jalon.portal.login.issuer", "http://127.0.0.1:1"),
        Map.entry("jalon.portal.login.client-id", "portal"),
        Map.entry("jalon.portal.login.client-secret", "secret"),
        Map.entry("jalon.portal.organisations", "network-sambre=Réseau Sambre"),
        Map.entry("jalon.portal.refer.networks", "network-sambre"),
        Map.entry("jalon.portal.refer.phones", "network-sambre=081 00 00 00"),
        Map.entry("jalon.portal.refer.senders", Software.senders()),
        Map.entry("management.server.port", "0"))));
  }
}
