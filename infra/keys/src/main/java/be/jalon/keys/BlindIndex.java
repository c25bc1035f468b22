package be.jalon.keys;

import static java.nio.charset.StandardCharsets.UTF_8;

import be.jalon.contracts.people.NihdiNumber;
import be.jalon.contracts.people.PersonKey;
import be.jalon.contracts.people.Ssin;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.prf.PredefinedPrfParameters;
import com.google.crypto.tink.prf.PrfSet;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.util.Base64;

/**
 * Keyed hashes (HMAC-SHA256) under one key that all services share: the same number always gives the same hash, and nobody without the master key can try
 * all national numbers against it. Hashes of one purpose tell nothing about those of another.
 */
public final class BlindIndex {

  private static final int BYTES = 32;

  private final PrfSet hash;

  /** @throws KeysUnusable when the master key is not the one the stored keys were made with: a service finds out when it starts */
  BlindIndex(KeyStore store) {
    this.hash = switch (store.findOrMake("blind-index", () -> PredefinedPrfParameters.HMAC_SHA256_PRF)) {
      case KeyStore.Found.Key(var keyset) -> {
        try {
          yield keyset.getPrimitive(RegistryConfiguration.get(), PrfSet.class);
        } catch (GeneralSecurityException e) {
          throw new IllegalStateException("the stored key of the blind index is of no kind that can hash", e);
        }
      }
      case KeyStore.Found.Destroyed _, KeyStore.Found.Nothing _ -> throw new IllegalStateException("the key of the blind index is gone");
    };
  }

  /** {@code ssin:<43 characters>} */
  public PersonKey ssin(Ssin number) {
    return new PersonKey("ssin:" + of("ssin", number.digits()));
  }

  /** {@code nihdi:<43 characters>}, of the eight digits that tell the person: a new competence is still the same doctor. */
  public PersonKey nihdi(NihdiNumber number) {
    return new PersonKey("nihdi:" + of("nihdi", number.person()));
  }

  /** 43 characters, safe in URLs and ids. Each part counts as it is: ("ab", "c") and ("a", "bc") differ. */
  public String of(String purpose, String... parts) {
    try {
      return Base64.getUrlEncoder().withoutPadding().encodeToString(hash.computePrimary(input(purpose, parts), BYTES));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("a keyed hash could not be computed", e);
    }
  }

  private static byte[] input(String purpose, String... parts) {
    var input = new ByteArrayOutputStream();
    append(input, purpose);
    for (var part : parts) {
      append(input, part);
    }
    return input.toByteArray();
  }

  private static void append(ByteArrayOutputStream input, String part) {
    byte[] bytes = part.getBytes(UTF_8);
    input.writeBytes(ByteBuffer.allocate(Integer.BYTES).putInt(bytes.length).array());
    input.writeBytes(bytes);
  }
}
