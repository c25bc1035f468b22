package be.jalon.faults.truth;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/** What must hold whatever broke meanwhile. */
public enum Promise {
  ACKNOWLEDGED_IS_THERE("every acknowledged command is there", Keeping::acknowledged),
  NONE_TWICE("nothing was done twice", Keeping::twice),
  JOURNAL_IS_WHOLE("journals run without a gap and hold what their documents count", Keeping::journal),
  TIMELINE_IS_WHOLE("every event stands on its timeline once, and no other does", Telling::timelines),
  ORDER_IS_KEPT("events of one stream keep their order", Telling::order),
  VIEW_EQUALS_REBUILD("a view equals the one rebuilt from the journals", Telling::rebuilt),
  STREAM_MISSES_NOTHING("who comes back to a stream misses nothing and gets nothing twice", Telling::streams),
  NOTHING_AFTER_WITHDRAWAL("what was written after a withdrawal was answered reaches nobody by it", Showing::onStreams),
  NO_READING_AFTER_WITHDRAWAL("what is read after a withdrawal was answered shows nothing of it", Showing::onPages),
  NO_TIME_TWICE("no time is given twice", Keeping::times),
  ERASED_STAYS_ERASED("what is erased stays erased", Silence::erased),
  NOTHING_IN_CLEAR("nothing told in confidence stands anywhere in clear", Silence::inClear),
  ONLY_POISON_IS_PARKED("nothing is parked but what nobody can read", Silence::parked),
  EVERYBODY_IS_ANSWERED("nobody is left hanging beyond their patience", Silence::unanswered);

  private final String words;
  private final Function<Evidence, Stream<Finding>> look;

  /** @param pathway empty where it concerns none */
  record Finding(String pathway, String how) {
  }

  Promise(String words, Function<Evidence, Stream<Finding>> look) {
    this.words = words;
    this.look = look;
  }

  public String words() {
    return words;
  }

  public List<Broken> brokenIn(Evidence evidence) {
    return look.apply(evidence).map(finding -> new Broken(words, finding.pathway(), finding.how())).toList();
  }

  public static List<Broken> allBrokenIn(Evidence evidence) {
    return Stream.of(values()).flatMap(promise -> promise.brokenIn(evidence).stream()).toList();
  }
}
