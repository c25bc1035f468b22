package be.jalon.pathway;

import be.jalon.contracts.Envelope;
import be.jalon.contracts.PathwayId;
import be.jalon.contracts.Stream;
import be.jalon.contracts.people.PersonKey;
import java.util.ArrayList;
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
public record View(PathwayId id, Line line, @Nullable Line rebuilding, List<Placed> pending, Set<PersonKey> authors) {

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
      more.put(stream, sequence);
      return new Line(generation, last + 1, more);
    }

    boolean hasHeardAllOf(Line other) {
      return other.heard.entrySet().stream().allMatch(entry -> hasHeard(entry.getKey(), entry.getValue()));
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
    boolean isNewInRebuilding = rebuilding != null && !rebuilding.hasHeard(heard.stream(), heard.sequence());
    if (!isNew && !isNewInRebuilding) {
      return this;
    }
    var nextLine = isNew ? line.and(heard.stream(), heard.sequence()) : line;
    var nextRebuilding = rebuilding != null && isNewInRebuilding ? rebuilding.and(heard.stream(), heard.sequence()) : rebuilding;
    var more = new ArrayList<>(pending);
    if (isNew) {
      more.add(new Placed(nextLine.generation(), nextLine.last(), entry));
    }
    if (nextRebuilding != null && isNewInRebuilding) {
      more.add(new Placed(nextRebuilding.generation(), nextRebuilding.last(), entry));
    }
    var writers = new HashSet<>(authors);
    writers.addAll(entry.act().authors());
    return new View(id, nextLine, nextRebuilding, more, writers).switchedIfComplete();
  }

  /** Starts again from nothing, beside what readers go on reading. */
  public View startRebuilding() {
    return new View(id, line, Line.empty((rebuilding == null ? line : rebuilding).generation() + 1), pending, authors).switchedIfComplete();
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

  private View switchedIfComplete() {
    return rebuilding != null && rebuilding.hasHeardAllOf(line) ? new View(id, rebuilding, null, pending, authors) : this;
  }
}
