package be.jalon.appointment;

import static be.jalon.contracts.people.Capacity.CLINICIAN;
import static be.jalon.contracts.people.Capacity.OCCUPATIONAL_PHYSICIAN;
import static be.jalon.contracts.people.Capacity.PATIENT;
import static be.jalon.contracts.people.Capacity.TREATING_DOCTOR;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import be.jalon.aggregates.Command;
import be.jalon.contracts.AppointmentId;
import be.jalon.contracts.PathwayId;
import be.jalon.contracts.ReferralId;
import be.jalon.contracts.people.PersonKey;
import be.jalon.security.Caller;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** From a referral to its intake, and what ends it. */
class IntakeServiceTest extends ServiceStory {

  @Autowired Appointments appointments;
  @Autowired Admission admission;

  @Test
  void anAcceptedReferralAsksForAnIntakeByItselfThatNobodyAtAnotherTableSees() {
    var intake = anIntake();

    assertThat(intake.body().path("state").asString()).isEqualTo("REQUESTED");
    assertThat(intake.body().path("ball").path("holder").asString()).isEqualTo("CLINICIAN");
    assertThat(intake.etag()).isEqualTo("\"1\"");
    assertThat(http.get(path(intake), token("claes", TREATING_DOCTOR)).status()).isEqualTo(404);
    assertThat(http.get(path(intake), token("els", OCCUPATIONAL_PHYSICIAN)).problem()).isEqualTo(http.get("/appointments/none", marc()).problem()).isEqualTo("not-found");
  }

  @Test
  void aReferralAcceptedBeforeItsTableIsKnownIsNotForgotten() {
    var unseated = new PathwayId("pathway-" + UUID.randomUUID());
    var early = new ReferralId("referral-" + UUID.randomUUID());
    neighbours.submitted(early, unseated, noah);
    neighbours.accepted(early, unseated, person(marc, "Dujardin", "Marc"));
    var intake = "/appointments/" + ExpectedIntake.intake(early);

    neighbours.opened(unseated, noah);
    neighbours.seat(unseated, CLINICIAN, person(marc, "Dujardin", "Marc"));

    await().until(() -> http.get(intake, marc()).status() == 200 && http.get(intake, noah()).status() == 200);
  }

  @Test
  void aWithdrawnReferralEndsTheIntakeThatHadNoTimeYet() {
    var intake = anIntake();

    neighbours.withdrawn(referral, pathway);

    await().until(() -> http.get(path(intake), noah()).body().path("state").asString().equals("CANCELLED"));
    assertThat(http.get(path(intake), noah()).body().path("ball").has("holder")).isFalse();
  }

  @Test
  void aClosedPathwayGetsNoNewAppointments() {
    var intake = anIntake();
    neighbours.closed(pathway);

    await().until(() -> http.get(path(intake), noah()).body().path("state").asString().equals("CANCELLED"));
    assertThat(http.post("/appointments", noah(), request("CARE", marc)).problem()).isEqualTo("pathway-closed");
  }

  @Test
  void anErasedPathwayLeavesNothingAndItsTimeIsFreeAgain() {
    var intake = anIntake();
    http.post(path(intake) + "/booking", noah(), "{\"start\": \"%s\"}".formatted(at("09:00")));

    neighbours.erased(pathway);

    await().until(() -> http.get(path(intake), noah()).status() == 404);
    await().until(() -> freeStarts(marc()).size() == 3);
  }

  @Test
  void presenceIsRecordedOnceItHasStarted() {
    var intake = anIntake();
    http.post(path(intake) + "/booking", noah(), "{\"start\": \"%s\"}".formatted(at("09:00")));

    assertThat(http.post(path(intake) + "/attendance", marc(), "").problem()).isEqualTo("not-started");
    assertThat(http.post(path(intake) + "/missed", marc(), "").problem()).isEqualTo("not-started");

    var afterwards = new Settling(appointments, admission, Clock.offset(Clock.systemUTC(), Duration.ofDays(25)));
    var himself = new Caller(person(marc, "Dujardin", "Marc"), Set.of(PersonKey.account(marc)), CLINICIAN, null, null, Instant.MAX);
    afterwards.attended(new AppointmentId(id(intake)), himself, Command.plain());
    assertThat(http.get(path(intake), noah()).body().path("state").asString()).isEqualTo("ATTENDED");
    assertThat(http.post(path(intake) + "/cancellation", noah(), "{\"reason\": \"PATIENT\"}").problem()).isEqualTo("appointment-over");
  }
}
