package be.jalon.appointment;

import static be.jalon.contracts.people.Capacity.CLINICIAN;
import static be.jalon.contracts.people.Capacity.PATIENT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import be.jalon.contracts.Brussels;
import be.jalon.contracts.people.Authority;
import be.jalon.contracts.people.Capacity;
import be.jalon.embedded.Backing;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Times taken, moved and given back. */
class BookingServiceTest extends ServiceStory {

  @Test
  void thePatientBooksAFreeTimeWhichIsThenNobodyElses() {
    var intake = anIntake();
    var start = freeStarts(noah()).path(1).path("start").asString();

    var booked = http.post(path(intake) + "/booking", noah(), "{\"start\": \"%s\"}".formatted(start));

    assertThat(booked.status()).isEqualTo(200);
    assertThat(booked.body().path("state").asString()).isEqualTo("BOOKED");
    assertThat(booked.body().path("meeting").path("start").asString()).isEqualTo(start).contains("T10:00:00+0");
    assertThat(booked.raw().headers().firstValue("Jalon-At")).hasValue("appointment/" + id(intake) + "=2");
    assertThat(freeStarts(marc()).findValuesAsString("start")).hasSize(2).doesNotContain(start);

    var other = aRequest();
    var refused = http.post(path(other) + "/booking", noah(), "{\"start\": \"%s\"}".formatted(start));
    assertThat(refused.status()).isEqualTo(409);
    assertThat(refused.problem()).isEqualTo("slot-taken");
    assertThat(refused.field()).isEqualTo("start");
    assertThat(refused.etag()).isEqualTo("\"1\"");
  }

  @Test
  void theDoctorWritesDownWhatThePatientSaidOnTheTelephone() {
    var intake = anIntake();

    var booked = http.post(path(intake) + "/booking", anne(), """
        {"start": "%s", "relayed": {"evidence": {"kind": "SPOKEN", "on": "%s"}}}""".formatted(at("09:00"), Brussels.dayOf(Instant.now())));
    var cancelled = http.post(path(intake) + "/cancellation", marc(), """
        {"reason": "PATIENT", "relayed": {"evidence": {"kind": "SPOKEN", "on": "%s"}}}""".formatted(Brussels.dayOf(Instant.now())));

    assertThat(booked.status()).isEqualTo(200);
    assertThat(cancelled.body().path("meeting").path("late").asBoolean(true)).isFalse();
  }

  @Test
  void theSecretariatActsInTheNameOfThePractitionerAlone() {
    var intake = anIntake();
    var luc = Running.PLACE.issuer().token("luc").named("Baudoin", "Luc").capacities(Capacity.SECRETARIAT)
        .delegation(Authority.SECRETARIAT, marc, CLINICIAN, LocalDate.now().plusYears(1)).bearer();
    var inName = new String[] {"Jalon-In-Name-Of", "account:" + marc};

    var offered = http.post(path(intake) + "/offer", luc, "{\"starts\": [\"%s\", \"%s\"]}".formatted(at("18:00"), at("19:00")), inName);
    var chosen = http.post(path(intake) + "/booking", noah(), "{\"start\": \"%s\"}".formatted(at("19:00")));

    assertThat(offered.body().path("state").asString()).isEqualTo("OFFERED");
    assertThat(offered.body().path("ball").path("holder").asString()).isEqualTo("PATIENT");
    assertThat(chosen.status()).isEqualTo(200);
    assertThat(http.get(path(intake), luc).status()).isEqualTo(404);
    assertThat(http.put("/agendas/" + anne + "/weekly-hours", luc, "{\"hours\": []}", inName).status()).isEqualTo(403);
  }

  @Test
  void thePatientWhomNoOfferedTimeSuitsSaysWhenItWould() {
    var intake = anIntake();
    http.post(path(intake) + "/offer", marc(), "{\"starts\": [\"%s\"]}".formatted(at("18:00")));

    var asked = http.post(path(intake) + "/other-times", noah(), "{\"wish\": {\"days\": [\"FRIDAY\"], \"parts\": [\"MORNING\"]}}");

    assertThat(asked.body().path("state").asString()).isEqualTo("REQUESTED");
    assertThat(asked.body().path("ball").path("holder").asString()).isEqualTo("CLINICIAN");
    assertThat(asked.body().path("meeting").path("offered")).isEmpty();
    assertThat(asked.body().at("/meeting/wish/days/0").asString()).isEqualTo("FRIDAY");
    assertThat(asked.body().at("/meeting/name/family").asString()).isEqualTo("Dujardin");
    assertThat(http.post(path(intake) + "/other-times", marc(), "{}").problem()).isEqualTo("only-patient");
    assertThat(http.post(path(intake) + "/booking", noah(), "{\"start\": \"%s\"}".formatted(at("18:00"))).problem()).isEqualTo("outside-hours");
  }

