package be.jalon.pathway;

import static org.assertj.core.api.Assertions.assertThat;

import be.jalon.pathway.Steps.Step;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.jspecify.annotations.Nullable;

/** However little of a timeline a look reads, it shows what a look at all of it would. */
class PagingTest {

  @Property(tries = 150)
  void pagesShowTogetherWhatTheWholeTimelineShowsInEitherDirection(@ForAll("histories") List<Step> steps, @ForAll @IntRange(min = 1, max = 7) int limit,
      @ForAll Direction direction) {
    var history = Steps.play(steps);
    var house = new InMemory(history);
    var reading = new Reading(house.pathways, house.sights, house.log, house.marks);

    for (var caller : Cast.ALL) {
      var reader = Reader.of(caller);
      var shown = new ArrayList<Shown>();
      @Nullable String next = null;
      do {
        var page = reading.page(History.ID, reader, false, next, direction, limit, null);
        page.ifPresent(it -> {
          assertThat(it.entries()).hasSizeLessThanOrEqualTo(limit);
          shown.addAll(it.entries());
        });
        next = page.map(Reading.Page::next).orElse(null);
      } while (next != null);
      assertThat(shown).as(caller.person().key() + " as " + reader.capacity())
          .isEqualTo(direction == Direction.ONWARDS ? whole(history, reader) : whole(history, reader).reversed());
    }
  }

  @Property(tries = 300)
  void aHeaderMadeOfHeadlinesIsTheOneOfTheWholeTimeline(@ForAll("histories") List<Step> steps) {
    var history = Steps.play(steps);
    var house = new InMemory(history);
    var headlines = new Headlines(house.views, 3);
    var sights = new Sights(house.pathways, house.views, headlines);

    for (int again = 0; again < 2; again++) {
      for (var caller : Cast.ALL) {
        var reader = Reader.of(caller);
        var visibility = Visibility.of(history.state(), reader, history.now);
        var shown = whole(history, reader);
        var sight = sights.headed(History.ID, reader);
        assertThat(sight.isPresent()).isEqualTo(!visibility.standings().isEmpty() || !shown.isEmpty());
        sight.ifPresent(it -> assertThat(it.header()).as(caller.person().key() + " as " + reader.capacity())
            .isEqualTo(Header.of(history.state(), reader, visibility.standings(), shown, history.now)));
      }
      steps.stream().limit(4).forEach(step -> Steps.apply(history, step));
    }
  }

  @Property(tries = 100)
  void theNewestIsTheLastOfTheWholeTimeline(@ForAll("histories") List<Step> steps) {
    var history = Steps.play(steps);
    var house = new InMemory(history);

    for (var caller : Cast.ALL) {
      var reader = Reader.of(caller);
      var shown = whole(history, reader);
      assertThat(house.sights.newest(History.ID, reader).map(Sight::shown).orElse(List.of()))
          .isEqualTo(shown.isEmpty() ? List.of() : List.of(shown.getLast()));
    }
  }

  @Provide
  Arbitrary<List<Step>> histories() {
    return Combinators.combine(Arbitraries.of(Steps.Kind.class), Arbitraries.longs()).as(Step::new).list().ofMinSize(5).ofMaxSize(60);
  }

  private static List<Shown> whole(History history, Reader reader) {
    return Visibility.of(history.state(), reader, history.now).show(history.entries);
  }
}
