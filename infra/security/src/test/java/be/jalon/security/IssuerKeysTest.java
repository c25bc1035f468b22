package be.jalon.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import be.jalon.contracts.people.Capacity;
import be.jalon.embedded.Backing;
import be.jalon.security.example.Client;
import be.jalon.security.example.ExampleApplication;
import be.jalon.security.testing.TestIssuer;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/** A running service while its issuer changes its keys, and while the issuer is away. Keys live a second here, and hold for four. */
class IssuerKeysTest {

  private final TestIssuer issuer = TestIssuer.start();
  private ConfigurableApplicationContext service;
  private Client client;

  @AfterEach
  void stop() {
    service.close();
    issuer.close();
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void aNewKeyIsBelievedAtOnceAndARemovedOneNoLongerThanItsLife(boolean keysBySettings) throws Exception {
    start(keysBySettings);
    var former = token();
    assertThat(status(former)).isEqualTo(200);

    issuer.rotateKey();
    var latter = token();
    assertThat(status(latter)).isEqualTo(200);
    assertThat(status(former)).isEqualTo(200);

    issuer.removeFormerKeys();
    await().atMost(Duration.ofSeconds(5)).until(() -> status(former) == 401);
    assertThat(status(latter)).isEqualTo(200);
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void theLastKnownKeysHoldWhileTheIssuerIsAwayAndNotForever(boolean keysBySettings) throws Exception {
    start(keysBySettings);
    var token = token();
    assertThat(status(token)).isEqualTo(200);

    issuer.away(true);
    await().during(Duration.ofMillis(1500)).atMost(Duration.ofMillis(2900)).until(() -> status(token) == 200);
    await().atMost(Duration.ofSeconds(10)).until(() -> status(token) == 503);

    issuer.away(false);
    await().atMost(Duration.ofSeconds(5)).until(() -> status(token) == 200);
  }

  private void start(boolean keysBySettings) {
    service = new SpringApplicationBuilder(ExampleApplication.class).properties(
        "server.port=0",
        "spring.security.oauth2.resourceserver.jwt.issuer-uri=" + issuer.uri(),
        keysBySettings ? "spring.security.oauth2.resourceserver.jwt.jwk-set-uri=" + issuer.jwksUri() : "unused=",
        "jalon.security.issuer-keys.life=1s",
        "jalon.security.issuer-keys.outage=4s",
        "spring.mongodb.uri=" + Backing.shared().mongoUri("example"),
        "jalon.keys.database=" + Backing.shared().newDatabaseName("keys"),
        "jalon.keys.master-key=AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8=").run();
    client = new Client(service.getEnvironment().getRequiredProperty("local.server.port", Integer.class));
  }

  private String token() {
    return issuer.token("lambert").capacities(Capacity.TREATING_DOCTOR).bearer();
  }

  private int status(String token) throws Exception {
    return client.get("/caller", "Authorization", token).status();
  }
}
