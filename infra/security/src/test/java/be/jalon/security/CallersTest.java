package be.jalon.security;

import static be.jalon.contracts.people.Authority.SECRETARIAT;
import static be.jalon.contracts.people.Authority.STAND_IN;
import static be.jalon.contracts.people.Capacity.CLINICIAN;
import static be.jalon.contracts.people.Capacity.MEDECIN_CONSEIL;
import static be.jalon.contracts.people.Capacity.PATIENT;
import static be.jalon.contracts.people.Capacity.TREATING_DOCTOR;
import static be.jalon.security.example.ExampleService.ISSUER;
import static org.assertj.core.api.Assertions.assertThat;

import be.jalon.contracts.people.Authority;
import be.jalon.contracts.people.Capacity;
import be.jalon.security.example.Client;
import be.jalon.security.example.ExampleService;
import be.jalon.security.testing.TestToken;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

@ExampleService
class CallersTest {

  private final LocalDate today = LocalDate.now(ZoneId.of("Europe/Brussels"));

  @LocalServerPort
  int port;

  @Test
  void aDoctorIsKnownByAccountAndNumbers() throws Exception {
    var seen = call(ISSUER.token("lambert").named("Lambert", "Anne").capacities(TREATING_DOCTOR).nihdi("19999123004").ssin("85031297781"));

    assertThat(seen.json().path("person").asString()).isEqualTo("account:lambert");
    assertThat(seen.json().at("/name/family").asString()).isEqualTo("Lambert");
    assertThat(seen.json().path("capacity").asString()).isEqualTo("TREATING_DOCTOR");
    assertThat(seen.json().path("knownByNihdi").asBoolean()).isTrue();
    assertThat(seen.json().path("knownBySsin").asBoolean()).isTrue();
    assertThat(seen.json().path("keys").asInt()).isEqualTo(3);
  }

  @Test
  void aNewCompetenceIsStillTheSameDoctor() throws Exception {
    assertThat(call(ISSUER.token("lambert").capacities(TREATING_DOCTOR).nihdi("19999123000")).json().path("knownByNihdi").asBoolean()).isTrue();
  }

  @Test
  void whoHasSeveralCapacitiesChoosesOne() throws Exception {
    var both = ISSUER.token("dujardin").capacities(CLINICIAN, PATIENT);

    assertThat(call(both, "Jalon-Capacity", "PATIENT").json().path("capacity").asString()).isEqualTo("PATIENT");
    var undecided = call(both);
    assertThat(undecided.status()).isEqualTo(400);
    assertThat(undecided.code()).isEqualTo("capacity-required");
    assertThat(undecided.error(0).path("field").asString()).isEqualTo("Jalon-Capacity");
  }

  @Test
  void nobodyChoosesACapacityTheyDoNotHave() throws Exception {
    refused(call(ISSUER.token("dujardin").capacities(CLINICIAN), "Jalon-Capacity", "MEDECIN_CONSEIL"), "not-your-capacity");
    refused(call(ISSUER.token("dujardin").capacities(CLINICIAN), "Jalon-Capacity", "EMPLOYER"), "not-your-capacity");
  }

  @Test
  void whoHasNoCapacityMayDoNothing() throws Exception {
    refused(call(ISSUER.token("somebody")), "forbidden");
  }

  @Test
  void aSecretaryActsInTheDoctorsName() throws Exception {
    var seen = call(baudoin(today), "Jalon-In-Name-Of", "account:lambert");

    assertThat(seen.json().path("person").asString()).isEqualTo("account:baudoin");
    assertThat(seen.json().path("capacity").asString()).isEqualTo("SECRETARIAT");
    assertThat(seen.json().path("responsible").asString()).isEqualTo("account:lambert");
    assertThat(seen.json().path("responsibleCapacity").asString()).isEqualTo("TREATING_DOCTOR");
    assertThat(seen.json().path("knownByNihdi").asBoolean()).isTrue();
    assertThat(seen.json().at("/act/authority").asString()).isEqualTo("SECRETARIAT");
    assertThat(seen.json().at("/act/inNameOf/person/name/family").asString()).isEqualTo("Lambert");
    assertThat(seen.json().at("/act/evidence/on").asString()).isEqualTo(today.toString());
  }

