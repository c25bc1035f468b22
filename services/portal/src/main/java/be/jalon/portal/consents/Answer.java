package be.jalon.portal.consents;

import be.jalon.contracts.DataCategory;
import be.jalon.contracts.SeatId;
import be.jalon.contracts.pathway.ConsentTerms.Decision;
import be.jalon.contracts.pathway.ConsentTerms.Purpose;
import be.jalon.contracts.pathway.ConsentTerms.Reach;
import be.jalon.contracts.people.Evidence;
import be.jalon.portal.services.Pathways.Chair;
import be.jalon.portal.services.Pathways.Proof;
import be.jalon.portal.services.Pathways.Relayed;
import be.jalon.portal.services.Pathways.To;
import be.jalon.portal.services.Pathways.ToSave;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the patient answered to one of the sentences, as the form holds it.
 *
 * @param seat whom it is about
 * @param decision null while they were not asked
 * @param past whether what is written already is opened, too
 * @param kind how they answered; {@code on}: on which day, as an ISO date
 */
public record Answer(@Nullable SeatId seat, @Nullable Decision decision, @Nullable Boolean past, Evidence.@Nullable Kind kind, @Nullable String on) {

  static final Answer NONE = new Answer(null, null, null, null, null);

  /** A box that is not ticked is not sent. */
  public Answer {
    past = past != null && past;
  }

  boolean isAbout(Chair chair) {
    return chair.seat().equals(seat);
  }

  public boolean refuses() {
    return decision == Decision.REFUSAL;
  }

  /**
   * To whoever sits there by name, and to the seat where nobody does yet.
   *
   * @throws java.time.format.DateTimeParseException for a day that is none
   */
  ToSave toSave(Decision said, Chair chair, List<DataCategory> opens) {
    var recipient = chair.holder() == null ? new To(null, chair.seat(), null) : new To(null, null, chair.holder().key());
    var categories = EnumSet.noneOf(DataCategory.class);
    categories.addAll(opens);
    return new ToSave(said, recipient, categories, Purpose.RETURN_TO_WORK, null, null, past && !refuses() ? Reach.INCLUDING_PAST : Reach.FROM_NOW, List.of(),
        new Relayed(new Proof(kind == null ? Evidence.Kind.SPOKEN : kind, LocalDate.parse(on == null ? "" : on))));
  }
}
