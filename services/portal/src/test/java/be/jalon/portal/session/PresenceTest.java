package be.jalon.portal.session;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.FilterChain;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

class PresenceTest {

  private static final Instant NINE = Instant.parse("2026-11-21T08:00:00Z");

  private static StoredSession session() {
    return new StoredSession("id", NINE, NINE, Duration.ofMinutes(60), NINE.plus(Duration.ofHours(12)), Map.of(), (_, _) -> null);
  }

  private static Instant lastAccessAfter(String header, String value) throws Exception {
    var session = session();
    var request = new MockHttpServletRequest("GET", "/");
    request.addHeader(header, value);
    FilterChain chain = (_, _) -> session.setLastAccessedTime(NINE.plusSeconds(600));
    new Presence().doFilter(request, new MockHttpServletResponse(), chain);
    return session.getLastAccessedTime();
  }

  @ParameterizedTest
  @CsvSource(textBlock = """
      Jalon-By-Itself, true,              false
      Accept,          text/event-stream, false
      Accept,          text/html,         true
      HX-Request,      true,              true
      """)
  void whatAPageAsksForByItselfKeepsNobodyLoggedIn(String header, String value, boolean counts) throws Exception {
    assertThat(lastAccessAfter(header, value)).isEqualTo(counts ? NINE.plusSeconds(600) : NINE);
  }

  @Test
  void whatComesAfterItInTheSameThreadCountsAgain() throws Exception {
    lastAccessAfter("Jalon-By-Itself", "true");

    assertThat(Presence.isThere()).isTrue();
  }
}
