package be.jalon.bench.growth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class MemoryTest {

  @Test
  void addsUpWhatTheSerialCollectorTellsOfItsGenerationsAndLeavesOutTheirParts() {
    assertThat(Memory.heapMegabytes("""
        8986:
        DefNew     total 19648K, used 1024K [0x00000000fc000000, 0x00000000fd550000, 0x00000000fd550000)
         eden space 17472K,  50% used [0x00000000fc000000, 0x00000000fc8a45a0, 0x00000000fd110000)
         from space 2176K, 100% used [0x00000000fd110000, 0x00000000fd330000, 0x00000000fd330000)
        Tenured    total 43712K, used 20480K [0x00000000fd550000, 0x0000000100000000, 0x0000000100000000)
         the  space 43712K,  12% used [0x00000000fd550000, 0x00000000fdab1e90, 0x0000000100000000)
        """)).isEqualTo(21.0);
  }

  @Test
  void readsWhatTheCollectorsOfThisMachinesJavaSay() throws Exception {
    long self = ProcessHandle.current().pid();

    assertThat(Memory.heapMegabytes(Memory.jcmd(self, "GC.heap_info"))).isGreaterThan(1);
    assertThat(Memory.residentMegabytes(self)).isPositive();
  }

  @Test
  void doesNotTakeWhatItCannotReadForAnEmptyHeap() {
    assertThatThrownBy(() -> Memory.heapMegabytes("Some heap of a later Java: 12 MB")).isInstanceOf(IllegalStateException.class);
  }
}
