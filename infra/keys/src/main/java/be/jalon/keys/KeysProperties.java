package be.jalon.keys;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where keys are kept and what they are wrapped with.
 *
 * @param masterKey base64 of 32 bytes, usually from the environment variable JALON_KEYS_MASTER_KEY
 * @param kmsUri instead of a master key: the key's address at a KMS whose Tink client is on the class path
 * @param uri MongoDB connection string of the key store that all services share; absent: the store of the service itself
 * @param database name of the shared database
 */
@ConfigurationProperties("jalon.keys")
public record KeysProperties(@Nullable String masterKey, @Nullable String kmsUri, @Nullable String uri, @DefaultValue("jalon-keys") String database) {

  /** Neither the master key nor a password in a connection string is ever printed. */
  @Override
  public String toString() {
    return "jalon.keys in database " + database;
  }
}
