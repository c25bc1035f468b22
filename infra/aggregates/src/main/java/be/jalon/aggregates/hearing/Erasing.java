package be.jalon.aggregates.hearing;

import be.jalon.aggregates.AggregateStore;
import be.jalon.aggregates.Aggregates;
import be.jalon.aggregates.Hearings;
import be.jalon.aggregates.Tables;
import be.jalon.aggregates.store.Erasures;
import be.jalon.aggregates.store.Journal;
import be.jalon.aggregates.store.ParkedEvents;
import be.jalon.contracts.Brussels;
import be.jalon.contracts.Entry;
import be.jalon.contracts.Envelope;
import be.jalon.contracts.Event;
import be.jalon.contracts.PathwayId;
import be.jalon.contracts.Topic;
import be.jalon.contracts.pathway.PathwayEvent.PathwayErased;
import be.jalon.contracts.people.Act;
import be.jalon.contracts.sections.Sections;
import be.jalon.keys.PathwayKeys;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Takes everything of a pathway out of this service and says so. Hearing it twice does it twice and reports it once per hearing. */
public final class Erasing {

  /** Longer than any instance remembers a key: whatever one wrote that had not heard of the erasure is found then. */
  private static final Duration AGAIN = Duration.ofSeconds(75);
  private static final Logger LOG = LoggerFactory.getLogger(Erasing.class);

  private final AggregateStore aggregates;
  private final Journal journal;
  private final ParkedEvents parked;
  private final Erasures erasures;
  private final PathwayKeys keys;
  private final Hearings hearings;
  private final @Nullable Tables tables;
  private final Clock clock;

  Erasing(AggregateStore aggregates, Journal journal, ParkedEvents parked, Erasures erasures, PathwayKeys keys, Hearings hearings, @Nullable Tables tables,
      Clock clock) {
    this.aggregates = aggregates;
    this.journal = journal;
    this.parked = parked;
    this.erasures = erasures;
    this.keys = keys;
    this.hearings = hearings;
    this.tables = tables;
    this.clock = clock;
  }

  void erase(Envelope<PathwayErased> heard) {
    var erasure = new Erasures.Erasure(heard.event().pathway(), heard.event().occurredAt());
    erasures.note(erasure, clock.instant().plus(AGAIN));
    erase(erasure);
    if (tables != null && hearings.erasedEvent().isPresent()) {
      tables.sayErased(heard, hearings.erasedEvent().get().apply(entry(erasure.pathway())));
    }
    LOG.info("pathway {} is erased here", erasure.pathway());
  }

  /** Erases once more what was erased a while ago; to be called now and then. */
  public void lookAgain() {
    erasures.dueAt(clock.instant()).forEach(erasure -> {
      erase(erasure);
      erasures.finished(erasure);
    });
  }

  private void erase(Erasures.Erasure erasure) {
    keys.forget(erasure.pathway());
    aggregates.all().stream().filter(kind -> kind.kind().erasable()).map(Aggregates::documents)
        .forEach(documents -> documents.erase(erasure.pathway(), erasure.at(), kept()));
    journal.erase(erasure.pathway(), kept());
    parked.erase(erasure.pathway());
  }

  /** What tells of the erasure itself stays: it holds nothing personal, and a new reader has to hear it. */
  private Set<String> kept() {
    return Stream.concat(Stream.of(PathwayErased.class), aggregates.service().types().values().stream().filter(Erasing::reportsErasure))
        .map(Event::wireName).collect(Collectors.toSet());
  }

  private static boolean reportsErasure(Class<? extends Event> type) {
    return Event.wireName(type).endsWith(".pathway-data-erased.v1");
  }

  private Entry entry(PathwayId pathway) {
    var now = clock.instant();
    return Entry.of(pathway, Act.byService(aggregates.service().service(), Brussels.dayOf(now)), now, Sections.none());
  }
}
