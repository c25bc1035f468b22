package be.jalon.faults;

import static be.jalon.local.ServiceName.APPOINTMENT;
import static be.jalon.local.ServiceName.REFERRAL;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import be.jalon.local.story.Answer;
import be.jalon.local.story.Visitor;
import be.jalon.trials.Errand;
import be.jalon.trials.Newcomer;
import be.jalon.trials.OnSharedSystem;
import be.jalon.trials.Requests;
import be.jalon.trials.WholeSystem;
import be.jalon.trials.Written;
import java.io.IOException;
import java.time.Duration;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Many want few times at once, at two instances of the appointment service, one of which the operating system stops in the middle. */
@OnSharedSystem(instances = 2)
class RaceIT {

  private static final int BOOKERS = 64;
  private static final int SLOTS = 8;

  private static WholeSystem system;

  record Booker(Visitor patient, String appointment) {
  }

  @BeforeAll
  static void start(WholeSystem shared) {
    system = shared;
  }

  @Test
  void sixtyFourBookersGetEightSlotsOnce() throws Exception {
    var clinician = system.cast().clinician();
    Errand.acknowledged(system.cast().gp(), REFERRAL, "/referrals", Requests.referral(Newcomer.numbered(BOOKERS)));
    assertThat(clinician.put(APPOINTMENT, "/agendas/dujardin/weekly-hours", Requests.weeklyHours()).status()).isEqualTo(200);
    var bookers = bookers();
    var day = Requests.today().plusDays(9);
    var starts = IntStream.range(0, SLOTS).mapToObj(hour -> day.atTime(LocalTime.of(9 + hour, 0)).atZone(Requests.BRUSSELS).toOffsetDateTime()).toList();

    var answers = new ArrayList<CompletableFuture<Answer>>();
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (int i = 0; i < BOOKERS; i++) {
        var booker = bookers.get(i);
        var patient = booker.patient().atInstance(i / SLOTS % 2);
        var body = Map.of("start", starts.get(i % SLOTS).toString());
        answers.add(CompletableFuture.supplyAsync(() -> patient.post(APPOINTMENT, "/appointments/" + booker.appointment() + "/booking", body), threads));
      }
      await().atMost(Duration.ofSeconds(30)).pollInterval(Duration.ofMillis(1)).until(() -> answers.stream().anyMatch(CompletableFuture::isDone));
      signal("STOP");
      try {
        await().atMost(Duration.ofSeconds(25)).until(() -> IntStream.range(0, BOOKERS).filter(i -> i / SLOTS % 2 == 0).allMatch(i -> answers.get(i).isDone()));
      } finally {
        signal("CONT");
      }
    }

    assertThat(answers).extracting(answer -> answer.join().status()).containsOnly(200, 409);
    assertThat(answers).filteredOn(answer -> answer.join().status() == 409).extracting(answer -> answer.join().problem()).containsOnly("slot-taken");
    assertThat(answers).filteredOn(answer -> answer.join().status() == 200).hasSize(SLOTS);
    await().atMost(Duration.ofSeconds(100)).pollInterval(Duration.ofSeconds(1)).untilAsserted(() -> assertThat(claiming()).isEmpty());
    var now = bookers.stream().map(booker -> booker.patient().get(APPOINTMENT, "/appointments/" + booker.appointment()).body()).toList();
    var booked = now.stream().filter(appointment -> appointment.path("state").asString().equals("BOOKED")).map(RaceIT::start).toList();
    assertThat(booked).hasSize(SLOTS);
    assertThat(new HashSet<>(booked)).hasSize(SLOTS);
    assertThat(now).extracting(appointment -> appointment.path("state").asString()).containsOnly("BOOKED", "REQUESTED");
    await().atMost(Duration.ofSeconds(100)).pollInterval(Duration.ofSeconds(1))
        .untilAsserted(() -> assertThat(new Written(system).disagreements()).isEmpty());
  }

  /** Everybody has been taken into care, so an intake with the clinician was asked for them. */
  private static List<Booker> bookers() {
    try (var threads = Executors.newFixedThreadPool(8)) {
      return IntStream.range(0, BOOKERS).mapToObj(i -> CompletableFuture.supplyAsync(() -> booker(Newcomer.numbered(i)), threads)).toList()
          .stream().map(CompletableFuture::join).toList();
    }
  }

  private static Booker booker(Newcomer person) {
    var referral = Errand.acknowledged(system.cast().gp(), REFERRAL, "/referrals", Requests.referral(person));
    Errand.acknowledged(system.cast().clinician(), REFERRAL, "/referrals/" + referral.text("id") + "/acceptance", Map.of());
    var patient = system.patient(person);
    var mine = Errand.until("an intake", () -> patient.get(APPOINTMENT, "/appointments"), answer -> answer.done() && !answer.body().path("appointments").isEmpty());
    return new Booker(patient, mine.body().at("/appointments/0/id").asString());
  }

  private static String start(JsonNode appointment) {
    return appointment.at("/meeting/start").asString();
  }

  private static List<Object> claiming() {
    var found = new ArrayList<>();
    system.database(APPOINTMENT).getCollection("appointments").find().forEach(appointment -> {
      if (appointment.get("state").toString().toLowerCase(Locale.ROOT).contains("claiming")) {
        found.add(appointment.get("_id"));
      }
    });
    return found;
  }

  private static void signal(String signal) throws IOException, InterruptedException {
    var second = system.child("appointment-2").handle();
    assertThat(second).isNotNull();
    assertThat(new ProcessBuilder("kill", "-" + signal, String.valueOf(second.pid())).start().waitFor()).isZero();
  }
}
