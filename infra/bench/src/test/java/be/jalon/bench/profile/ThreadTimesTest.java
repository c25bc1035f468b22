package be.jalon.bench.profile;

import static org.assertj.core.api.Assertions.assertThat;

import be.jalon.bench.profile.ThreadTimes.Kind;
import be.jalon.bench.subject.Running;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;

class ThreadTimesTest {

  @Test
  void tellsCompilersAndCollectorsFromCode() {
    assertThat(Kind.of("C2 CompilerThre")).isEqualTo(Kind.COMPILING);
    assertThat(Kind.of("C1 CompilerThre")).isEqualTo(Kind.COMPILING);
    assertThat(Kind.of("VM Thread")).isEqualTo(Kind.COLLECTING);
    assertThat(Kind.of("ForkJoinPool-1-")).isEqualTo(Kind.CODE);
  }

  @Test
  void countsWhatWasSpentSince() {
    var before = new ThreadTimes(Map.of(Kind.CODE, 5_000_000L, Kind.COMPILING, 9_000_000L));
    var after = new ThreadTimes(Map.of(Kind.CODE, 25_000_000L, Kind.COMPILING, 8_000_000L, Kind.COLLECTING, 2_000_000L));
    var spent = after.since(before);
    assertThat(spent.nanos()).containsOnly(Map.entry(Kind.CODE, 20_000_000L), Map.entry(Kind.COMPILING, 0L), Map.entry(Kind.COLLECTING, 2_000_000L));
    assertThat(ThreadTimes.table(Map.of("pathway", spent), 10).toString()).contains("pathway", "2", "0.2");
  }

  @Test
  @EnabledOnOs(OS.LINUX)
  void readsARunningProcess() {
    assertThat(ThreadTimes.of(Running.thisOne()).nanos().get(Kind.CODE)).isPositive();
  }
}
