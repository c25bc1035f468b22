package be.jalon.bench.growth;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class MemoryTest {

  @Test
  void addsUpTheGenerationsOfTheSerialCollectorAndLeavesOutMetaspace() {
    assertThat(Memory.heapMegabytes("""
        1234:
        def new generation   total 9792K, used 1024K [0x00000000f0000000, 0x00000000f0aa0000, 0x00000000f5550000)
          eden space 8704K,  11% used [0x00000000f0000000, 0x00000000f0100000, 0x00000000f0880000)
        tenured generation   total 21888K, used 20480K [0x00000000f5550000, 0x00000000f6ab0000, 0x0000000100000000)
           the space 21888K,  93% used [0x00000000f5550000, 0x00000000f6950000, 0x00000000f6ab0000)
        Metaspace       used 90123K, committed 91000K, reserved 1114112K
        """)).isEqualTo(21.0);
  }

  @Test
  void measuresTheHeapOfThisVeryProcess() throws Exception {
    assertThat(Memory.residentMegabytes(ProcessHandle.current().pid())).isPositive();
  }
}
