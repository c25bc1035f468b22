package be.jalon.pathway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.doCallRealMethod;
import static org.mockito.Mockito.doThrow;
import static org.mockito.Mockito.spy;

import be.jalon.contracts.DataCategory;
import be.jalon.contracts.PathwayId;
import be.jalon.pathway.Steps.Step;
import be.jalon.security.Caller;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.jspecify.annotations.Nullable;

/** Streams, for all histories: what is sent was visible at that moment by the oracle, was logged before, and silence keeps what is hidden. */
class LiveTest {

  /** One viewer's screen: what they were sent and, after each "changed", what they read again. */
  private static final class Screen implements Live.Wire {

    private final Caller caller;
    private final History history;
    private final InMemory house;
    private final Oracle oracle;
    private Map<String, Set<DataCategory>> shows = new HashMap<>();
    private final List<String> received = new ArrayList<>();
    private boolean ended;
    private @Nullable String last;

    private Screen(Caller caller, History history, InMemory house) {
      this.caller = caller;
      this.history = history;
      this.house = house;
      this.oracle = new Oracle(history);
      readAgain();
    }

    @Override
    public void entry(String mark, Shown shown) {
      var reader = Reader.of(caller);
      assertThat(shown.sections().present()).allMatch(section -> oracle.mayRead(reader, shown.entry(), section));
      assertThat(reader.is(Cast.NOAH_KEY) && reader.inNameOf() == null
          || house.kept.stream().anyMatch(it -> it.served().stream().anyMatch(served -> served.viewer().person().equals(caller.person())
              && served.items().contains(Delivery.Item.of(shown))))).as("logged before it is sent").isTrue();
      shows.put(shown.entry().id(), shown.grounds().keySet());
      received.add("entry");
      last = mark;
    }

    @Override
    public void changed(String mark) {
      readAgain();
      received.add("changed");
      last = mark;
    }

    @Override
    public void beat() {
    }

    @Override
    public void end() {
      shows.clear();
      ended = true;
    }

    private void readAgain() {
      shows = visible();
    }

    private Map<String, Set<DataCategory>> visible() {
      var visible = new HashMap<String, Set<DataCategory>>();
      history.visibleTo(caller).forEach(shown -> visible.put(shown.entry().id(), shown.grounds().keySet()));
      return visible;
    }
  }

  @Property(tries = 150)
  void aScreenThatFollowsItsStreamShowsWhatIsVisibleAndHearsOfNothingElse(@ForAll("histories") List<Step> steps) {
    var history = Steps.begin();
    var house = new InMemory(history);
    var live = new Live(house.pathways, house.views, house.sights, house.log, house.marks, Runnable::run, Runnable::run);
    var screens = new HashMap<Caller, Screen>();
    for (var step : steps) {
      Cast.ALL.stream().filter(caller -> !screens.containsKey(caller)).forEach(caller -> {
        var screen = new Screen(caller, history, house);
        live.open(History.ID, Reader.of(caller), false, null, Instant.MAX, screen).ifPresent(_ -> screens.put(caller, screen));
      });
      var before = new HashMap<Caller, Map<String, Set<DataCategory>>>();
      var received = new HashMap<Caller, Integer>();
      screens.forEach((caller, screen) -> {
        before.put(caller, screen.visible());
        received.put(caller, screen.received.size());
      });
      Steps.apply(history, step);
      if (steps.indexOf(step) % 2 == 0) {
        live.woken(history.view);
      } else {
        live.woken(History.ID);
      }
      screens.forEach((caller, screen) -> {
        assertThat(screen.shows).as(caller.person().key() + " after " + step).isEqualTo(screen.visible());
        if (screen.visible().equals(before.get(caller))) {
          assertThat(screen.received).as("silence for " + caller.person().key() + " after " + step).hasSize(received.get(caller));
        }
      });
      screens.values().removeIf(screen -> screen.ended);
    }
  }

