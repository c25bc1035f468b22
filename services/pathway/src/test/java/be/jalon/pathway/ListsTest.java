package be.jalon.pathway;

import static org.assertj.core.api.Assertions.assertThat;

import be.jalon.pathway.Steps.Step;
import be.jalon.security.Caller;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Lists, for all histories: who follows theirs is told whenever a line of it is another one, and of nothing else. */
class ListsTest {

  private static final class Screen implements Wire {

    private final List<String> received = new ArrayList<>();
    private boolean ended;

    @Override
    public void changed(String mark) {
      received.add(mark);
    }

    @Override
    public void beat() {
    }

    @Override
    public void end() {
      ended = true;
    }
  }

  private static Lists lists(InMemory house) {
    return new Lists(house.pathways, reading(house), Runnable::run, Runnable::run);
  }

  private static Reading reading(InMemory house) {
    return new Reading(house.pathways, house.sights, house.log, house.marks);
  }

  private static List<Reading.Mine> read(InMemory house, Caller caller) {
    return reading(house).mine(Reader.of(caller), true).lines();
  }

  private static String mark(InMemory house, Caller caller) {
    return reading(house).mine(Reader.of(caller), true).mark();
  }

  @Property(tries = 150)
  void aListIsToldToBeAnotherWhenItIsAndOnlyThen(@ForAll("histories") List<Step> steps) {
    var history = Steps.begin();
    var house = new InMemory(history);
    var lists = lists(house);
    var screens = new HashMap<Caller, Screen>();
    Cast.ALL.forEach(caller -> {
      var screen = new Screen();
      lists.open(Reader.of(caller), mark(house, caller), Instant.MAX, screen);
      screens.put(caller, screen);
    });
    for (var step : steps) {
      var before = new HashMap<Caller, String>();
      screens.forEach((caller, screen) -> {
        before.put(caller, mark(house, caller));
        screen.received.clear();
      });

      Steps.apply(history, step);
      lists.woken(history.view);

      screens.forEach((caller, screen) -> {
        var now = mark(house, caller);
        assertThat(screen.received).as(caller.person().key() + " as " + Reader.of(caller).capacity() + " after " + step)
            .isEqualTo(now.equals(before.get(caller)) ? List.of() : List.of(now));
      });
    }
  }

  /** By what a line says, not by how the code comes to it. */
  @Property(tries = 150)
  void aMarkIsAnotherOneExactlyWhenWhatALineShowsIs(@ForAll("histories") List<Step> steps) {
    var history = Steps.begin();
    var house = new InMemory(history);
    for (var step : steps) {
      var before = new HashMap<Caller, List<String>>();
      var marks = new HashMap<Caller, String>();
      Cast.ALL.forEach(caller -> {
        before.put(caller, shown(house, caller));
        marks.put(caller, mark(house, caller));
      });
      Steps.apply(history, step);
      Cast.ALL.forEach(caller -> assertThat(mark(house, caller).equals(marks.get(caller))).as(caller.person().key() + " after " + step)
          .isEqualTo(shown(house, caller).equals(before.get(caller))));
    }
  }

  private static List<String> shown(InMemory house, Caller caller) {
    return read(house, caller).stream().map(line -> line.life() + " " + line.seats() + " " + line.inPlaceOf() + " " + line.header().withoutPlans()
        + (line.latest() == null ? "" : line.latest().entry().id() + line.latest().act())).toList();
  }

  @Property(tries = 50)
  void whoComesBackWithAnOlderMarkIsToldAtOnce(@ForAll("histories") List<Step> before, @ForAll("histories") List<Step> meanwhile) {
    var history = Steps.play(before);
    var house = new InMemory(history);
    var marks = new HashMap<Caller, String>();
    Cast.ALL.forEach(caller -> marks.put(caller, mark(house, caller)));
    meanwhile.forEach(step -> Steps.apply(history, step));

    var lists = lists(house);
    marks.forEach((caller, mark) -> {
      var screen = new Screen();
      lists.open(Reader.of(caller), mark, Instant.MAX, screen);
      assertThat(screen.received).isEqualTo(mark(house, caller).equals(mark) ? List.of() : List.of(mark(house, caller)));
    });
  }

