package be.jalon.keys;

import static java.nio.charset.StandardCharsets.UTF_8;

import be.jalon.contracts.Confidential;
import be.jalon.contracts.PathwayId;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.Base64;
import java.util.stream.Stream;
import tools.jackson.databind.json.JsonMapper;

/**
 * Encrypts and decrypts single values for one pathway. Pathway and type are bound to what is sealed: a sealed value copied to another pathway, or to the place of
 * another type, cannot be opened.
 */
record Sealing(PathwayKeys keys, PathwayId pathway, JsonMapper plain) {

  /** The one property of a sealed value. */
  static final String PROPERTY = "sealed";

  /** Under this name the sealing travels with a single reading or writing. */
  static final String ATTRIBUTE = "jalon.sealing";

  static boolean isConfidential(Class<?> type) {
    return type.isAnnotationPresent(Confidential.class) || supertypes(type).anyMatch(Sealing::isConfidential);
  }

  String seal(Object value) {
    try {
      return Base64.getEncoder().encodeToString(keys.of(pathway).encrypt(plain.writeValueAsBytes(value), boundTo(value.getClass())));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("a value could not be encrypted", e);
    }
  }

  Object open(String sealed, Class<?> type) {
    var key = keys.existing(pathway).orElseThrow(() -> new UnreadableContent("sealed, but the pathway never had a key"));
    try {
      return plain.readValue(key.decrypt(Base64.getDecoder().decode(sealed), boundTo(type)), type);
    } catch (GeneralSecurityException | IllegalArgumentException e) {
      throw new UnreadableContent("sealed under another key, for another pathway or as another type than " + type.getSimpleName());
    }
  }

  private byte[] boundTo(Class<?> type) {
    return (pathway.value() + "/" + type.getSimpleName()).getBytes(UTF_8);
  }

  private static Stream<Class<?>> supertypes(Class<?> type) {
    var interfaces = Arrays.stream(type.getInterfaces());
    return type.getSuperclass() == null ? interfaces : Stream.concat(Stream.of(type.getSuperclass()), interfaces);
  }
}
