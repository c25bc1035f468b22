package be.jalon.portal.coordinator;

import static be.jalon.portal.LoggedIn.coordinator;
import static be.jalon.portal.LoggedIn.gp;
import static be.jalon.portal.TestPlace.NEIGHBOURS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import be.jalon.portal.PortalTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@PortalTest
class CoordinatorPagesTest {

  static final String FIGURES = """
      {"asOf": "2026-11-20T09:00:00Z", "stillAfter": "PT672H", "lookedBack": "PT2160H",
       "unanswered": [{"urgency": "URGENT", "state": "REQUESTED", "count": 2, "late": 1, "longest": "PT26H"}, {"urgency": "ROUTINE", "state": "WAITING_LIST", "count": 3, "late": 0, "longest": "PT480H"}],
       "waits": [{"urgency": "URGENT", "taken": 12, "toTaken": {"median": "PT20H", "slowEnd": "PT100H"}, "started": 9, "toStart": {"median": "PT168H", "slowEnd": "PT340H"}},
                 {"urgency": "SOON", "taken": 4, "started": 1}],
       "running": [{"state": "ACCEPTED", "count": 3, "still": 1, "longest": "PT800H"}, {"state": "IN_CARE", "count": 20, "still": 2, "longest": "PT900H"}],
       "dangers": {"count": 1, "late": 1, "longest": "PT5H"}}
      """;

  @Autowired
  MockMvcTester portal;

  @BeforeEach
  void aNetworkAtWork() {
    NEIGHBOURS.forget().answer("GET /networks/network-sambre/figures", FIGURES);
  }

  @Test
  void whatNeedsSomebodyStandsFirst() {
    assertThat(portal.perform(get("/network").with(coordinator()).header("Accept-Language", "en"))).hasStatusOk().bodyText()
        .containsSubsequence("Réseau Sambre", "Requests without an answer", ">5<", "1 late", "The oldest: 20 days", "Dangers that nobody has acknowledged", ">1<", "1 past its time", "The oldest: 5 hours",
            "Care standing still", ">3<", "of 23 people");
  }

  @Test
  void waitsAreSaidInHoursUpToTwoDaysAndOfTooFewNotAtAll() {
    assertThat(portal.perform(get("/network").with(coordinator()).header("Accept-Language", "en"))).bodyText()
        .contains("half within 20 hours, nine in ten within 4 days", "half within 7 days, nine in ten within 14 days", "too few to tell", "so that nobody is recognised");
  }

  @Test
  void aQuietNetworkSaysThatNothingWaits() {
    NEIGHBOURS.answer("GET /networks/network-sambre/figures", "{\"asOf\": \"2026-11-20T09:00:00Z\", \"stillAfter\": \"PT672H\", \"lookedBack\": \"PT2160H\", \"dangers\": {\"count\": 0, \"late\": 0}}");

    assertThat(portal.perform(get("/network").with(coordinator()).header("Accept-Language", "fr"))).hasStatusOk().bodyText().contains("Rien n’attend.").doesNotContain("<table");
  }

  @Test
  void whoeverIsOfNoNetworkHasNone() {
    assertThat(portal.perform(get("/network").with(gp()))).hasStatus(403);
  }
}
