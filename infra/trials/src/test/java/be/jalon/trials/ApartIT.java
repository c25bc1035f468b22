package be.jalon.trials;

import static be.jalon.local.ServiceName.PATHWAY;
import static be.jalon.local.ServiceName.REFERRAL;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import be.jalon.local.Layout;
import be.jalon.local.Variant;
import be.jalon.local.story.Answer;
import be.jalon.local.story.Visitor;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Store, three brokers, identity provider and services, each a process of its own, as one after the other is in trouble; each time it recovers by itself. */
class ApartIT {

  private static final Duration SOON = Duration.ofSeconds(120);
  private static final Duration KEYS_LIVE = Duration.ofSeconds(3);
  private static final Path FOLDER = Path.of(System.getProperty("jalon.trials.data", "target/trials"));

  private static Optional<Clocks> clocks = Optional.empty();
  private static Optional<SmallVolume> volume = Optional.empty();
  private static WholeSystem system;
  private static int newcomers;

  @BeforeAll
  static void start() throws Exception {
    var layout = Layout.onThreeBrokers().with("pathway", Variant.USUAL.with("JALON_SECURITY_ISSUERKEYS_LIFE", KEYS_LIVE.toSeconds() + "s"));
    volume = SmallVolume.mountedAt(FOLDER.resolve("volume").toAbsolutePath(), 128);
    if (volume.isPresent()) {
      layout = layout.withStoreIn(volume.get().folder());
    }
    if (Clocks.areMovable()) {
      clocks = Optional.of(Clocks.keptIn(FOLDER.resolve("clocks")));
      layout = clocks.get().movable(layout);
    }
    system = WholeSystem.start(FOLDER.resolve("ApartIT"), layout);
  }

  @AfterAll
  static void stop() {
    if (system != null) {
      system.close();
    }
    volume.ifPresent(SmallVolume::close);
  }

  @BeforeEach
  void everybodyIsThere() throws InterruptedException {
    system.awaitReady(SOON);
  }

  @Test
  void aBrokerThatIsGoneHoldsNobodyUp() {
    system.broker(2).hold();
    try {
      assertThat(shownOnThePathway(refer())).isTrue();
    } finally {
      system.broker(2).release();
    }
    assertThat(shownOnThePathway(refer())).isTrue();
  }

  @Test
  void whileMostBrokersAreGoneCommandsAreTakenAndTheirEventsComeLater() {
    system.broker(1).hold();
    system.broker(3).hold();
    String pathway;
    try {
      pathway = refer();
    } finally {
      system.broker(1).release();
      system.broker(3).release();
    }
    assertThat(shownOnThePathway(pathway)).isTrue();
  }

  @Test
  void aFrozenStoreGoesOnAndWhatWasAskedMeanwhileIsDoneOnce() throws InterruptedException {
    var keyed = gp().with("Idempotency-Key", "while-the-store-is-frozen");
    var person = newcomer();
    system.store().freeze();
    try {
      assertThat(isAcknowledged(() -> keyed.post(REFERRAL, "/referrals", Requests.referral(person)))).isFalse();
    } finally {
      system.store().thaw();
    }
    system.awaitReady(SOON);
    var referred = Errand.until("a referral", () -> keyed.post(REFERRAL, "/referrals", Requests.referral(person)), Answer::done);
    var again = Errand.until("the same referral", () -> keyed.post(REFERRAL, "/referrals", Requests.referral(person)), Answer::done);
    assertThat(again.text("id")).isEqualTo(referred.text("id"));
    assertThat(shownOnThePathway(referred.text("pathway"))).isTrue();
  }

  /** Who gets no answer at all within half a minute gives up. */
  private static boolean isAcknowledged(Supplier<Answer> command) {
    try {
      return command.get().done();
    } catch (UncheckedIOException e) {
      return false;
    }
  }

