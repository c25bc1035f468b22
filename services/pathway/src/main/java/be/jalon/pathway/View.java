package be.jalon.pathway;

import be.jalon.contracts.Envelope;
import be.jalon.contracts.PathwayId;
import be.jalon.contracts.Stream;
import be.jalon.contracts.people.PersonKey;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What was heard of a pathway: a fold over events, rebuilt at will. Each event heard takes the next position and waits in {@code pending} until it stands in
 * the timeline. A rebuilding view fills a second line from republished events and takes its place once that has heard as much.
 *
 * @param line what readers read
 * @param rebuilding what is being filled; null, as nearly always
 * @param pending placed, and perhaps not in the timeline yet
 * @param authors keys of all who wrote something, by which they find it again
 */
public record View(PathwayId id, Line line, @Nullable Rebuilding rebuilding, List<Placed> pending, Set<PersonKey> authors) {

  /**
   * @param generation 1, 2, 3 ...: positions of one tell nothing in another
   * @param last the position given last; 0 at first
   */
  public record Line(int generation, long last, Map<Stream, Long> heard) {

    public Line {
      heard = Map.copyOf(heard);
    }

    static Line empty(int generation) {
      return new Line(generation, 0, Map.of());
    }

    public boolean hasHeard(Stream stream, long sequence) {
      return heard.getOrDefault(stream, 0L) >= sequence;
    }

    Line and(Stream stream, long sequence) {
      var more = new HashMap<>(heard);
      more.merge(stream, sequence, Math::max);
      return new Line(generation, last + 1, more);
    }

    boolean hasHeardAllOf(Line other) {
      return other.heard.entrySet().stream().allMatch(entry -> hasHeard(entry.getKey(), entry.getValue()));
    }
  }

  /**
   * A line being filled. New events come in between the republished ones, so what it took is remembered one by one until it is complete.
   *
   * @param taken ids of events, {@code <service>/<id>/<sequence>}
   */
  public record Rebuilding(Line line, Set<String> taken) {

    public Rebuilding {
      taken = Set.copyOf(taken);
    }

    Rebuilding and(Envelope<?> heard) {
      var more = new HashSet<>(taken);
      more.add(heard.id());
      return new Rebuilding(line.and(heard.stream(), heard.sequence()), more);
    }

    boolean hasAllOf(Line other) {
      return line.last >= other.last && line.hasHeardAllOf(other);
    }
  }

  /** An entry at its place in the order of hearing. */
  public record Placed(int generation, long position, TimelineEntry entry) {
  }

  public View {
    pending = List.copyOf(pending);
    authors = Set.copyOf(authors);
  }

  public static View empty(PathwayId id) {
    return new View(id, Line.empty(1), null, List.of(), Set.of());
  }

  /** @return this very view when the event brings nothing new */
  public View hear(Envelope<?> heard, TimelineEntry entry) {
    boolean isNew = !line.hasHeard(heard.stream(), heard.sequence());
    boolean isNewInRebuilding = rebuilding != null && !rebuilding.taken().contains(heard.id());
    if (!isNew && !isNewInRebuilding) {
      return this;
    }
    var nextLine = isNew ? line.and(heard.stream(), heard.sequence()) : line;
    var nextRebuilding = rebuilding != null && isNewInRebuilding ? rebuilding.and(heard) : rebuilding;
    var more = new ArrayList<>(pending);
    if (isNew) {
      more.add(new Placed(nextLine.generation(), nextLine.last(), entry));
    }
    if (nextRebuilding != null && isNewInRebuilding) {
      more.add(new Placed(nextRebuilding.line().generation(), nextRebuilding.line().last(), entry));
    }
    var writers = new HashSet<>(authors);
    writers.addAll(entry.act().authors());
    return new View(id, nextLine, nextRebuilding, more, writers).switchedIfComplete();
  }

  /** Starts again from nothing, beside what readers go on reading. */
  public View startRebuilding() {
    var generation = (rebuilding == null ? line : rebuilding.line()).generation() + 1;
    return new View(id, line, new Rebuilding(Line.empty(generation), Set.of()), pending, authors).switchedIfComplete();
  }

  /** Those that stand in the timeline now need not wait here. */
  public View without(Set<Placed> flushed) {
    return new View(id, line, rebuilding, pending.stream().filter(placed -> !flushed.contains(placed)).toList(), authors);
  }

  /** What waits here of the line that readers read. */
  public Map<Long, TimelineEntry> pendingOfLine() {
    return pending.stream().filter(placed -> placed.generation() == line.generation())
        .collect(Collectors.toMap(Placed::position, Placed::entry, (one, _) -> one));
  }

  /** What waits here of that line after a position, in the order of positions. */
  List<Placed> waitingAfter(long position) {
    return pending.stream().filter(placed -> placed.generation() == line.generation() && placed.position() > position)
        .sorted(Comparator.comparingLong(Placed::position)).toList();
  }

  /** What waits for the line that is given up goes with it. */
  private View switchedIfComplete() {
    if (rebuilding == null || !rebuilding.hasAllOf(line)) {
      return this;
    }
    var next = rebuilding.line();
    return new View(id, next, null, pending.stream().filter(placed -> placed.generation() == next.generation()).toList(), authors);
  }
}