  @Property(tries = 100)
  void whoComesBackGetsWhatTheyMayReadNowAndIsAlwaysToldToReadAgain(@ForAll("histories") List<Step> before, @ForAll("histories") List<Step> meanwhile) {
    var history = Steps.play(before);
    var house = new InMemory(history);
    var marks = new HashMap<Caller, String>();
    Cast.ALL.forEach(caller -> new Reading(house.pathways, house.sights, house.log, house.marks)
        .page(History.ID, Reader.of(caller), false, null, Direction.ONWARDS, 200, null).ifPresent(page -> marks.put(caller, page.live())));
    var known = history.entries.size();
    meanwhile.forEach(step -> Steps.apply(history, step));

    var live = new Live(house.pathways, house.views, house.sights, house.log, house.marks, Runnable::run, Runnable::run);
    marks.forEach((caller, mark) -> {
      var screen = new Screen(caller, history, house);
      screen.shows.clear();
      if (live.open(History.ID, Reader.of(caller), false, mark, Instant.MAX, screen).isPresent()) {
        var missed = history.entries.subList(known, history.entries.size());
        assertThat(screen.received.stream().filter("entry"::equals).count())
            .isEqualTo(Visibility.of(history.state(), Reader.of(caller), history.now).show(missed).size());
        assertThat(screen.received.getLast()).isEqualTo("changed");
        assertThat(screen.shows).isEqualTo(screen.visible());
      }
    });
  }

  @Example
  void whatTheLogCannotTakeYetIsSentOnceItCan() {
    var history = Steps.begin();
    var house = new InMemory(history);
    var log = spy(house.log);
    var live = new Live(house.pathways, house.views, house.sights, log, house.marks, LiveTest::tolerant, Runnable::run);
    var screen = new Screen(Cast.ANNE, history, house);
    live.open(History.ID, Reader.of(Cast.ANNE), false, null, Instant.MAX, screen);
    history.writes(Cast.ANNE, Samples.sections(DataCategory.CARE_STATUS));

    doThrow(new IllegalStateException("the store is away")).when(log).keep(any());
    live.woken(history.view);
    assertThat(screen.received).isEmpty();

    doCallRealMethod().when(log).keep(any());
    live.woken(History.ID);
    assertThat(screen.received).containsExactly("entry");
  }

  /** A pathway is opened first, and its view begins a moment later. */
  @Example
  void whoFollowsBeforeAnythingWasHeardIsBroughtAllOfIt() {
    var history = Steps.begin();
    var house = new InMemory(history);
    var live = new Live(house.pathways, house.views, house.sights, house.log, house.marks, Runnable::run, Runnable::run);
    var heard = history.view;
    history.view = View.empty(History.ID);
    var screen = new Screen(Cast.NOAH, history, house);
    screen.shows.clear();
    live.open(History.ID, Reader.of(Cast.NOAH), false, null, Instant.MAX, screen);
    live.woken(History.ID);
    assertThat(screen.ended).isFalse();
    assertThat(screen.received).isEmpty();

    history.view = heard;
    live.woken(History.ID);

    assertThat(screen.shows).isNotEmpty().isEqualTo(screen.visible());
    assertThat(screen.received).containsOnly("entry").hasSize(screen.visible().size());
  }

  @Example
  void aRoundReachesEverybodyOncePartByPart() {
    var ids = IntStream.range(0, 500).mapToObj(i -> new PathwayId("pathway-" + i)).toList();
    var reached = new ArrayList<PathwayId>();
    var part = new Part(0, 10);
    for (int i = 0; i < 10; i++) {
      var of = part;
      var now = ids.stream().filter(of::holds).toList();
      assertThat(now).hasSizeLessThan(100);
      reached.addAll(now);
      part = part.next();
    }
    assertThat(reached).containsExactlyInAnyOrderElementsOf(ids);
    assertThat(part).isEqualTo(new Part(0, 10));
  }

  /** Wake-ups may get lost. */
  @Example
  void whoIsNotWokenIsFoundByTheRound() {
    var history = Steps.begin();
    var house = new InMemory(history);
    var live = new Live(house.pathways, house.views, house.sights, house.log, house.marks, Runnable::run, Runnable::run);
    var screen = new Screen(Cast.ANNE, history, house);
    live.open(History.ID, Reader.of(Cast.ANNE), false, null, Instant.MAX, screen);
    history.writes(Cast.ANNE, Samples.sections(DataCategory.CARE_STATUS));
    var its = IntStream.range(0, 10).mapToObj(i -> new Part(i, 10)).filter(part -> part.holds(History.ID)).findFirst().orElseThrow();

    live.lookAround(its.next());
    assertThat(screen.received).isEmpty();

    live.lookAround(its);
    assertThat(screen.received).containsExactly("entry");
  }

  private static void tolerant(Runnable look) {
    try {
      look.run();
    } catch (IllegalStateException _) {
      // as the service does, which looks again at the next occasion
    }
  }

  @Provide
  Arbitrary<List<Step>> histories() {
    return Combinators.combine(Arbitraries.of(Steps.Kind.class), Arbitraries.longs()).as(Step::new).list().ofMinSize(2).ofMaxSize(30);
  }
}
