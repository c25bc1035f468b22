package be.jalon.returntowork;

import static org.assertj.core.api.Assertions.assertThat;

import be.jalon.contracts.people.Act;
import be.jalon.contracts.people.Actor;
import be.jalon.contracts.people.Authority;
import be.jalon.contracts.people.Capacity;
import be.jalon.contracts.people.Channel;
import be.jalon.contracts.people.Evidence;
import be.jalon.contracts.people.Person;
import be.jalon.contracts.people.PersonKey;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RightTest {

  @ParameterizedTest(name = "{1} may {0}: {2}")
  @CsvSource(nullValues = "-", textBlock = """
      PROPOSE,             TREATING_DOCTOR,       -
      PROPOSE,             CLINICIAN,             -
      PROPOSE,             OCCUPATIONAL_PHYSICIAN, -
      PROPOSE,             PATIENT,               -
      PROPOSE,             MEDECIN_CONSEIL,       NOT_YOURS_TO_DO
      DECIDE,              MEDECIN_CONSEIL,       -
      DECIDE,              MUTUALITY_STAFF,       NOT_YOURS_TO_DO
      DECIDE,              TREATING_DOCTOR,       NOT_YOURS_TO_DO
      AGREE,               TREATING_DOCTOR,       NOT_YOURS_TO_DO
      ASK_AUTHORISATION,   OCCUPATIONAL_PHYSICIAN, NOT_YOURS_TO_DO
      STEP_BACK,           CLINICIAN,             -
      STEP_BACK,           MEDECIN_CONSEIL,       NOT_YOURS_TO_DO
      READ,                NETWORK_COORDINATOR,   NOT_YOURS_TO_DO
      """)
  void isGivenByCapacity(Right right, Capacity capacity, @Nullable ReturnRefusal refusal) {
    assertThat(right.against(voice(capacity, null, Evidence.Kind.LOGIN)).orElse(null)).isEqualTo(refusal);
  }

  @ParameterizedTest(name = "{1} writes down on {2} that the patient does {0}: {3}")
  @CsvSource(nullValues = "-", textBlock = """
      AGREE,               TREATING_DOCTOR,        SIGNED_PAPER, -
      AGREE,               TREATING_DOCTOR,        SPOKEN,       SIGNED_PAPER_NEEDED
      AGREE,               OCCUPATIONAL_PHYSICIAN, SIGNED_PAPER, NOT_YOURS_TO_RELAY
      AGREE,               MEDECIN_CONSEIL,        SIGNED_PAPER, NOT_YOURS_TO_RELAY
      DECLINE,             MEDECIN_CONSEIL,        SPOKEN,       -
      STOP,                OP_NURSE,               SPOKEN,       -
      STOP,                SECRETARIAT,            SPOKEN,       NOT_YOURS_TO_RELAY
      ASK_AUTHORISATION,   CLINICIAN,              SPOKEN,       -
      ASK_AUTHORISATION,   MUTUALITY_STAFF,        SIGNED_PAPER, NOT_YOURS_TO_RELAY
      TELL_OF_DAYS_WORKED, TREATING_DOCTOR,        SPOKEN,       -
      """)
  void isRelayedOnlyAsFarAsTheRelayingCapacityGoes(Right right, Capacity by, Evidence.Kind evidence, @Nullable ReturnRefusal refusal) {
    assertThat(right.against(voice(Capacity.PATIENT, by, evidence)).orElse(null)).isEqualTo(refusal);
  }

  private static Voice voice(Capacity capacity, @Nullable Capacity relayedBy, Evidence.Kind kind) {
    var actor = new Actor(new Person(PersonKey.account("somebody"), null), capacity, null);
    return new Voice(capacity, relayedBy, new Act(actor, null, Authority.SELF, new Evidence(kind, LocalDate.of(2026, 11, 20), null), Channel.JALON));
  }
}
