package be.jalon.pathway;

import be.jalon.contracts.Envelope;
import be.jalon.contracts.PathwayId;
import be.jalon.contracts.people.PersonKey;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Where views and timelines are kept. Reads see every write that was acknowledged before they began. */
public interface Views {

  /** One write for each event heard; empty when it brought nothing new or the pathway is erased. */
  Optional<View.Line> hear(Envelope<?> heard);

  /** How far a view is; empty when nothing was heard of the pathway, or it is erased. */
  Optional<View.Line> line(PathwayId pathway);

  /** The whole timeline, in no particular order. */
  Optional<Timeline> timeline(PathwayId pathway);

  /** What stands after a position, in the order of positions. */
  List<View.Placed> after(PathwayId pathway, View.Line line, long position);

  /** Pathways on which somebody of these keys wrote something. */
  Set<PathwayId> writtenBy(Collection<PersonKey> keys);

  void startRebuilding(PathwayId pathway);

  /** Leaves nothing but that it was erased, so that no late event brings it back. */
  void erase(PathwayId pathway, Instant at);

  /** A timeline and how far it goes. */
  record Timeline(View.Line line, List<TimelineEntry> entries) {
  }
}
