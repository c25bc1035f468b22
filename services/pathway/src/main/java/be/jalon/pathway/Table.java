package be.jalon.pathway;

import be.jalon.contracts.sections.SeatNote;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * The table as one reader knows it, and what they may do at it now. Whether it is done is decided when they do it.
 *
 * @param mayOpen whether they may open a seat that is not there yet
 */
public record Table(Life life, boolean mayOpen, List<Chair> chairs) {

  public enum Deed {
    /** Somebody, in place of whoever sits there now. */
    NAME,
    /** Themselves: the seat has no name yet, and is of their own organisation and capacity. */
    TAKE,
    /** From then on it has no name. */
    VACATE,
    /** Somebody who stands in for the holder between two days. */
    NAME_STAND_IN
  }

  /**
   * @param note who sits there, as the reader's own timeline tells it; the patient knows everybody
   * @param yours whether the reader, or whom they speak for, sits there
   * @param awaitsConfirmation the holder sees nothing until the patient says yes: told to the patient alone
   * @param standIns told to the patient and to the holder
   */
  public record Chair(SeatNote note, boolean yours, boolean awaitsConfirmation, List<StandIn> standIns, Set<Deed> may) {
  }

  /** For the patient, and whoever sits there. @param told the seats that the reader's timeline tells of, their own among them */
  static Table of(Doing doing, Collection<SeatNote> told) {
    var pathway = doing.pathway();
    var notes = doing.isPatient() ? pathway.seats().stream().map(Seat::note) : told.stream();
    return new Table(pathway.life(), doing.mayArrangeTable() == null,
        notes.flatMap(note -> pathway.seat(note.seat()).map(seat -> chair(doing, seat, note)).stream()).toList());
  }

  /** For somebody who knows of the pathway by such seats alone. */
  static Table ofThoseToTake(Doing doing) {
    var vacant = doing.pathway().seats().stream().filter(seat -> doing.whileOpen() == null && doing.mayTake(seat, doing.reader().responsible()));
    return new Table(doing.pathway().life(), false, vacant.map(seat -> new Chair(seat.note(), false, false, List.of(), Set.of(Deed.TAKE))).toList());
  }

  private static Chair chair(Doing doing, Seat seat, SeatNote note) {
    boolean knowsThemAll = doing.isPatient() || doing.holds(seat);
    return new Chair(note, doing.holds(seat), doing.isPatient() && seat.awaitsConfirmation(), knowsThemAll ? seat.current().map(Tenure::standIns).orElse(List.of()) : List.of(),
        deeds(doing, seat, note.holder() != null));
  }

  private static Set<Deed> deeds(Doing doing, Seat seat, boolean named) {
    var deeds = EnumSet.noneOf(Deed.class);
    if (doing.mayArrangeTable() == null) {
      deeds.add(Deed.NAME);
    }
    if (named && doing.mayVacate(seat) == null) {
      deeds.add(Deed.VACATE);
    }
    if (named && doing.mayNameStandIn(seat) == null) {
      deeds.add(Deed.NAME_STAND_IN);
    }
    return deeds;
  }
}
