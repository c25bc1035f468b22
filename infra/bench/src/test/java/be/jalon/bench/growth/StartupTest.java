package be.jalon.bench.growth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class StartupTest {

  @Test
  void takesOneThingAwayAndSaysWhenItWasNotThere() {
    var words = List.of("java", "-XX:+UseSerialGC", "-XX:AOTCache=/some/app.aot", "Main");

    assertThat(Startup.withoutCache(words)).containsExactly("java", "-XX:+UseSerialGC", "Main");
    assertThat(Startup.without(words, "-XX:+UseSerialGC")).containsExactly("java", "-XX:AOTCache=/some/app.aot", "Main");
    assertThatThrownBy(() -> Startup.without(words, "-XX:+UseZGC")).hasMessageContaining("-XX:+UseZGC");
  }
}
