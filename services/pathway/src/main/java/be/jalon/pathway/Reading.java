package be.jalon.pathway;

import be.jalon.contracts.PathwayId;
import be.jalon.contracts.Stream;
import be.jalon.contracts.people.Capacity;
import be.jalon.contracts.SeatId;
import be.jalon.contracts.people.Person;
import be.jalon.security.Caller;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What readers come for: their pathways, how one stands, its timeline. Each delivery is logged before it is returned. Empty: there is none for this reader. */
public final class Reading {

  public static final int ENTRIES_AT_MOST = 200;

  private static final Duration PATIENCE = Duration.ofSeconds(2);
  private static final Duration GLANCE = Duration.ofMillis(15);

  private final Pathways pathways;
  private final Sights sights;
  private final AccessLog log;
  private final Marks marks;

  public Reading(Pathways pathways, Sights sights, AccessLog log, Marks marks) {
    this.pathways = pathways;
    this.sights = sights;
    this.log = log;
    this.marks = marks;
  }

  /** What the answer is to show already: people read their own writes. */
  public record At(Stream stream, long sequence) {
  }

  /**
   * @param entries in the order in which they are read
   * @param next where the next page begins; null when this is the last
   * @param live from where a stream goes on after this page
   */
  public record Page(List<Shown> entries, @Nullable String next, String live) {
  }

  /**
   * @param at by which moment it was judged (UTC)
   * @param reports once erased: which services hold nothing any more (UTC); told to the patient
   */
  public record Overview(Header header, Pathway pathway, boolean patient, long version, Instant at, Map<String, Instant> reports) {
  }

  /** @param until last day (Europe/Brussels) */
  public record InPlaceOf(Person holder, LocalDate until) {
  }

  /**
   * @param inPlaceOf for whom they stand in here; null for whoever sits in their own place
   * @param latest the latest entry that they see; null when they see none yet
   * @param header how it stands; of a plan a line says nothing
   */
  public record Mine(PathwayId pathway, Life life, Capacity capacity, List<SeatId> seats, @Nullable InPlaceOf inPlaceOf, @Nullable Shown latest, Header header) {

    /** When the latest entry that they see occurred (UTC). */
    @Nullable Instant lastAt() {
      return latest == null ? null : latest.entry().occurredAt();
    }

    /** Another one whenever anything is another that the line shows, and only then. */
    String mark() {
      var last = latest == null ? "" : latest.entry().id() + latest.entry().kind() + latest.act() + lastAt();
      return Digest.of(pathway + "|" + life + "|" + capacity + "|" + seats + "|" + inPlaceOf + "|" + last + "|" + header.withoutPlans());
    }
  }

  /** @param mark of all of it, in whatever order: another one whenever a line comes, goes or changes, and only then */
  public record Listed(List<Mine> lines, String mark) {

    static String markOf(Map<PathwayId, String> marks) {
      return Digest.of(new TreeMap<>(marks.entrySet().stream().collect(Collectors.toMap(each -> each.getKey().value(), Map.Entry::getValue))).toString());
    }
  }

  /**
   * @param after where the page before ended, read in the same direction; null for the first
   * @throws BadMark when {@code after} is none of this viewer's
   */
  public Optional<Page> page(PathwayId id, Reader reader, boolean automated, @Nullable String after, Direction direction, int limit, @Nullable At at) {
    if (after != null && sights.glance(id, reader).filter(sight -> sight.pathway().life() != Life.ERASED).isEmpty()) {
      return Optional.empty();
    }
    var from = after == null ? null : place(id, reader, after);
    return asAsked(at, () -> sights.page(id, reader, from, direction, limit)).filter(sight -> sight.pathway().life() != Life.ERASED).map(sight -> {
      sight.logTo(log, automated, Delivery.Channel.PAGE, sight.shown());
      return new Page(sight.shown(),
          sight.more() ? marks.seal(id, reader, Place.OnPage.of(sight.shown().getLast().entry()).text()) : null,
          marks.seal(id, reader, new Place.InStream(sight.line().generation(), sight.line().last()).text()));
    });
  }

  public Optional<Overview> overview(PathwayId id, Reader reader, boolean automated, @Nullable At at) {
    return asAsked(at, () -> sights.headed(id, reader)).map(sight -> {
      sight.logTo(log, automated, Delivery.Channel.HEADER, sight.only(Header.CATEGORIES));
      return new Overview(sight.header(), sight.pathway(), sight.isPatient(), sight.version(), sight.at(), sight.isPatient() ? sight.pathway().reports() : Map.of());
    });
  }