  @Test
  void aServiceWhoseClockIsTenMinutesOffIsNotReadyClosesItsStreamsAndRecovers() {
    Assumptions.assumeTrue(clocks.isPresent(), "needs the package libfaketime");
    var pathway = refer();
    assertThat(shownOnThePathway(pathway)).isTrue();
    try (var stream = Listening.to(system.http(), gp(), pathway, null)) {
      clocks.get().put("pathway", Duration.ofMinutes(10));

      await().atMost(SOON).until(() -> !system.isReady(PATHWAY, 0));
      await().atMost(SOON).until(stream::ended);
      assertThat(system.isReady(REFERRAL, 0)).isTrue();
    } finally {
      clocks.get().put("pathway", Duration.ZERO);
    }
    await().atMost(SOON).until(() -> system.isReady(PATHWAY, 0));
    assertThat(system.child("pathway").lives()).isEqualTo(1);
    assertThat(shownOnThePathway(refer())).isTrue();
  }

  @Test
  void aNewSigningKeyIsBelievedAtOnceAndX() {
    var person = newcomer();
    var before = system.patient(person);
    assertThat(before.get(PATHWAY, "/pathways").status()).isEqualTo(200);

    system.signingKeys().rotate();
    assertThat(system.patient(person).get(PATHWAY, "/pathways").status()).isEqualTo(200);
    assertThat(gp().get(PATHWAY, "/pathways").status()).isEqualTo(200);
    assertThat(before.get(PATHWAY, "/pathways").status()).isEqualTo(200);

    system.signingKeys().forgetFormer();
    await().atMost(KEYS_LIVE.multipliedBy(3)).until(() -> before.get(PATHWAY, "/pathways").status() == 401);
    assertThat(system.patient(person).get(PATHWAY, "/pathways").status()).isEqualTo(200);
  }

  @Test
  void whoIsKnownIsLetInWhileTheIdentityProviderIsAway() {
    var person = system.patient(newcomer());
    assertThat(person.get(PATHWAY, "/pathways").status()).isEqualTo(200);
    system.identity().hold();
    try {
      await().during(KEYS_LIVE.multipliedBy(3)).atMost(KEYS_LIVE.multipliedBy(5)).until(() -> person.get(PATHWAY, "/pathways").status() == 200);
    } finally {
      system.identity().release();
    }
  }

  @Test
  void onAFullVolumeNothingIsAcknowledgedAndTheSameStoreGoesOnWhenThereIsRoom() {
    Assumptions.assumeTrue(volume.isPresent(), "needs the right to mount a volume");
    var known = referred(newcomer()).text("id");
    int lives = system.store().lives();

    volume.get().fill();
    var keyed = gp().with("Idempotency-Key", "on-a-full-volume");
    var person = newcomer();
    assertThat(keyed.post(REFERRAL, "/referrals", Requests.referral(person)).status()).isEqualTo(503);
    assertThat(gp().get(REFERRAL, "/referrals/" + known).status()).isEqualTo(200);

    volume.get().makeRoom();
    var referred = Errand.until("a referral", () -> keyed.post(REFERRAL, "/referrals", Requests.referral(person)), Answer::done);
    assertThat(shownOnThePathway(referred.text("pathway"))).isTrue();
    assertThat(system.store().lives()).isEqualTo(lives);
  }

  @Test
  void aServiceIsEndedAndStartedAgainOtherwise() throws InterruptedException {
    system.service(REFERRAL, 0).restart(system.service(REFERRAL, 0).variant().with("JALON_SECURITY_MAX_BODY", "1B"));
    system.awaitReady(SOON);
    assertThat(gp().post(REFERRAL, "/referrals", Map.of()).status()).isEqualTo(413);

    system.service(REFERRAL, 0).restart(system.layout().variant("referral"));
    system.awaitReady(SOON);
    assertThat(shownOnThePathway(refer())).isTrue();
  }

  private static Newcomer newcomer() {
    return Newcomer.numbered(newcomers++);
  }

  /** With a token of this moment: another test may have made the key forgotten under which an earlier one was signed. */
  private static Visitor gp() {
    return system.professional(Professional.gp(0));
  }

  private static String refer() {
    return referred(newcomer()).text("pathway");
  }

  private static Answer referred(Newcomer person) {
    return Errand.acknowledged(gp(), REFERRAL, "/referrals", Requests.referral(person));
  }

  private static boolean shownOnThePathway(String pathway) {
    return Errand.until("the timeline", () -> gp().get(PATHWAY, "/pathways/" + pathway + "/timeline"),
        answer -> answer.done() && !answer.body().path("entries").isEmpty()).done();
  }
}
