package be.jalon.pathway;

import be.jalon.contracts.Envelope;
import be.jalon.contracts.PathwayId;
import be.jalon.contracts.Stream;
import be.jalon.contracts.people.PersonKey;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;

/** Where views and timelines are kept. Reads see every write that was acknowledged before they began. */
public interface Views {

  /**
   * One write for what was heard together; empty when it brought nothing new or the pathway is erased. Readers find the entries from then on; where they wait
   * until they are {@link #settle settled} is no concern of theirs.
   *
   * @param heard of one pathway, in its order; at least one
   */
  Optional<View> hear(List<Envelope<?>> heard);

  /** Puts what waits in the view into the timeline. What this leaves undone the next event heard makes good. */
  void settle(View view);

  /** The whole timeline, in no particular order: for what must look at all of it at once. */
  Optional<Timeline> timeline(PathwayId pathway);

  /**
   * A stretch of the timeline in the order in which it is shown, whatever its length.
   *
   * @param after where the stretch before ended; null to begin with the first entry
   */
  Optional<Stretch> onwards(PathwayId pathway, Place.@Nullable OnPage after, int atMost);

  /** The same from the latest entry back. */
  Optional<Stretch> backwards(PathwayId pathway, Place.@Nullable OnPage before, int atMost);

  /** Those of these entries that there are, by their ids, in no particular order. */
  List<TimelineEntry> entries(PathwayId pathway, Collection<String> ids);

  /** What one event brought to the timeline. */
  Optional<TimelineEntry> entry(PathwayId pathway, Stream stream, long sequence);

  /**
   * How far the view is and what stands after a position, as of one moment; empty when nothing was heard of the pathway, or it is erased.
   *
   * @param position from which on, told how far the view is
   */
  Optional<Fresh> after(PathwayId pathway, ToLongFunction<View.Line> position);

  /** Pathways on which somebody of these keys wrote something. */
  Set<PathwayId> writtenBy(Collection<PersonKey> keys);

  void startRebuilding(PathwayId pathway);

  /** Leaves nothing but that it was erased, so that no late event brings it back. */
  void erase(PathwayId pathway, Instant at);

  /** @param entries in the order of positions */
  record Fresh(View.Line line, List<View.Placed> entries) {
  }

  /**
   * @param authors of the whole timeline, by their keys
   * @param last where the next stretch begins; null when there is none
   */
  record Stretch(View.Line line, Set<PersonKey> authors, List<TimelineEntry> entries, Place.@Nullable OnPage last) {
  }

  /** A timeline and how far it goes. */
  record Timeline(View.Line line, List<TimelineEntry> entries) {
  }
}