  /**
   * The table, for the patient and whoever sits at it; for somebody of a seat's own organisation who may take it, that seat alone.
   *
   * @throws NotForYou for others who may know of the pathway
   */
  public Optional<Table> table(PathwayId id, Caller caller, boolean automated, @Nullable At at) {
    var sight = asAsked(at, () -> sights.headed(id, Reader.of(caller)).filter(found -> !found.standings().isEmpty())).orElse(null);
    if (sight == null) {
      return pathways.find(id).map(current -> Table.ofThoseToTake(Doing.of(current.state(), caller, null, pathways.now()))).filter(table -> !table.chairs().isEmpty());
    }
    if (sight.pathway().life() == Life.ERASED) {
      return Optional.empty();
    }
    if (!sight.isPatient() && sight.ownSeats().isEmpty()) {
      throw new NotForYou(PathwayRefusal.NOT_FOR_YOUR_CAPACITY);
    }
    sight.logTo(log, automated, Delivery.Channel.HEADER, sight.only(Header.SEATS));
    return Optional.of(Table.of(Doing.of(sight.pathway(), caller, null, sight.at()), sight.header().seats()));
  }

  /** Those whose latest entry is newest first; at most 500. */
  public Listed mine(Reader reader, boolean automated) {
    var mine = new ArrayList<Mine>();
    var deliveries = new ArrayList<Delivery>();
    for (var id : candidates(reader)) {
      sights.headed(id, reader).ifPresent(sight -> {
        var last = latest(id, reader, sight);
        sight.delivery(automated, Delivery.Channel.LIST, told(sight, last)).ifPresent(deliveries::add);
        mine.add(line(sight, last));
      });
    }
    log.keep(deliveries);
    mine.sort(Comparator.comparing(Mine::lastAt, Comparator.nullsFirst(Comparator.<Instant>naturalOrder())).reversed());
    return new Listed(mine, Listed.markOf(mine.stream().collect(Collectors.toMap(Mine::pathway, Mine::mark))));
  }

  /** The marks of their lines as these are now. Nothing of a line is handed out, so nothing is logged. */
  Map<PathwayId, String> marks(Reader reader) {
    var marks = new HashMap<PathwayId, String>();
    candidates(reader).forEach(id -> mark(id, reader).ifPresent(mark -> marks.put(id, mark)));
    return marks;
  }

  /** Of one line; empty when it is none of theirs. */
  Optional<String> mark(PathwayId id, Reader reader) {
    return sights.headed(id, reader).map(sight -> line(sight, latest(id, reader, sight)).mark());
  }

  private Optional<Shown> latest(PathwayId id, Reader reader, Sight sight) {
    return sight.more() ? sights.newest(id, reader).flatMap(newest -> newest.shown().stream().findFirst()) : sight.shown().stream().reduce((_, later) -> later);
  }

  private static Mine line(Sight sight, Optional<Shown> last) {
    return new Mine(sight.pathway().id(), sight.pathway().life(), sight.reader().capacity(), sight.ownSeats(), sight.inPlaceOf().orElse(null), last.orElse(null), sight.header());
  }

  /** A line of the list tells what happened last, whom it is about and how it stands. */
  private static List<Shown> told(Sight sight, Optional<Shown> last) {
    var told = new LinkedHashMap<String, Shown>();
    sight.only(Header.LINE).forEach(shown -> told.put(shown.entry().id(), shown));
    last.ifPresent(shown -> told.put(shown.entry().id(), shown));
    return List.copyOf(told.values());
  }

  private LinkedHashSet<PathwayId> candidates(Reader reader) {
    var ids = new LinkedHashSet<PathwayId>();
    Pathway.keysOf(reader).forEach(key -> pathways.withKey(key).forEach(current -> ids.add(current.state().id())));
    if (reader.capacity() != Capacity.PATIENT) {
      ids.addAll(sights.writtenBy(reader.keys()));
    }
    return ids;
  }

  /**
   * What is visible now, or as soon as the view has heard what the reader asks for. Somebody who may not know of the pathway waits as long as for one that
   * does not exist.
   */
  private static Optional<Sight> asAsked(@Nullable At at, Supplier<Optional<Sight>> look) {
    var deadline = System.nanoTime() + PATIENCE.toNanos();
    while (true) {
      var sight = look.get();
      boolean asAsked = at == null || sight.filter(it -> it.line().hasHeard(at.stream(), at.sequence())).isPresent();
      if (asAsked || System.nanoTime() > deadline) {
        return sight;
      }
      LockSupport.parkNanos(GLANCE.toNanos());
    }
  }

  private Place.OnPage place(PathwayId id, Reader reader, String mark) {
    return marks.open(id, reader, mark).flatMap(Place::parse).map(place -> place instanceof Place.OnPage onPage ? onPage : null)
        .orElseThrow(BadMark::new);
  }
}
