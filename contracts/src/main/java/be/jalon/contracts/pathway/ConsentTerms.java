package be.jalon.contracts.pathway;

import be.jalon.contracts.AbsentIsEmpty;
import be.jalon.contracts.ConsentId;
import be.jalon.contracts.DataCategory;
import java.time.Instant;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What the patient agreed to, or refused: recipient x categories x purpose x time. Silence is no.
 *
 * @param decision a refusal wins over any grant to the same recipient for the same category, and is invisible to the one refused
 * @param from first instant (UTC) at which it counts
 * @param until first instant (UTC) at which it does not count any more; null: until withdrawn
 * @param reach whether what was told before {@code from} is open too
 */
public record ConsentTerms(ConsentId consent, Decision decision, Recipient recipient, @AbsentIsEmpty Set<DataCategory> categories, Purpose purpose,
    Instant from, @Nullable Instant until, Reach reach) {

  public enum Decision { GRANT, REFUSAL }

  /** Care is for those who treat; an assessor reads for the return to work only. */
  public enum Purpose { CARE, RETURN_TO_WORK }

  public enum Reach { FROM_NOW, INCLUDING_PAST }

  public ConsentTerms {
    var ordered = EnumSet.noneOf(DataCategory.class);
    ordered.addAll(categories);
    categories = Collections.unmodifiableSet(ordered);
  }
}
