package be.jalon.bench.profile;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class WhereTest {

  @Test
  void namesTheInnermostFrameOfOursAndTheInnermostOfAll() {
    var where = Where.of(List.of("java.util.HashMap.hash", "be.jalon.pathway.Looking.lambda$look$3", "be.jalon.pathway.Watched.look", "java.lang.Thread.run"));

    assertThat(where).isEqualTo(new Where("pathway.Looking.look", "util.HashMap.hash"));
  }

  @Test
  void saysWhenNoneIsOurs() {
    assertThat(Where.of(List.of("io.netty.Loop.run", "be.jalon.local.Leash.main")).own()).isEqualTo(Where.NOBODY);
    assertThat(Where.of(List.of())).isEqualTo(new Where(Where.NOBODY, "(no Java frame)"));
  }
}
