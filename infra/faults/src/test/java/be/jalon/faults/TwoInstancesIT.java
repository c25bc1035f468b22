package be.jalon.faults;

import static be.jalon.local.ServiceName.PATHWAY;
import static be.jalon.local.ServiceName.REFERRAL;
import static be.jalon.local.ServiceName.RETURN_TO_WORK;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import be.jalon.local.story.Visitor;
import be.jalon.trials.Errand;
import be.jalon.trials.Listening;
import be.jalon.trials.Newcomer;
import be.jalon.trials.OnSharedSystem;
import be.jalon.trials.Requests;
import be.jalon.trials.WholeSystem;
import be.jalon.trials.Written;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Two instances of every service at once: whoever is served by one sees what the other received, once, and stops seeing it when either is told so. */
@OnSharedSystem(instances = 2)
class TwoInstancesIT {

  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final String CHANGED = "return-to-work.engagement-changed.v1";
  /** Beyond whom RaceIT refers on the same system. */
  private static final AtomicInteger NUMBERS = new AtomicInteger(1_000);

  private static WholeSystem system;

  @BeforeAll
  static void start(WholeSystem shared) {
    system = shared;
  }

  @AfterEach
  void nothingIsLostOrDoubled() {
    await().atMost(Duration.ofSeconds(100)).pollInterval(Duration.ofSeconds(1)).ignoreExceptions()
        .untilAsserted(() -> assertThat(new Written(system).disagreements()).isEmpty());
  }

  @Test
  void streamsOfEitherInstanceBringEachEntryOnce() {
    var file = new File();

    try (var first = file.listen(file.patient, 0, null); var second = file.listen(file.patient, 1, null); var gps = file.listen(system.cast().gp(), 1, null)) {
      for (int i = 0; i < 10; i++) {
        file.change(i);
        file.discuss(i);
      }

      await().atMost(PATIENCE).untilAsserted(() -> {
        assertThat(first.ids()).hasSize(30);
        assertThat(second.ids()).hasSize(30);
        assertThat(gps.count("referral.information-requested.v1")).isEqualTo(10);
      });
      assertThat(new HashSet<>(first.ids())).hasSize(30).isEqualTo(new HashSet<>(second.ids()));
      assertThat(gps.ids()).doesNotHaveDuplicates();
      assertThat(file.timeline()).containsAll(first.ids()).doesNotHaveDuplicates();
    }
  }

  @Test
  void whoComesBackAtTheOtherInstanceMissesNothingAndGetsNothingTwice() {
    var file = new File();
    String last;
    List<String> before;
    try (var first = file.listen(file.patient, 0, null)) {
      file.change(0);
      file.change(1);
      await().atMost(PATIENCE).until(() -> first.entries().size() == 2);
      last = first.entries().getLast().mark();
      before = first.ids();
    }

    file.change(2);
    file.change(3);
    try (var second = file.listen(file.patient, 1, last)) {
      file.change(4);
      await().atMost(PATIENCE).until(() -> second.entries().size() >= 3);
      file.change(5);
      await().atMost(PATIENCE).until(() -> second.entries().size() >= 4);

      assertThat(second.ids()).hasSize(4).doesNotHaveDuplicates().doesNotContainAnyElementsOf(before);
      assertThat(file.timeline()).endsWith(second.ids().toArray(String[]::new));
    }
  }

  @Test
  void whatIsWithdrawnAtOneInstanceIsNotDeliveredByTheOther() throws Exception {
    var file = new File();
    var consent = file.letOccupationalPhysicianSeeTheWork();
    var physician = system.cast().occupationalPhysician();

    try (var theirs = file.listen(physician, 1, null); var own = file.listen(file.patient, 1, null); var changing = new Changing(file)) {
      await().atMost(PATIENCE).until(() -> theirs.count(CHANGED) >= 5);
      Errand.acknowledged(file.patient, PATHWAY, "/pathways/" + file.pathway + "/consents/" + consent + "/withdrawal", Map.of());
      int firstAfter = changing.begun();
      await().atMost(PATIENCE).until(() -> jobs(own).stream().anyMatch(job -> job >= firstAfter + 20));

      assertThat(jobs(theirs)).isNotEmpty().allMatch(job -> job < firstAfter);
      assertThat(file.seenBy(physician.atInstance(0))).doesNotContain(CHANGED);
      assertThat(file.seenBy(physician.atInstance(1))).doesNotContain(CHANGED);
    }
  }