  @Test
  void reschedulingFreesTheFormerTimeAndCancellingTheLatter() {
    var intake = anIntake();
    http.post(path(intake) + "/booking", noah(), "{\"start\": \"%s\"}".formatted(at("09:00")));

    var moved = http.post(path(intake) + "/rescheduling", noah(), "{\"start\": \"%s\"}".formatted(at("11:00")));

    assertThat(moved.status()).isEqualTo(200);
    assertThat(freeStarts(marc()).findValuesAsString("start")).containsExactly(at("09:00"), at("10:00"));
    var cancelled = http.post(path(intake) + "/cancellation", marc(), "{\"reason\": \"PRACTITIONER\"}");
    assertThat(cancelled.status()).isEqualTo(200);
    assertThat(freeStarts(marc()).findValuesAsString("start")).hasSize(3);
    assertThat(http.post(path(intake) + "/rescheduling", noah(), "{\"start\": \"%s\"}".formatted(at("09:00"))).problem()).isEqualTo("appointment-over");
    await().untilAsserted(() -> assertThat(Overheard.of(Backing.shared().bootstrapServers(), pathway.value())).extracting(Overheard.Said::type).containsExactly(
        "be.jalon.appointment.requested.v1", "be.jalon.appointment.booked.v1", "be.jalon.appointment.rescheduled.v1", "be.jalon.appointment.cancelled.v1"));
    assertThat(Overheard.of(Backing.shared().bootstrapServers(), pathway.value())).extracting(Overheard.Said::body)
        .noneMatch(body -> body.contains("Dujardin") || body.contains("Lemmens") || body.contains(NOAH_SSIN));
  }

  @Test
  void aRepeatedCommandDoesNothingTwiceAndAnotherBodyUnderItsKeyIsRefused() {
    aRequest();
    var key = new String[] {"Idempotency-Key", UUID.randomUUID().toString()};
    var request = request("CARE", marc);

    var first = http.post("/appointments", noah(), request, key);
    var again = http.post("/appointments", noah(), request, key);
    assertThat(first.status()).isEqualTo(201);
    assertThat(again.body()).isEqualTo(first.body());

    var bookingKey = new String[] {"Idempotency-Key", UUID.randomUUID().toString(), "If-Match", "\"1\""};
    var booking = "{\"start\": \"%s\"}".formatted(at("09:00"));
    var booked = http.post(path(first) + "/booking", noah(), booking, bookingKey);
    http.post(path(first) + "/rescheduling", noah(), "{\"start\": \"%s\"}".formatted(at("10:00")));
    var repeated = http.post(path(first) + "/booking", noah(), booking, bookingKey);
    assertThat(booked.status()).isEqualTo(200);
    assertThat(repeated.status()).isEqualTo(200);
    assertThat(repeated.etag()).isEqualTo("\"3\"");
    assertThat(http.post(path(first) + "/booking", noah(), booking.replace("T09", "T11"), bookingKey).problem()).isEqualTo("idempotency-key-reused");
    assertThat(http.post(path(first) + "/rescheduling", noah(), booking, "If-Match", "\"1\"").status()).isEqualTo(412);
  }

  @Test
  void aClosureKeepsEverybodyOutAndTellsWhoStandsInIt() {
    var intake = anIntake();
    http.post(path(intake) + "/booking", noah(), "{\"start\": \"%s\"}".formatted(at("09:00")));

    var closed = http.post("/agendas/" + marc + "/closures", marc(), "{\"from\": \"%s\", \"until\": \"%s\"}".formatted(at("00:00"), at("23:00")));

    assertThat(closed.body().path("inside").path(0).asString()).isEqualTo(id(intake));
    assertThat(freeStarts(marc())).isEmpty();
    var refused = http.post(path(aRequest()) + "/booking", marc(), "{\"start\": \"%s\"}".formatted(at("10:00")));
    assertThat(refused.problem()).isEqualTo("practitioner-absent");
    http.delete(closed.raw().headers().firstValue("Location").orElseThrow(), marc());
    assertThat(freeStarts(marc())).hasSize(2);
  }

  @Test
  void minesAreInOrderAndOnlyOnes() {
    var intake = anIntake();
    http.post(path(intake) + "/booking", noah(), "{\"start\": \"%s\"}".formatted(at("11:00")));
    var second = aRequest();
    http.post(path(second) + "/booking", noah(), "{\"start\": \"%s\"}".formatted(at("09:00")));
    var third = aRequest();

    var mine = http.get("/appointments?from=%s&until=%s".formatted(day, day), marc()).body().path("appointments");

    assertThat(mine.findValuesAsString("id")).containsExactly(id(second), id(intake), id(third));
    assertThat(http.get("/appointments?from=%s&until=%s".formatted(day, day), noah()).body().path("appointments").findValuesAsString("id"))
        .contains(id(second), id(intake), id(third));
    assertThat(http.get("/appointments?from=%s&until=%s".formatted(day, day), anne()).body().path("appointments")).isEmpty();
  }
}
