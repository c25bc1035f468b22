package be.jalon.pathway;

import be.jalon.contracts.DataCategory;
import be.jalon.contracts.pathway.ConsentTerms.Purpose;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Set;

/**
 * What the patient may open to whoever sits in a seat, and what is open.
 *
 * @param atMost what that capacity may ever receive by consent
 * @param ifAddressed what besides may be opened to a person who assesses: even then only what its author addressed to them by name
 * @param byNameOnly what of it is opened to a person, never to a seat or network
 * @param purposes for which it may be opened to them
 * @param now of what the holder receives, by the consents in force, all that is told from now on and its author releases to them; nothing while nobody sits there
 */
public record Openable(Set<DataCategory> atMost, Set<DataCategory> ifAddressed, Set<DataCategory> byNameOnly, Set<Purpose> purposes, Set<DataCategory> now) {

  static final Set<DataCategory> BY_NAME_ONLY = Set.of(DataCategory.WORK_RELATIONS);

  public static Openable of(Pathway pathway, Seat seat, Instant now) {
    return new Openable(Ceiling.of(seat.capacity()), Ceiling.liftedByName(seat.capacity()), BY_NAME_ONLY, seat.capacity().assesses() ? Set.of(Purpose.RETURN_TO_WORK) : EnumSet.allOf(Purpose.class),
        now(pathway, seat, now));
  }

  /** Apart from necessity, which no consent opens. */
  static Set<DataCategory> now(Pathway pathway, Seat seat, Instant now) {
    return seat.holder().map(holder -> Visibility.of(pathway, Reader.self(holder, seat.capacity(), seat.organisation()), now).agreed(now)).orElse(Set.of());
  }
}