  @Example
  void aStreamOfAListHandsOutNothingAndIsNotLogged() {
    var history = Steps.begin();
    var house = new InMemory(history);

    lists(house).open(Reader.of(Cast.ANNE), null, Instant.MAX, new Screen());

    assertThat(house.kept).isEmpty();
  }

  @Example
  void whatNoWakeUpToldIsFoundInARound() {
    var history = Steps.begin();
    var house = new InMemory(history);
    var lists = lists(house);
    var screen = new Screen();
    lists.open(Reader.of(Cast.ANNE), null, Instant.MAX, screen);
    var mark = mark(house, Cast.ANNE);
    for (long seed = 0; mark(house, Cast.ANNE).equals(mark); seed++) {
      Steps.apply(history, new Step(Steps.Kind.WRITE, seed));
    }
    history.later(Duration.ofMinutes(5));

    lists.lookAround(Part.ALL);

    assertThat(screen.received).containsExactly(mark(house, Cast.ANNE));
  }

  @Example
  void aStandInsLineTellsForWhomAndUntilWhen() {
    var history = Steps.begin();
    var house = new InMemory(history);
    var seat = history.state().seats().stream().filter(each -> each.heldBy(Cast.ANNE.person().key())).findFirst().orElseThrow().id();
    var until = history.today().plusDays(7);

    history.decide(Cast.NOAH, null, (_, doing) -> Arranging.nameStandIn(doing, seat, new StandIn(Cast.JAN.person(), history.today(), until, false)));

    assertThat(read(house, Cast.JAN)).singleElement().satisfies(line -> assertThat(line.inPlaceOf()).isEqualTo(new Reading.InPlaceOf(Cast.ANNE.person(), until)));
    assertThat(read(house, Cast.ANNE)).singleElement().satisfies(line -> assertThat(line.inPlaceOf()).isNull());
  }

  /** Nobody does anything that day: a round finds it. */
  @Example
  void theDayAfterTheLeaveAStandInsLineIsGoneAndWhoHasTheListOpenIsTold() {
    var history = Steps.begin();
    var house = new InMemory(history);
    var seat = history.state().seats().stream().filter(each -> each.heldBy(Cast.ANNE.person().key())).findFirst().orElseThrow().id();
    history.decide(Cast.NOAH, null, (_, doing) -> Arranging.nameStandIn(doing, seat, new StandIn(Cast.JAN.person(), history.today(), history.today().plusDays(7), false)));
    var lists = lists(house);
    var screen = new Screen();
    lists.open(Reader.of(Cast.JAN), mark(house, Cast.JAN), Instant.MAX, screen);

    history.later(Duration.ofDays(7));
    lists.lookAround(Part.ALL);
    assertThat(read(house, Cast.JAN)).hasSize(1);
    assertThat(screen.received).isEmpty();

    history.later(Duration.ofDays(1));
    lists.lookAround(Part.ALL);
    assertThat(read(house, Cast.JAN)).isEmpty();
    assertThat(screen.received).containsExactly(mark(house, Cast.JAN));
  }

  @Example
  void itEndsWithTheTokenAndIsGoneThen() {
    var house = new InMemory(Steps.begin());
    var lists = lists(house);
    var screen = new Screen();
    lists.open(Reader.of(Cast.ANNE), null, house.pathways.now().plusSeconds(60), screen);

    lists.endThoseOver(house.pathways.now().plusSeconds(60));

    assertThat(screen.ended).isTrue();
    assertThat(lists.size()).isZero();
  }

  @Provide
  Arbitrary<List<Step>> histories() {
    return Combinators.combine(Arbitraries.of(Steps.Kind.class), Arbitraries.longs()).as(Step::new).list().ofMinSize(5).ofMaxSize(40);
  }
}
