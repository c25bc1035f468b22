package be.jalon.bench;

import static org.assertj.core.api.Assertions.assertThat;

import be.jalon.bench.caseload.Act;
import be.jalon.bench.caseload.Caseload;
import be.jalon.bench.caseload.Viewer;
import be.jalon.bench.subject.Readers;
import be.jalon.bench.subject.Running;
import be.jalon.bench.subject.StoreWrites;
import be.jalon.bench.subject.Subject;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** That the bench measures what it says, on a whole system: how fast that is, is not asked here. */
class BenchIT {

  @Test
  void everyCommandIsAnsweredAndSeenByEverybodyEntitledAndCountedInTheStore() throws Exception {
    var occasion = new Occasion(Duration.ofMinutes(1), Path.of(System.getProperty("jalon.root")).toAbsolutePath().normalize(), null,
        Path.of("target/data/it").toAbsolutePath());
    try (var subject = Subject.of(occasion, 1); var caseload = Caseload.open(subject, 5); var readers = new Readers(subject)) {
      var before = StoreWrites.soFar(subject);

      var outcome = caseload.run(10, Duration.ofSeconds(4));

      assertThat(outcome.commands()).isEqualTo(40);
      assertThat(outcome.isClean()).as("failures %s, missing %s", outcome.failures(), outcome.missing()).isTrue();
      assertThat(outcome.answersByAct()).containsOnlyKeys(Act.values());
      assertThat(outcome.updates()).containsOnlyKeys(Viewer.values());
      assertThat(outcome.updates().get(Viewer.PATIENT).count()).as("the patient sees everything").isEqualTo(40);
      assertThat(readers.untilCaughtUp(Duration.ofSeconds(20))).isLessThan(Duration.ofSeconds(20));
      assertThat(StoreWrites.soFar(subject).since(before).byCollection()).containsKeys("referral/referrals", "referral/journal", "pathway/views", "pathway/accesses");
      assertThat(subject.processes()).extracting(Running::name).contains("foundation", "referral", "appointment", "return-to-work", "pathway");
    }
  }
}
