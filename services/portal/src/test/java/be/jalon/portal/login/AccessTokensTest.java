package be.jalon.portal.login;

import static be.jalon.portal.TestPlace.NEIGHBOURS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import be.jalon.portal.LoggedIn;
import be.jalon.portal.PortalTest;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.client.ClientAuthorizationException;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClient;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizedClientRepository;
import org.springframework.security.oauth2.core.OAuth2AccessToken;
import org.springframework.security.oauth2.core.OAuth2RefreshToken;

@PortalTest
class AccessTokensTest {

  @Autowired
  AccessTokens tokens;
  @Autowired
  OAuth2AuthorizedClientRepository kept;

  private final MockHttpServletRequest request = new MockHttpServletRequest();
  private final MockHttpServletResponse response = new MockHttpServletResponse();
  private final Authentication anne = new TestingAuthenticationToken("lambert", null, "OIDC_USER");

  @BeforeEach
  void nothingWasSaidYet() {
    NEIGHBOURS.forget();
  }

  private void anneHasATokenFor(long seconds) {
    var now = Instant.now();
    kept.saveAuthorizedClient(new OAuth2AuthorizedClient(LoggedIn.Issuer.REGISTRATION, "lambert",
        new OAuth2AccessToken(OAuth2AccessToken.TokenType.BEARER, "first", now.minusSeconds(900), now.plusSeconds(seconds)),
        new OAuth2RefreshToken("renewing", now)), anne, request, response);
  }

  @Test
  void aTokenThatLastsIsUsedAsItIs() {
    anneHasATokenFor(300);

    assertThat(tokens.of(anne, request, response)).isEqualTo("first");
    assertThat(NEIGHBOURS.asked("POST /oauth2/token")).isEmpty();
  }

  @Test
  void aTokenAboutToEndIsRenewedOnce() {
    NEIGHBOURS.answer("POST /oauth2/token", """
        {"access_token": "second", "token_type": "Bearer", "expires_in": 900}""");
    anneHasATokenFor(30);

    assertThat(tokens.of(anne, request, response)).isEqualTo("second");
    assertThat(tokens.of(anne, request, response)).isEqualTo("second");
    assertThat(NEIGHBOURS.asked("POST /oauth2/token")).hasSize(1).first().satisfies(asked -> assertThat(asked.body()).contains("grant_type=refresh_token", "refresh_token=renewing"));
  }

  @Test
  void aTokenThatCannotBeRenewedNowIsUsedAsLongAsItLasts() {
    NEIGHBOURS.answer("POST /oauth2/token", 503, "text/plain", "", Map.of());
    anneHasATokenFor(30);

    assertThat(tokens.of(anne, request, response)).isEqualTo("first");
  }

  @Test
  void whenItHasEndedNobodyIsLoggedOutBecauseTheIssuerIsAway() {
    NEIGHBOURS.answer("POST /oauth2/token", 503, "text/plain", "", Map.of());
    anneHasATokenFor(-1);

    assertThatThrownBy(() -> tokens.of(anne, request, response)).isInstanceOf(IdentityAway.class);

    NEIGHBOURS.answer("POST /oauth2/token", """
        {"access_token": "second", "token_type": "Bearer", "expires_in": 900}""");
    assertThat(tokens.of(anne, request, response)).isEqualTo("second");
  }

  @Test
  void aLoginThatEndedAtTheIssuerIsToldAsSuch() {
    NEIGHBOURS.answer("POST /oauth2/token", 400, "application/json", "{\"error\": \"invalid_grant\"}", Map.of());
    anneHasATokenFor(30);

    assertThatThrownBy(() -> tokens.of(anne, request, response)).isInstanceOf(ClientAuthorizationException.class);
  }
}
