package be.jalon.local.identity;

import be.jalon.local.Secrets;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.ParseException;
import java.util.ArrayList;
import java.util.UUID;

/**
 * The key that signs tokens, made at the first start and kept, so that tokens outlive a restart; and beside it the former ones, published until their tokens
 * have ended. The identity provider reads them each time it needs them: whoever changes the files changes its keys, without a restart.
 */
public final class SigningKeys {

  private final Path signing;
  private final Path former;

  /** @param secrets the folder in which this machine keeps what is its own */
  public SigningKeys(Path secrets) {
    this.signing = secrets.resolve("signing-key.json");
    this.former = secrets.resolve("former-keys.json");
  }

  public synchronized RSAKey signing() {
    try {
      if (!Files.exists(signing)) {
        Secrets.write(signing, newKey());
      }
      return RSAKey.parse(Files.readString(signing));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (ParseException e) {
      throw new IllegalStateException("not a key: " + signing, e);
    }
  }

  /** What verifies tokens: the public halves of all that are not forgotten yet, the one that signs first. */
  public JWKSet published() {
    var keys = new ArrayList<>(former().getKeys());
    keys.addFirst(signing().toPublicJWK());
    return new JWKSet(keys);
  }

  /** From now on another key signs; the former one is published as long as it is not forgotten. */
  public synchronized void rotate() {
    try {
      Secrets.write(former, published().toString());
      Secrets.write(signing, newKey());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Tokens of former keys are worth nothing any more. */
  public void forgetFormer() {
    try {
      Files.deleteIfExists(former);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private JWKSet former() {
    try {
      return Files.exists(former) ? JWKSet.parse(Files.readString(former)) : new JWKSet();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (ParseException e) {
      throw new IllegalStateException("not keys: " + former, e);
    }
  }

  private static String newKey() {
    try {
      return new RSAKeyGenerator(2048).keyID(UUID.randomUUID().toString()).generate().toJSONString();
    } catch (JOSEException e) {
      throw new IllegalStateException("no key could be made", e);
    }
  }
}
