package be.jalon.keys;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.KmsClient;
import com.google.crypto.tink.KmsClients;
import com.google.crypto.tink.subtle.AesGcmJce;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.ServiceLoader;
import org.jspecify.annotations.Nullable;

/** The one key that wraps all others: held by a KMS or handed over by the environment, never stored. */
final class MasterKey {

  private static final int BYTES = 32;

  private static final String HOW = "Set JALON_KEYS_MASTER_KEY to the base64 of 32 random bytes (openssl rand -base64 32), the same for every service, and keep a copy "
      + "in a safe place: without it nothing that was written can be read. Or set jalon.keys.kms-uri.";

  private MasterKey() {
  }

  static Aead from(KeysProperties properties) {
    if (isGiven(properties.kmsUri())) {
      return ofKms(properties.kmsUri());
    }
    if (isGiven(properties.masterKey())) {
      return ofBytes(properties.masterKey());
    }
    throw new KeysUnusable("There is no master key, so nothing confidential could be written or read.", HOW);
  }

  private static Aead ofKms(String uri) {
    try {
      return clientOf(uri).getAead(uri);
    } catch (GeneralSecurityException e) {
      throw new KeysUnusable("The KMS named by jalon.keys.kms-uri cannot be used: " + e.getMessage(),
          "Put the Tink client of that KMS on the class path and check the address and the credentials of this machine.");
    }
  }

  /** The client that the deployment put on the class path, with the machine's own credentials; or one that was registered with others. */
  private static KmsClient clientOf(String uri) throws GeneralSecurityException {
    for (var found : ServiceLoader.load(KmsClient.class)) {
      if (found.doesSupport(uri)) {
        return found.withDefaultCredentials();
      }
    }
    return KmsClients.get(uri);
  }

  private static Aead ofBytes(String base64) {
    try {
      byte[] bytes = Base64.getDecoder().decode(base64.strip());
      if (bytes.length == BYTES) {
        return new AesGcmJce(bytes);
      }
    } catch (IllegalArgumentException | GeneralSecurityException e) {
      throw new KeysUnusable("The master key is not usable (" + e.getClass().getSimpleName() + ").", HOW);
    }
    throw new KeysUnusable("The master key is not 32 bytes long.", HOW);
  }

  private static boolean isGiven(@Nullable String text) {
    return text != null && !text.isBlank();
  }
}
