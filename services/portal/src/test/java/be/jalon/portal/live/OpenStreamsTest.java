package be.jalon.portal.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import be.jalon.portal.PortalProperties;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import jakarta.servlet.http.HttpSession;
import java.net.URI;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpSession;

class OpenStreamsTest {

  private static final long MEGABYTE = 1024 * 1024;

  private final HttpSession anne = new MockHttpSession();
  private final HttpSession marc = new MockHttpSession();

  private static OpenStreams streams(int perSession, int atMost) {
    var nowhere = URI.create("http://127.0.0.1:1");
    return new OpenStreams(new PortalProperties(new PortalProperties.Services(nowhere, nowhere, nowhere, nowhere), new PortalProperties.Login("", "", ""),
        new PortalProperties.Session(Duration.ofMinutes(60), Duration.ofHours(12)), new PortalProperties.Streams(perSession, atMost), false, ""), new SimpleMeterRegistry());
  }

  @Test
  void thereIsRoomForAsManyAsHalfOfTheHeapBears() {
    assertThat(OpenStreams.borneBy(256 * MEGABYTE)).isEqualTo(512);
    assertThat(OpenStreams.borneBy(64_000 * MEGABYTE)).isEqualTo(20_000);
  }

  @Test
  void whoHasTooManyPagesOpenIsRefusedUntilOneIsLeftAndNobodyElseIs() {
    var streams = streams(2, 10);
    streams.take(anne);
    var second = streams.take(anne);

    assertThatThrownBy(() -> streams.take(anne)).isInstanceOfSatisfying(NoRoom.class, refused -> assertThat(refused.ofThisReader()).isTrue());
    streams.take(marc);
    second.close();
    second.close();
    streams.take(anne);
    assertThatThrownBy(() -> streams.take(anne)).as("a place is given back once").isInstanceOf(NoRoom.class);
  }

  @Test
  void whoComesWhenAllPlacesAreTakenIsRefusedUntilSomebodyGoes() {
    var streams = streams(2, 3);
    var place = streams.take(anne);
    streams.take(anne);
    assertThatThrownBy(() -> streams.take(anne)).isInstanceOf(NoRoom.class);
    streams.take(marc);

    assertThatThrownBy(() -> streams.take(marc)).isInstanceOfSatisfying(NoRoom.class, refused -> assertThat(refused.ofThisReader()).isFalse());
    place.close();
    streams.take(marc);
  }

  @Test
  void whoLogsOutSeesNothingMoreAlsoWhereAStreamHasNotBegunYet() {
    var streams = streams(5, 5);
    var ended = new AtomicInteger();
    streams.take(anne).endsBy(ended::incrementAndGet);
    var late = streams.take(anne);
    streams.take(marc).endsBy(ended::incrementAndGet);

    streams.endOf(anne);
    late.endsBy(ended::incrementAndGet);

    assertThat(ended).hasValue(2);
  }
}
