package be.jalon.keys;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import be.jalon.contracts.PathwayId;
import com.google.crypto.tink.Aead;
import com.mongodb.client.model.Filters;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;
import org.bson.Document;
import org.junit.jupiter.api.Test;

class PathwayKeysTest {

  private static final byte[] WORDS = "dort mal depuis juin".getBytes(UTF_8);
  private static final byte[] NOTHING = new byte[0];
  private static final Instant NOW = Instant.parse("2026-11-20T09:00:00Z");

  private final SharedKeys shared = new SharedKeys();
  private final PathwayId pathway = SharedKeys.aPathway();

  @Test
  void whatOneServiceEncryptsAnotherDecrypts() throws Exception {
    byte[] sealed = shared.keys().of(pathway).encrypt(WORDS, NOTHING);

    assertThat(shared.keys().of(pathway).decrypt(sealed, NOTHING)).isEqualTo(WORDS);
  }

  @Test
  void manyCreatorsAtOnceAgreeOnOneKey() throws Exception {
    try (var services = Executors.newFixedThreadPool(8)) {
      var keys = services.invokeAll(IntStream.range(0, 8).<Callable<Aead>>mapToObj(_ -> () -> shared.keys().of(pathway)).toList()).stream()
          .map(Future::resultNow).toList();

      byte[] sealed = keys.getFirst().encrypt(WORDS, NOTHING);

      for (var key : keys) {
        assertThat(key.decrypt(sealed, NOTHING)).isEqualTo(WORDS);
      }
    }
    assertThat(shared.database.getCollection("pathways").countDocuments()).isEqualTo(1);
  }

  @Test
  void destroyedKeyIsNeverMadeAgain() {
    var keys = shared.keys();
    keys.of(pathway);

    keys.destroy(pathway, NOW);

    assertThatThrownBy(() -> keys.of(pathway)).isInstanceOfSatisfying(PathwayErased.class, erased -> assertThat(erased.pathway()).isEqualTo(pathway));
    assertThatThrownBy(() -> shared.keys().of(pathway)).isInstanceOf(PathwayErased.class);
    assertThat(stored()).isEqualTo(new Document("_id", pathway.value()).append("erasedAt", Date.from(NOW)));
  }

  @Test
  void destroyingBeforeThereIsAKeyPreventsOne() {
    shared.keys().destroy(pathway, NOW);

    assertThatThrownBy(() -> shared.keys().of(pathway)).isInstanceOf(PathwayErased.class);
  }

  @Test
  void destroyingTwiceKeepsTheFirstDate() {
    shared.keys().destroy(pathway, NOW);
    shared.keys().destroy(pathway, NOW.plusSeconds(60));

    assertThat(stored().getDate("erasedAt")).isEqualTo(Date.from(NOW));
  }

  @Test
  void anotherInstanceForgetsADestroyedKeyWithinAMinute() {
    var time = new AtomicReference<>(NOW);
    var other = shared.keys(clock(time));
    other.of(pathway);

    shared.keys().destroy(pathway, NOW);
    time.set(NOW.plus(Duration.ofSeconds(60)));

    assertThatThrownBy(() -> other.of(pathway)).isInstanceOf(PathwayErased.class);
  }

  @Test
  void anInstanceThatWasToldForgetsADestroyedKeyAtOnce() {
    var other = shared.keys();
    other.of(pathway);
    shared.keys().destroy(pathway, NOW);

    other.forget(pathway);

    assertThatThrownBy(() -> other.of(pathway)).isInstanceOf(PathwayErased.class);
  }

  @Test
  void aWrappedKeyMovedToAnotherPathwayIsUseless() {
    shared.keys().of(pathway);
    var elsewhere = SharedKeys.aPathway();
    shared.database.getCollection("pathways").insertOne(new Document(stored()).append("_id", elsewhere.value()));

    assertThatThrownBy(() -> shared.keys().of(elsewhere)).isInstanceOf(KeysUnusable.class);
  }

  private static Clock clock(AtomicReference<Instant> time) {
    return ((InstantSource) time::get).withZone(ZoneOffset.UTC);
  }

  private Document stored() {
    return shared.database.getCollection("pathways").find(Filters.eq("_id", pathway.value())).first();
  }
}
