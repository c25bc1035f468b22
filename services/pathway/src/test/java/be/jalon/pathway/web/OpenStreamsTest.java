package be.jalon.pathway.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import be.jalon.contracts.people.PersonKey;
import be.jalon.pathway.PathwayRefusal;
import be.jalon.security.RefusedException;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import org.junit.jupiter.api.Test;

class OpenStreamsTest {

  private static final long MEGABYTE = 1024 * 1024;

  @Test
  void anInstanceAllowsAsManyStreamsAsHalfOfItsHeapBears() {
    assertThat(OpenStreams.borneBy(256 * MEGABYTE)).isEqualTo(744);
    assertThat(OpenStreams.borneBy(1_536 * MEGABYTE)).isEqualTo(4_468);
    assertThat(OpenStreams.borneBy(64_000 * MEGABYTE)).isEqualTo(20_000);
  }

  @Test
  void whoComesWhenAllPlacesAreTakenIsRefusedUntilSomebodyGoes() {
    var streams = new OpenStreams(20, 2, new SimpleMeterRegistry());
    streams.take(PersonKey.account("marc"));
    var leave = streams.take(PersonKey.account("anne"));

    assertThatThrownBy(() -> streams.take(PersonKey.account("els"))).isInstanceOfSatisfying(RefusedException.class,
        refused -> assertThat(refused.refusal()).isEqualTo(PathwayRefusal.STREAMS_FULL));
    leave.run();
    leave.run();
    streams.take(PersonKey.account("els"));
    assertThatThrownBy(() -> streams.take(PersonKey.account("paul"))).as("a place is given back once").isInstanceOf(RefusedException.class);
  }
}
