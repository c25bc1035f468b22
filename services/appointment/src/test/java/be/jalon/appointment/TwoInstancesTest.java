package be.jalon.appointment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import be.jalon.aggregates.Command;
import be.jalon.aggregates.Tables;
import be.jalon.testing.Http;
import be.jalon.appointment.Status.Booked;
import be.jalon.contracts.AppointmentId;
import be.jalon.contracts.Brussels;
import be.jalon.contracts.PathwayId;
import be.jalon.contracts.Releases;
import be.jalon.contracts.people.Capacity;
import be.jalon.contracts.people.Person;
import be.jalon.contracts.people.PersonKey;
import be.jalon.security.Caller;
import be.jalon.testing.Http.Answer;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;

/** Two processes of the service on one store, reached over HTTP, one of them stopped by the operating system in the middle. */
@Running
class TwoInstancesTest {

  private static final List<String> PLACE = List.of("spring.mongodb.uri", "spring.kafka.bootstrap-servers", "jalon.keys.master-key", "jalon.keys.database",
      "jalon.topics.replication", "jalon.topics.min-insync");

  @Autowired Environment environment;
  @Autowired Tables tables;
  @Autowired Requesting requesting;
  @Autowired KeepingAgenda keeping;
  @Autowired Appointments appointments;

  @TempDir Path logs;

  private final List<Process> processes = new ArrayList<>();
  private final String marc = "marc-" + UUID.randomUUID();
  private final LocalDate day = Brussels.dayOf(Instant.now()).plusDays(15);

  record Booker(AppointmentId appointment, String bearer) {}

  @AfterEach
  void endThem() {
    processes.forEach(Process::destroyForcibly);
  }

  @Test
  void sixtyFourBookersGetEightSlotsOnceWhenOneOfTwoProcessesIsStoppedInTheMiddle() throws Exception {
    var instances = List.of(start(), start());
    instances.forEach(TwoInstancesTest::awaitReady);
    var hours = new WeeklyHours(day.minusDays(30), List.of(new WeeklyHours.OnDay(day.getDayOfWeek(), AgendaTest.opening("09:00", "17:00"))));
    var agenda = keeping.publish(PersonKey.account(marc), hours, null, caller(PersonKey.account(marc), Capacity.CLINICIAN), Command.plain()).state();
    var starts = FreeTime.on(day, agenda, List.of(), 60, null, AgendaTest.LONG_AGO).stream().map(FreeTime.Start::start).toList();
    var bookers = IntStream.range(0, 64).mapToObj(_ -> booker()).toList();

    var answers = new ArrayList<CompletableFuture<Answer>>();
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (int i = 0; i < 64; i++) {
        var booker = bookers.get(i);
        var body = "{\"start\": \"%s\"}".formatted(starts.get(i % 8));
        var instance = instances.get(i / 8 % 2);
        answers.add(CompletableFuture.supplyAsync(() -> instance.post("/appointments/" + booker.appointment() + "/booking", booker.bearer(), body), threads));
      }
      await().pollInterval(Duration.ofMillis(2)).until(() -> answers.stream().anyMatch(CompletableFuture::isDone));
      signal("STOP");
      await().atMost(Duration.ofSeconds(60)).until(() -> halfOf(answers).stream().allMatch(CompletableFuture::isDone));
      signal("CONT");
    }

    assertThat(answers).extracting(answer -> answer.join().status()).containsOnly(200, 409);
    assertThat(answers.stream().filter(answer -> answer.join().status() == 200)).hasSize(8);
    assertThat(bookers.stream().map(booker -> appointments.get(booker.appointment()).status()).filter(Booked.class::isInstance)
        .map(status -> ((Booked) status).slot().start())).containsExactlyInAnyOrderElementsOf(starts);
  }

  /** Those asked of the instance that goes on. */
  private static List<CompletableFuture<Answer>> halfOf(List<CompletableFuture<Answer>> answers) {
    return IntStream.range(0, answers.size()).filter(i -> i / 8 % 2 == 0).mapToObj(answers::get).toList();
  }

  private void signal(String signal) throws IOException, InterruptedException {
    assertThat(new ProcessBuilder("kill", "-" + signal, String.valueOf(processes.getLast().pid())).start().waitFor()).isZero();
  }

  private Http start() throws IOException {
    int port = freePort();
    var command = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xmx256m", "-XX:TieredStopAtLevel=1",
        "--enable-native-access=ALL-UNNAMED", "--sun-misc-unsafe-memory-access=allow", "-cp", System.getProperty("java.class.path"),
        AppointmentApplication.class.getName(), "--server.port=" + port, "--management.server.port=" + freePort(), "--jalon.appointment.patience=300ms"));
    Running.PLACE.issuer().properties().forEach((key, value) -> command.add("--" + key + "=" + value));
    PLACE.forEach(key -> command.add("--" + key + "=" + environment.getRequiredProperty(key)));
    processes.add(new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(logs.resolve(port + ".log").toFile()).start());
    return new Http(port);
  }

  private static void awaitReady(Http instance) {
    await().atMost(Duration.ofMinutes(2)).ignoreExceptions().until(() ->
        instance.get("/reference", Running.PLACE.issuer().token("x").capacities(Capacity.PATIENT).bearer()).status() == 200);
  }

  private static int freePort() throws IOException {
    try (var socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    }
  }

  private Booker booker() {
    var account = "patient-" + UUID.randomUUID();
    var pathway = new PathwayId(UUID.randomUUID().toString());
    var key = PersonKey.account(account);
    tables.hear(Neighbours.openedAt(pathway, key));
    tables.hear(Neighbours.seatAt(pathway, Capacity.CLINICIAN, new Person(PersonKey.account(marc), null)));
    var asked = requesting.request(new Requesting.Ask(pathway, PersonKey.account(marc), Subject.CARE, null, 60, false, null, Releases.none()),
        caller(key, Capacity.PATIENT), null, Command.plain());
    return new Booker(asked.state().terms().id(), Running.PLACE.issuer().token(account).capacities(Capacity.PATIENT).bearer());
  }

  private static Caller caller(PersonKey key, Capacity capacity) {
    return new Caller(new Person(key, null), Set.of(key), capacity, null, null, Instant.MAX);
  }
}
