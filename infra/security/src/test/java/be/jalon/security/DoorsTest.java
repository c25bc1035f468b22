package be.jalon.security;

import static be.jalon.contracts.people.Capacity.TREATING_DOCTOR;
import static be.jalon.security.example.ExampleService.ISSUER;
import static org.assertj.core.api.Assertions.assertThat;

import be.jalon.security.example.Client;
import be.jalon.security.example.ExampleService;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalManagementPort;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.core.env.Environment;

@ExampleService
class DoorsTest {

  @LocalServerPort
  int port;

  @LocalManagementPort
  int managementPort;

  @Autowired
  Environment environment;

  @Test
  void listensToThisMachineOnlyUnlessToldOtherwise() {
    assertThat(environment.getProperty("server.address")).isEqualTo("127.0.0.1");
    assertThat(environment.getProperty("management.server.address")).isEqualTo("127.0.0.1");
  }

  @Test
  void healthNeedsNoToken() throws Exception {
    assertThat(new Client(managementPort).get("/actuator/health").status()).isEqualTo(200);
    assertThat(new Client(managementPort).get("/actuator/health/liveness").status()).isEqualTo(200);
  }

  @Test
  void operatorsComeThroughTheManagementPort() throws Exception {
    assertThat(new Client(managementPort).get("/actuator/metrics").status()).isEqualTo(200);
  }

  @Test
  void nobodyElseComesThroughTheirDoor() throws Exception {
    var doctor = ISSUER.token("lambert").capacities(TREATING_DOCTOR).bearer();

    assertThat(new Client(port).get("/actuator/metrics").status()).isEqualTo(401);
    assertThat(new Client(port).get("/actuator/metrics", "Authorization", doctor).status()).isEqualTo(403);
    assertThat(new Client(port).get("/actuator/prometheus", "Authorization", doctor).status()).isEqualTo(403);
  }

  @Test
  void theDescriptionOfTheInterfaceIsOpenAndTellsWhatAllHaveInCommon() throws Exception {
    var description = new Client(port).get("/v3/api-docs");

    assertThat(description.status()).isEqualTo(200);
    var command = description.json().at("/paths/~1requests/post");
    assertThat(command.path("parameters").findValuesAsString("name"))
        .contains("Jalon-Capacity", "Jalon-In-Name-Of", "Idempotency-Key", "If-Match").doesNotContain("Jalon-At", "caller");
    assertThat(command.path("responses").propertyNames()).contains("400", "401", "403", "404", "409", "412", "408", "413", "415", "422", "429", "503");
    assertThat(command.at("/responses/429/headers").propertyNames()).containsExactly("Retry-After");
    assertThat(description.json().at("/paths/~1caller/get/parameters").findValuesAsString("name")).contains("Jalon-At");
    assertThat(description.json().at("/components/securitySchemes/token/scheme").asString()).isEqualTo("bearer");
  }

  @Test
  void answersAreNotKeptFramedOrGuessed() throws Exception {
    var answer = new Client(port).get("/caller", "Authorization", ISSUER.token("lambert").capacities(TREATING_DOCTOR).bearer());

    assertThat(answer.header("Cache-Control")).contains("no-store");
    assertThat(answer.header("X-Content-Type-Options")).isEqualTo("nosniff");
    assertThat(answer.header("Content-Security-Policy")).contains("default-src 'none'");
    assertThat(answer.header("Referrer-Policy")).isEqualTo("no-referrer");
    assertThat(answer.header("Set-Cookie")).isEmpty();
  }
}
