package be.jalon.portal.login;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import be.jalon.portal.LoggedIn;
import be.jalon.portal.PortalTest;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@PortalTest
class LeavingTest {

  @Autowired
  MockMvcTester portal;

  @Test
  void theIssuerIsToldWhoseSessionEndsInAFormAndNoAddressNamesAnybody() {
    var out = portal.perform(post("/logout").with(LoggedIn.gp()).with(csrf()));
    assertThat(out).hasForwardedUrl(LeavingController.PATH);
    assertThat(out.getResponse().getHeaderNames()).doesNotContain("Location");

    var leaving = Objects.requireNonNull(out.getRequest().getAttribute(ThroughTheIssuer.LEAVING));
    assertThat(portal.perform(post(LeavingController.PATH).with(csrf()).requestAttr(ThroughTheIssuer.LEAVING, leaving).header("Accept-Language", "en"))).hasStatusOk().bodyText()
        .contains("<form id=\"leaving\" method=\"post\" action=\"http://127.0.0.1:1/connect/logout\">", "name=\"id_token_hint\" value=\"id-token\"",
            "name=\"post_logout_redirect_uri\" value=\"http://localhost/goodbye\"", "Finish logging out")
        .doesNotContain("_csrf");
  }

  @Test
  void whoIsNotLoggedInAnyMoreIsOut() {
    assertThat(portal.perform(post("/logout").with(csrf()))).hasRedirectedUrl("/goodbye");
  }

  @Test
  void theFormIsShownToNobodyElse() {
    assertThat(portal.perform(post(LeavingController.PATH).with(csrf()))).hasStatus(400);
  }
}
