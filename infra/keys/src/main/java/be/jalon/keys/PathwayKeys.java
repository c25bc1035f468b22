package be.jalon.keys;

import be.jalon.contracts.PathwayId;
import com.google.crypto.tink.Aead;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.aead.PredefinedAeadParameters;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The key of each pathway. Keys are remembered for a minute at most, so a destroyed key is unknown everywhere within that time, and at once
 * in an instance that was told to {@link #forget} it.
 */
public final class PathwayKeys {

  private static final Duration REMEMBERED = Duration.ofSeconds(60);
  private static final int REMEMBERED_AT_MOST = 10_000;

  private final KeyStore store;
  private final Clock clock;
  private final ConcurrentHashMap<PathwayId, Remembered> remembered = new ConcurrentHashMap<>();

  private record Remembered(Aead key, Instant until) {}

  PathwayKeys(KeyStore store, Clock clock) {
    this.store = store;
    this.clock = clock;
  }

  /**
   * The pathway's key, made now if it has none yet. Whoever comes first makes it; all services then use the same.
   *
   * @throws PathwayErased when the key was destroyed
   */
  public Aead of(PathwayId pathway) {
    return fromMemory(pathway).or(() -> remember(pathway, store.findOrMake(pathway.value(), () -> PredefinedAeadParameters.AES256_GCM))).orElseThrow();
  }

  /** The pathway's key, or empty if none was ever made: reading never makes one. @throws PathwayErased when the key was destroyed */
  Optional<Aead> existing(PathwayId pathway) {
    return fromMemory(pathway).or(() -> remember(pathway, store.find(pathway.value())));
  }

  /** Destroys the key for ever, or makes sure that none can be made; repeating it changes nothing. @param at when the pathway was erased (UTC) */
  public void destroy(PathwayId pathway, Instant at) {
    store.destroy(pathway.value(), at);
    forget(pathway);
  }

  /** Forgets what this instance remembers of the key; to be called by whoever hears that a pathway was erased. */
  public void forget(PathwayId pathway) {
    remembered.remove(pathway);
  }

  /** Whether this instance knows the key without asking. What was opened with it must not be remembered longer. */
  public boolean remembers(PathwayId pathway) {
    return fromMemory(pathway).isPresent();
  }

  private Optional<Aead> fromMemory(PathwayId pathway) {
    var known = remembered.get(pathway);
    return known != null && clock.instant().isBefore(known.until) ? Optional.of(known.key) : Optional.empty();
  }

  private Optional<Aead> remember(PathwayId pathway, KeyStore.Found found) {
    return switch (found) {
      case KeyStore.Found.Nothing _ -> Optional.empty();
      case KeyStore.Found.Destroyed _ -> {
        forget(pathway);
        throw new PathwayErased(pathway);
      }
      case KeyStore.Found.Key(var keyset) -> {
        var key = aead(keyset);
        makeRoom();
        remembered.put(pathway, new Remembered(key, clock.instant().plus(REMEMBERED)));
        yield Optional.of(key);
      }
    };
  }

  /** First what has run out; if that is not enough, all of it: it costs one read each. */
  private void makeRoom() {
    if (remembered.size() >= REMEMBERED_AT_MOST) {
      var now = clock.instant();
      remembered.values().removeIf(known -> !now.isBefore(known.until));
      if (remembered.size() >= REMEMBERED_AT_MOST) {
        remembered.clear();
      }
    }
  }

  private static Aead aead(KeysetHandle keyset) {
    try {
      return keyset.getPrimitive(RegistryConfiguration.get(), Aead.class);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("a stored key is of no kind that can encrypt", e);
    }
  }
}
