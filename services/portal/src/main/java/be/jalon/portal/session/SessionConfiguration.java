package be.jalon.portal.session;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.session.config.annotation.web.http.EnableSpringHttpSession;
import org.springframework.session.web.http.CookieSerializer;
import org.springframework.session.web.http.DefaultCookieSerializer;

@Configuration
@EnableSpringHttpSession
class SessionConfiguration {

  /** Ends with the browser; Secure wherever the page came by https. */
  @Bean
  CookieSerializer cookie() {
    var cookie = new DefaultCookieSerializer();
    cookie.setCookieName("jalon-portal");
    cookie.setUseHttpOnlyCookie(true);
    cookie.setSameSite("Lax");
    cookie.setUseBase64Encoding(false);
    return cookie;
  }
}
