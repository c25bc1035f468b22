package be.jalon.keys;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ServiceKeysTest {

  private final SharedKeys shared = new SharedKeys();
  private final ServiceKeys.ServiceKey key = shared.serviceKeys().of("portal-sessions");
  private final byte[] sealed = key.seal("a token".getBytes(UTF_8), "session 1");

  @Test
  void anotherInstanceOpensWhatOneSealed() {
    assertThat(shared.serviceKeys().of("portal-sessions").open(sealed, "session 1")).hasValueSatisfying(opened -> assertThat(opened).asString(UTF_8).isEqualTo("a token"));
  }

  @Test
  void whatIsMovedElsewhereCannotBeOpened() {
    assertThat(key.open(sealed, "session 2")).isEmpty();
  }

  @Test
  void oneKeyDoesNotOpenWhatAnotherSealed() {
    assertThat(shared.serviceKeys().of("portal-other").open(sealed, "session 1")).isEmpty();
  }
}