  private static List<Integer> jobs(Listening listening) {
    return listening.entries().stream().filter(entry -> entry.data().path("kind").asString().equals(CHANGED))
        .map(entry -> Integer.parseInt(entry.data().at("/sections/workContent/job").asString().replace("planner ", ""))).toList();
  }

  /** Changes an engagement again and again, each time with the next number, until closed. */
  private static final class Changing implements AutoCloseable {

    private final AtomicInteger begun = new AtomicInteger();
    private final AtomicBoolean over = new AtomicBoolean();
    private final Thread thread;

    Changing(File file) {
      thread = Thread.ofVirtual().start(() -> {
        while (!over.get()) {
          file.change(begun.getAndIncrement());
        }
      });
    }

    /** Whatever has this number or a higher one was not sent yet. */
    int begun() {
      return begun.get();
    }

    @Override
    public void close() throws InterruptedException {
      over.set(true);
      thread.join();
    }
  }

  /** A pathway with an engagement, and commands that go to either instance by turns. */
  private static final class File {

    private final Visitor patient;
    private final String referral;
    private final String pathway;
    private final String engagement;

    File() {
      var person = Newcomer.numbered(NUMBERS.getAndIncrement());
      patient = system.patient(person);
      var submitted = Errand.acknowledged(system.cast().gp(), REFERRAL, "/referrals", Requests.referral(person));
      referral = submitted.text("id");
      pathway = submitted.text("pathway");
      engagement = Errand.acknowledged(patient.atInstance(1), RETURN_TO_WORK, "/pathways/" + pathway + "/engagements", Requests.engagement("planner")).text("id");
      Errand.until("the whole beginning", () -> patient.get(PATHWAY, "/pathways/" + pathway + "/timeline"), answer -> answer.done()
          && answer.body().path("entries").valueStream().anyMatch(entry -> entry.path("kind").asString().equals("return-to-work.engagement-recorded.v1")));
      await().atMost(PATIENCE).pollInterval(Duration.ofMillis(500)).until(() -> new Written(system).disagreements().isEmpty());
    }

    Listening listen(Visitor viewer, int instance, @Nullable String mark) {
      return Listening.to(system.http(), viewer.atInstance(instance), pathway, mark);
    }

    void change(int i) {
      Errand.acknowledged(patient.atInstance(i % 2), RETURN_TO_WORK, "/engagements/" + engagement + "/changes", Requests.engagement("planner " + i));
    }

    void discuss(int i) {
      Errand.acknowledged(system.cast().clinician().atInstance(i % 2), REFERRAL, "/referrals/" + referral + "/questions", Requests.words("Since when?"));
      Errand.acknowledged(system.cast().gp().atInstance((i + 1) % 2), REFERRAL, "/referrals/" + referral + "/answers", Requests.words("Since September."));
    }

    String letOccupationalPhysicianSeeTheWork() {
      var seat = Errand.read(patient, PATHWAY, "/pathways/" + pathway).body().path("table").valueStream()
          .filter(each -> each.path("capacity").asString().equals("OCCUPATIONAL_PHYSICIAN")).findFirst().orElseThrow();
      if (seat.path("awaitsConfirmation").asBoolean()) {
        Errand.acknowledged(patient, PATHWAY, "/pathways/" + pathway + "/seats/" + seat.path("seat").asString() + "/confirmation",
            Map.of("person", seat.at("/holder/key").asString(), "confirmed", true));
      }
      return Errand.acknowledged(patient, PATHWAY, "/pathways/" + pathway + "/consents",
          Requests.consent(seat.path("seat").asString(), List.of("WORK_CONTENT", "RETURN_STATUS"))).text("consent");
    }

    List<String> timeline() {
      return Errand.read(patient, PATHWAY, "/pathways/" + pathway + "/timeline?limit=200").body().path("entries").valueStream()
          .map(entry -> entry.path("id").asString()).toList();
    }

    List<String> seenBy(Visitor viewer) {
      return viewer.get(PATHWAY, "/pathways/" + pathway + "/timeline?limit=200").body().path("entries").valueStream()
          .map(entry -> entry.path("kind").asString()).toList();
    }
  }
}
