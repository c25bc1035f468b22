package be.jalon.portal.login;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import be.jalon.portal.TestPlace;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** Where the issuer should be, nobody answers. */
@SpringBootTest
@AutoConfigureMockMvc
@ContextConfiguration(initializers = TestPlace.class)
class IdentityAwayTest {

  @Autowired
  MockMvcTester portal;

  @Test
  void whoWantsToLogInIsToldThatItIsNotTheirFault() {
    assertThat(portal.perform(get("/oauth2/authorization/jalon"))).hasStatus(302).hasRedirectedUrl("/goodbye?away");
  }

  @ParameterizedTest
  @CsvSource(textBlock = """
      fr, L’identification ne répond pas, Réessayer
      nl, De identificatie antwoordt nu niet, Opnieuw proberen
      de, Die Anmeldung antwortet gerade nicht, Erneut versuchen
      en, Identification does not answer, Try again
      """)
  void inTheirLanguageAndThatTheyMayTryAgain(String language, String said, String again) {
    assertThat(portal.perform(get("/goodbye").queryParam("away", "").header("Accept-Language", language))).hasStatus(503).bodyText().contains(said, again, "href=\"/\"");
  }
}
