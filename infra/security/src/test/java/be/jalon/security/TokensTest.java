package be.jalon.security;

import static be.jalon.contracts.people.Capacity.TREATING_DOCTOR;
import static be.jalon.security.example.ExampleService.ISSUER;
import static org.assertj.core.api.Assertions.assertThat;

import be.jalon.security.example.Client;
import be.jalon.security.example.ExampleService;
import be.jalon.security.testing.TestIssuer;
import be.jalon.security.testing.TestToken;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Date;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.web.server.LocalServerPort;

@ExampleService
class TokensTest {

  @LocalServerPort
  int port;

  @Test
  void acceptsATokenOfTheIssuerForThisAudience() throws Exception {
    assertThat(call(lambert()).status()).isEqualTo(200);
  }

  @Test
  void refusesACallWithoutToken() throws Exception {
    var answer = new Client(port).get("/caller");

    assertThat(answer.status()).isEqualTo(401);
    assertThat(answer.code()).isEqualTo("unauthenticated");
    assertThat(answer.header("WWW-Authenticate")).isEqualTo("Bearer");
    assertThat(answer.header("Content-Type")).isEqualTo("application/problem+json");
  }

  @Test
  void saysThatATokenHasExpired() throws Exception {
    var answer = call(lambert().expiresIn(Duration.ofMinutes(-1)));

    assertThat(answer.status()).isEqualTo(401);
    assertThat(answer.code()).isEqualTo("token-expired");
    assertThat(answer.header("WWW-Authenticate")).contains("invalid_token");
  }

  @Test
  void toleratesAClockThatIsAFewSecondsOffAndNoMore() throws Exception {
    assertThat(call(lambert().expiresIn(Duration.ofSeconds(-2))).status()).isEqualTo(200);
    assertThat(call(lambert().expiresIn(Duration.ofSeconds(-7))).code()).isEqualTo("token-expired");
  }

  @Test
  void refusesATokenThatAnotherIssuerSigned() throws Exception {
    try (var stranger = TestIssuer.start()) {
      refused(stranger.token("lambert").capacities(TREATING_DOCTOR).bearer());
      refused(stranger.token("lambert").capacities(TREATING_DOCTOR).claim("iss", ISSUER.uri()).bearer());
    }
  }

  @Test
  void refusesATokenThatNamesAnotherIssuer() throws Exception {
    refused(lambert().claim("iss", "https://elsewhere.example").bearer());
  }

  @Test
  void refusesATokenForAnotherAudience() throws Exception {
    refused(lambert().audience("someone-else").bearer());
  }

  @Test
  void refusesATokenWithoutSignature() throws Exception {
    var claims = new JWTClaimsSet.Builder().issuer(ISSUER.uri()).subject("lambert").audience("jalon").claim("jalon_capacities", List.of("TREATING_DOCTOR"))
        .expirationTime(Date.from(Instant.now().plusSeconds(60))).build();

    refused("Bearer " + new PlainJWT(claims).serialize());
  }

  @ParameterizedTest
  @CsvSource(textBlock = """
      jalon_nihdi,        19999124004
      jalon_nihdi,        1999912304
      jalon_ssin,         85031297782
      jalon_ssin,         85033297763
      jalon_organisation, not an id
      """)
  void refusesATokenWithANumberThatCannotBe(String claim, String number) throws Exception {
    refused(lambert().claim(claim, number).bearer());
  }

  @Test
  void refusesATokenWithClaimsOfTheWrongShape() throws Exception {
    refused(lambert().claim("jalon_capacities", List.of("EMPLOYER")).bearer());
    refused(lambert().claim("jalon_capacities", "TREATING_DOCTOR").bearer());
    refused(lambert().claim("jalon_delegations", List.of("lambert")).bearer());
    refused(lambert().claim("jalon_delegations", List.of(Map.of("principal", "lambert"))).bearer());
    refused(lambert().claim("jalon_delegations", List.of(Map.of("principal", "lambert", "capacity", "TREATING_DOCTOR", "authority", "SELF", "until", LocalDate.MAX.toString())))
        .bearer());
  }

  @Test
  void acceptsTheUsualWaysToWriteANumber() throws Exception {
    assertThat(call(lambert().nihdi("1-99991-23-004").ssin("85.03.12-977.81")).status()).isEqualTo(200);
  }

  private TestToken lambert() {
    return ISSUER.token("lambert").capacities(TREATING_DOCTOR);
  }

  private Client.Answer call(TestToken token) throws Exception {
    return new Client(port).get("/caller", "Authorization", token.bearer());
  }

  private void refused(String bearer) throws Exception {
    var answer = new Client(port).get("/caller", "Authorization", bearer);
    assertThat(answer.status()).isEqualTo(401);
    assertThat(answer.code()).isEqualTo("unauthenticated");
  }
}
