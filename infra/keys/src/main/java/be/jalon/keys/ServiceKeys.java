package be.jalon.keys;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.aead.PredefinedAeadParameters;
import java.security.GeneralSecurityException;
import java.util.Optional;

/** Keys for what a service keeps for itself and what belongs to no pathway, such as the sessions of those who are logged in. Each is made once and kept. */
public final class ServiceKeys {

  private final KeyStore store;

  ServiceKeys(KeyStore store) {
    this.store = store;
  }

  /** @param purpose names the key: the service and what it seals with it */
  public ServiceKey of(String purpose) {
    return switch (store.findOrMake(purpose, () -> PredefinedAeadParameters.AES256_GCM)) {
      case KeyStore.Found.Key(var keyset) -> {
        try {
          yield new ServiceKey(keyset.getPrimitive(RegistryConfiguration.get(), Aead.class));
        } catch (GeneralSecurityException e) {
          throw new IllegalStateException("a stored key is of no kind that can encrypt", e);
        }
      }
      case KeyStore.Found.Destroyed _, KeyStore.Found.Nothing _ -> throw new IllegalStateException("the key is gone");
    };
  }

  /** Seals bytes, each time bound to a place: moved elsewhere they cannot be opened. */
  public static final class ServiceKey {

    private final Aead key;

    private ServiceKey(Aead key) {
      this.key = key;
    }

    public byte[] seal(byte[] plain, String place) {
      try {
        return key.encrypt(plain, place.getBytes(UTF_8));
      } catch (GeneralSecurityException e) {
        throw new IllegalStateException("could not be sealed", e);
      }
    }

    /** Empty for what was not sealed with this key for that place. */
    public Optional<byte[]> open(byte[] sealed, String place) {
      try {
        return Optional.of(key.decrypt(sealed, place.getBytes(UTF_8)));
      } catch (GeneralSecurityException _) {
        return Optional.empty();
      }
    }
  }
}
