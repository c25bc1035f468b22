package be.jalon.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import be.jalon.contracts.people.Capacity;
import be.jalon.embedded.Backing;
import be.jalon.security.example.Client;
import be.jalon.security.example.ExampleApplication;
import be.jalon.security.testing.TestIssuer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.builder.SpringApplicationBuilder;

class IssuerTest {

  private static final String TOKENS = "spring.security.oauth2.resourceserver.jwt.";

  @Test
  void aServiceThatWouldBelieveAnyIssuerDoesNotStart() {
    var service = service(TOKENS + "jwk-set-uri=http://127.0.0.1:9/jwks");

    assertThatThrownBy(service::run).hasStackTraceContaining("issuer-uri is not set");
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void whileTheIssuerIsAwayNobodyIsToldThatTheirTokenIsBad(boolean keysBySettings) throws Exception {
    var issuer = TestIssuer.start();
    var token = issuer.token("lambert").capacities(Capacity.TREATING_DOCTOR).bearer();
    issuer.close();
    var keys = keysBySettings ? TOKENS + "jwk-set-uri=" + issuer.jwksUri() : "unused=";

    try (var running = service(TOKENS + "issuer-uri=" + issuer.uri(), keys).run()) {
      var answer = new Client(running.getEnvironment().getRequiredProperty("local.server.port", Integer.class)).get("/caller", "Authorization", token);

      assertThat(answer.status()).isEqualTo(503);
      assertThat(answer.code()).isEqualTo("store-unavailable");
      assertThat(answer.header("Retry-After")).isNotEmpty();
    }
  }

  private static SpringApplicationBuilder service(String... settings) {
    return new SpringApplicationBuilder(ExampleApplication.class).properties(
        "server.port=0",
        "spring.mongodb.uri=" + Backing.shared().mongoUri("example"),
        "jalon.keys.database=" + Backing.shared().newDatabaseName("keys"),
        "jalon.keys.master-key=AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8=").properties(settings);
  }
}
