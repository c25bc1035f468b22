package be.jalon.referral;

import static be.jalon.referral.Cast.claes;
import static be.jalon.referral.Cast.dujardin;
import static be.jalon.referral.Cast.lambert;
import static be.jalon.referral.Cast.maes;
import static be.jalon.referral.Cast.newSsin;
import static be.jalon.referral.Cast.patient;
import static be.jalon.referral.Cast.peeters;
import static be.jalon.referral.Cast.request;
import static be.jalon.referral.Cast.requestWithConsent;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import be.jalon.aggregates.Aggregates;
import be.jalon.aggregates.Tables;
import be.jalon.contracts.ConsentId;
import be.jalon.contracts.DataCategory;
import be.jalon.contracts.OrganisationId;
import be.jalon.contracts.ReferralId;
import be.jalon.contracts.pathway.ConsentTerms;
import be.jalon.contracts.pathway.Recipient;
import be.jalon.contracts.people.Capacity;
import be.jalon.contracts.people.Person;
import be.jalon.contracts.people.PersonKey;
import be.jalon.testing.Http;
import java.time.Instant;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@Running
class NeighboursHeardTest {

  @LocalServerPort
  private int port;
  @Autowired
  private Neighbours neighbours;
  @Autowired
  private Aggregates<Referral> referrals;
  @Autowired
  private Aggregates<KnownPatient> patients;
  @Autowired
  private Aggregates<NetworkConsents> consents;
  @Autowired
  private Tables tables;
  private Http http;
  private Desk desk;

  @BeforeEach
  void speakHttp() {
    http = new Http(port);
    desk = new Desk(http);
  }

  @Test
  void aSecondReferralJoinsThePathwayUntilItIsClosed() {
    var ssin = newSsin();
    var first = http.post("/referrals", lambert(), requestWithConsent(ssin));
    var second = http.post("/referrals", claes(), requestWithConsent(ssin));

    assertThat(Desk.pathway(second)).isEqualTo(Desk.pathway(first));
    assertThat(second.body().propertyNames()).isEqualTo(first.body().propertyNames());
    assertThat(http.get("/referrals/" + Desk.id(first), claes()).status()).isEqualTo(404);

    neighbours.closed(Desk.pathway(first));
    await().untilAsserted(() -> assertThat(patients.withKey("pathway:" + Desk.pathway(first))).noneMatch(known -> known.state().open()));
    assertThat(Desk.pathway(http.post("/referrals", claes(), requestWithConsent(ssin)))).isNotEqualTo(Desk.pathway(first));
  }

  @Test
  void thePatientAsksByThemselvesAndStopsAtAnyTime() {
    var ssin = newSsin();
    var own = request(ssin, ", \"consents\": [{\"bundle\": \"CARE\"}]");

    var sent = http.post("/referrals", patient(ssin), own);
    assertThat(sent.status()).isEqualTo(201);
    assertThat(http.post("/referrals", patient(newSsin()), own).problem()).isEqualTo("not-your-number");
    desk.act(sent, "acceptance", dujardin(), "");
    neighbours.attended(new ReferralId(Desk.id(sent)), Desk.pathway(sent), Instant.now());
    await().untilAsserted(() -> assertThat(desk.state(sent, patient(ssin))).isEqualTo("IN_CARE"));

    assertThat(desk.act(sent, "withdrawal", patient(ssin), "{\"reason\": \"patient-changed-mind\"}").body().path("state").asString()).isEqualTo("WITHDRAWN");
  }

  @Test
  void anAssessorAtTheTableWritesDownThatThePatientStops() {
    var sent = http.post("/referrals", lambert(), requestWithConsent(newSsin()));
    var relayed = "{\"reason\": \"patient-changed-mind\", \"relayed\": {\"evidence\": {\"kind\": \"SPOKEN\", \"on\": \"" + Cast.yesterday() + "\"}}}";
    neighbours.opened(Desk.pathway(sent), new PersonKey("ssin:somebody"));
    neighbours.seated(Desk.pathway(sent), Capacity.OCCUPATIONAL_PHYSICIAN, new OrganisationId("prevention-boreal"), new Person(PersonKey.account("peeters"), null));
    await().untilAsserted(() -> assertThat(tables.find(Desk.pathway(sent))).hasValueSatisfying(table -> assertThat(table.seats()).isNotEmpty()));
    await().untilAsserted(() -> assertThat(http.get("/referrals/" + Desk.id(sent), peeters()).status()).isEqualTo(403));

    await().untilAsserted(() -> assertThat(desk.act(sent, "withdrawal", peeters(), "{\"reason\": \"patient-changed-mind\"}").status()).isEqualTo(403));
    assertThat(desk.act(sent, "withdrawal", peeters(), relayed).body().path("state").asString()).isEqualTo("WITHDRAWN");
  }

  @Test
  void isPassedOnToANetworkOnceThePatientAgreed() {
    var sent = http.post("/referrals", lambert(), requestWithConsent(newSsin()));
    assertThat(desk.act(sent, "redirection", dujardin(), "{\"network\": \"network-meuse\"}").problem()).isEqualTo("consent-does-not-cover-network");

    neighbours.granted(Desk.pathway(sent), new ConsentTerms(new ConsentId("c-meuse"), ConsentTerms.Decision.GRANT,
        new Recipient.Network(new OrganisationId("network-meuse")), Set.of(DataCategory.CARE_STATUS, DataCategory.CLINICAL), ConsentTerms.Purpose.CARE,
        Instant.now().minusSeconds(5), null, ConsentTerms.Reach.INCLUDING_PAST));
    await().untilAsserted(() -> assertThat(consents.find(Desk.pathway(sent).value())).isPresent());

    assertThat(desk.act(sent, "redirection", dujardin(), "{\"network\": \"network-meuse\", \"note\": \"Plus proche du domicile.\"}").status()).isEqualTo(200);
    assertThat(http.get("/networks/network-meuse/referrals", maes()).body().toString()).contains(Desk.id(sent));
    assertThat(http.get("/referrals/" + Desk.id(sent), dujardin()).status()).isEqualTo(404);
    assertThat(desk.act(sent, "decline", maes(), "{\"reason\": \"outside-area\", \"advice\": \"Voir le SSM de Namur.\"}").body().path("reason").asString())
        .isEqualTo("outside-area");
  }

  @Test
  void anErasedPathwayLeavesNothingBehind() {
    var ssin = newSsin();
    var sent = http.post("/referrals", lambert(), requestWithConsent(ssin));
    var formerPatient = patients.withKey("pathway:" + Desk.pathway(sent)).getFirst();
    neighbours.opened(Desk.pathway(sent), new PersonKey("ssin:somebody"));
    await().untilAsserted(() -> assertThat(tables.find(Desk.pathway(sent))).isPresent());

    neighbours.erased(Desk.pathway(sent));

    await().untilAsserted(() -> assertThat(referrals.find(Desk.id(sent))).isEmpty());
    await().untilAsserted(() -> assertThat(patients.find(formerPatient.id()).orElseThrow().state().patient()).isNull());
    assertThat(http.get("/referrals/" + Desk.id(sent), lambert()).status()).isEqualTo(404);
    assertThat(Desk.pathway(http.post("/referrals", lambert(), requestWithConsent(ssin)))).isNotEqualTo(Desk.pathway(sent));
  }
}
