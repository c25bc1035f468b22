package be.jalon.security;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import be.jalon.embedded.Backing;
import be.jalon.security.example.ExampleApplication;
import org.junit.jupiter.api.Test;
import org.springframework.boot.builder.SpringApplicationBuilder;

class IssuerTest {

  @Test
  void aServiceThatWouldBelieveAnyIssuerDoesNotStart() {
    var service = new SpringApplicationBuilder(ExampleApplication.class).properties(
        "server.port=0",
        "spring.mongodb.uri=" + Backing.shared().mongoUri("example"),
        "jalon.keys.database=" + Backing.shared().newDatabaseName("keys"),
        "jalon.keys.master-key=AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8=",
        "spring.security.oauth2.resourceserver.jwt.jwk-set-uri=http://127.0.0.1:9/jwks");

    assertThatThrownBy(service::run).hasStackTraceContaining("issuer-uri is not set");
  }
}
