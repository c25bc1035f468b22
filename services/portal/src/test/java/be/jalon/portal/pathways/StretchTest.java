package be.jalon.portal.pathways;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyInt;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import be.jalon.contracts.PathwayId;
import be.jalon.contracts.Stream;
import be.jalon.contracts.people.Authority;
import be.jalon.contracts.sections.Sections;
import be.jalon.portal.services.Pathways;
import be.jalon.portal.services.Pathways.Act;
import be.jalon.portal.services.Pathways.Actor;
import be.jalon.portal.services.Pathways.Entry;
import be.jalon.portal.services.Pathways.Timeline;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class StretchTest {

  private static final PathwayId NOAH = new PathwayId("noah");

  private final Pathways pathways = mock(Pathways.class);
  private final List<Entry> all = IntStream.range(0, 450).mapToObj(StretchTest::entry).toList();

  private static Entry entry(int number) {
    return new Entry("e" + number, new Stream("referral/r1"), "referral.accepted.v1", new Act(new Actor(null, null, null, null), null, Authority.SELF, null, null),
        Instant.EPOCH.plusSeconds(number), Sections.none());
  }

  /** From the latest back; the mark of a place is how many were read. */
  @BeforeEach
  void theServiceHandsOutAtMostTwoHundred() {
    when(pathways.latest(eq(NOAH), any(), anyInt(), any())).thenAnswer(asked -> {
      int from = asked.getArgument(1) == null ? 0 : Integer.parseInt(asked.getArgument(1));
      int until = Math.min(all.size(), from + Math.min(200, asked.<Integer>getArgument(2)));
      return new Timeline(all.reversed().subList(from, until), until < all.size() ? "" + until : null, "live-" + from);
    });
  }

  @Test
  void asManyAsAreShownAreAskedForAndNoMore() {
    var stretch = Stretch.latest(pathways, NOAH, 100, null);

    assertThat(stretch.entries()).isEqualTo(all.subList(350, 450));
    assertThat(stretch.mayGoFurther()).isTrue();
    verify(pathways, times(1)).latest(any(), any(), anyInt(), any());
  }

  @Test
  void theWholeIsReadInItsOrderAndTheStreamGoesOnAfterWhatWasReadFirst() {
    var stretch = Stretch.whole(pathways, NOAH, null);

    assertThat(stretch.entries()).isEqualTo(all);
    assertThat(stretch.mayGoFurther()).isFalse();
    assertThat(stretch.live()).isEqualTo("live-0");
  }
}
