package be.jalon.pathway;

import static org.assertj.core.api.Assertions.assertThat;

import be.jalon.contracts.DataCategory;
import be.jalon.pathway.Steps.Step;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** For all histories: what is shown is what the oracle says, no more and no less, and nothing shows that there is more. */
class NobodySeesWithoutConsentTest {

  @Property(tries = 300)
  void everyReaderSeesExactlyWhatReleaseConsentAndCeilingAllow(@ForAll("histories") List<Step> steps) {
    var history = Steps.begin();
    var oracle = new Oracle(history);
    for (int i = 0; i < steps.size(); i++) {
      Steps.apply(history, steps.get(i));
      if (i % 5 == 4 || i == steps.size() - 1) {
        Cast.ALL.forEach(caller -> {
          var reader = Reader.of(caller);
          assertThat(shown(history, reader)).as(caller.person().key() + " as " + reader.capacity()).isEqualTo(allowed(history, oracle, reader));
        });
      }
    }
  }

  @Property(tries = 100)
  void authorsSeeTheirsAndThePatientAllButWhatIsWithheld(@ForAll("histories") List<Step> steps) {
    var history = Steps.play(steps);

    for (var caller : Cast.PROFESSIONALS) {
      var shown = shown(history, Reader.of(caller));
      history.entries.stream().filter(entry -> entry.act().authors().contains(caller.person().key()))
          .forEach(entry -> assertThat(shown.get(entry.id())).containsAll(entry.sections().categories()));
    }
    var toNoah = shown(history, Reader.of(Cast.NOAH));
    history.entries.forEach(entry -> entry.sections().categories().stream()
        .filter(category -> history.state().releaseOf(entry, category).withheldFromPatient() == null)
        .forEach(category -> assertThat(toNoah.get(entry.id())).contains(category)));
  }

  @Property(tries = 100)
  void answersAreThoseOfAHistoryFromWhichTheHiddenWasLeftOut(@ForAll("histories") List<Step> steps) {
    var history = Steps.play(steps);

    for (var caller : Cast.ALL) {
      var reader = Reader.of(caller);
      var visibility = Visibility.of(history.state(), reader, history.now);
      var shown = visibility.show(history.entries);
      var leftOut = visibility.show(shown.stream().map(NobodySeesWithoutConsentTest::redacted).toList());
      assertThat(leftOut.stream().map(NobodySeesWithoutConsentTest::answer)).isEqualTo(shown.stream().map(NobodySeesWithoutConsentTest::answer).toList());
      assertThat(header(history, reader, visibility, leftOut)).isEqualTo(header(history, reader, visibility, shown));
    }
  }

  @Property(tries = 50)
  void aViewRebuiltInAnyOrderOfStreamsHoldsTheSame(@ForAll("histories") List<Step> steps) {
    var history = Steps.play(steps);
    var view = history.view.startRebuilding();
    history.writes(Cast.MARC, Samples.sections(DataCategory.TREATMENT));
    view = view.hear(history.said.getLast(), history.entries.getLast());

    for (var stream : history.sequences.keySet()) {
      for (int i = 0; i < history.said.size(); i++) {
        if (history.said.get(i).stream().equals(stream)) {
          view = view.hear(history.said.get(i), history.entries.get(i)).hear(history.said.get(i), history.entries.get(i));
        }
      }
    }

    assertThat(view.rebuilding()).isNull();
    assertThat(view.line().generation()).isEqualTo(history.view.line().generation() + 1);
    assertThat(view.line().heard()).isEqualTo(history.view.line().heard());
    assertThat(new HashSet<>(view.pendingOfLine().values())).isEqualTo(new HashSet<>(history.entries));
  }

  @Provide
  Arbitrary<List<Step>> histories() {
    return Combinators.combine(Arbitraries.of(Steps.Kind.class), Arbitraries.longs()).as(Step::new).list().ofMinSize(10).ofMaxSize(60);
  }

  private static Map<String, Set<DataCategory>> shown(History history, Reader reader) {
    var shown = new HashMap<String, Set<DataCategory>>();
    Visibility.of(history.state(), reader, history.now).show(history.entries).forEach(it -> {
      assertThat(it.sections().categories()).isEqualTo(it.grounds().keySet());
      shown.put(it.entry().id(), it.grounds().keySet());
    });
    return shown;
  }

  private static Map<String, Set<DataCategory>> allowed(History history, Oracle oracle, Reader reader) {
    var allowed = new HashMap<String, Set<DataCategory>>();
    history.entries.stream().filter(entry -> oracle.exists(reader, entry)).forEach(entry -> {
      var categories = new HashSet<DataCategory>();
      entry.sections().present().stream().filter(section -> oracle.mayRead(reader, entry, section)).forEach(section -> categories.add(section.category()));
      allowed.put(entry.id(), categories);
    });
    return allowed;
  }

  /** All that leaves the house of an entry, but for its opaque id. */
  private static List<Object> answer(Shown shown) {
    return List.of(shown.entry().stream(), shown.entry().kind(), shown.act(), shown.entry().occurredAt(), shown.sections());
  }

  private static TimelineEntry redacted(Shown shown) {
    var entry = shown.entry();
    return new TimelineEntry(entry.id(), entry.stream(), entry.sequence(), entry.kind(), entry.act(), entry.occurredAt(), shown.sections(), entry.released());
  }

  private static String header(History history, Reader reader, Visibility visibility, List<Shown> shown) {
    return Header.of(history.state(), reader, visibility.standings(), shown, history.now).toString();
  }
}