  @Test
  void withoutTheHeaderADelegationDoesNothing() throws Exception {
    var seen = call(baudoin(today));

    assertThat(seen.json().path("responsible").asString()).isEqualTo("account:baudoin");
    assertThat(seen.json().path("knownByNihdi").asBoolean()).isFalse();
  }

  @Test
  void aDelegationThatHasEndedIsNone() throws Exception {
    refused(call(baudoin(today.minusDays(1)), "Jalon-In-Name-Of", "account:lambert"), "no-such-delegation");
  }

  @Test
  void nobodyActsInTheNameOfSomebodyWhoDidNotDelegate() throws Exception {
    refused(call(baudoin(today), "Jalon-In-Name-Of", "account:claes"), "no-such-delegation");
    refused(call(baudoin(today), "Jalon-In-Name-Of", "lambert"), "no-such-delegation");
    refused(call(ISSUER.token("claes").capacities(TREATING_DOCTOR), "Jalon-In-Name-Of", "account:lambert"), "no-such-delegation");
  }

  @Test
  void aStandInActsAsTheDoctorTheyAre() throws Exception {
    var claes = ISSUER.token("claes").capacities(TREATING_DOCTOR, PATIENT).delegation(STAND_IN, "lambert", TREATING_DOCTOR, today.plusDays(3));

    var seen = call(claes, "Jalon-In-Name-Of", "account:lambert");

    assertThat(seen.json().path("capacity").asString()).isEqualTo("TREATING_DOCTOR");
    assertThat(seen.json().at("/act/authority").asString()).isEqualTo("STAND_IN");
  }

  @Test
  void aTrustedPersonNeedsNoCapacityOfTheirOwn() throws Exception {
    var mother = ISSUER.token("lemmens-mother").delegation(Authority.TRUSTED_PERSON, "lemmens", PATIENT, today);

    var seen = call(mother, "Jalon-In-Name-Of", "account:lemmens");

    assertThat(seen.json().path("responsibleCapacity").asString()).isEqualTo("PATIENT");
    assertThat(seen.json().at("/act/authority").asString()).isEqualTo("TRUSTED_PERSON");
  }

  @Test
  void whoDelegatedInTwoCapacitiesIsMetInTheOneAskedFor() throws Exception {
    var secretary = ISSUER.token("baudoin").capacities(Capacity.SECRETARIAT)
        .delegation(SECRETARIAT, "simon", TREATING_DOCTOR, today).delegation(SECRETARIAT, "simon", MEDECIN_CONSEIL, today);

    var seen = call(secretary, "Jalon-In-Name-Of", "account:simon", "Jalon-Capacity", "MEDECIN_CONSEIL");

    assertThat(seen.json().path("responsibleCapacity").asString()).isEqualTo("MEDECIN_CONSEIL");
  }

  private static TestToken baudoin(LocalDate until) {
    return ISSUER.token("baudoin").named("Baudoin", "Luc").capacities(Capacity.SECRETARIAT).organisation("practice-lambert")
        .delegation(SECRETARIAT, "lambert", TREATING_DOCTOR, until, Map.of("family_name", "Lambert", "given_name", "Anne", "nihdi", "19999123004"));
  }

  private Client.Answer call(TestToken token, String... headers) throws Exception {
    var all = new ArrayList<>(List.of(headers));
    all.addAll(List.of("Authorization", token.bearer()));
    return new Client(port).get("/caller", all.toArray(String[]::new));
  }

  private static void refused(Client.Answer answer, String code) {
    assertThat(answer.status()).isEqualTo(403);
    assertThat(answer.code()).isEqualTo(code);
  }
}
