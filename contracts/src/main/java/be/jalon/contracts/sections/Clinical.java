package be.jalon.contracts.sections;

import be.jalon.contracts.AbsentIsEmpty;
import be.jalon.contracts.Confidential;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Why care is asked and what is found.
 *
 * @param reasons codes of the referral criteria
 * @param complaints codes of the complaints seen
 */
@Confidential
public record Clinical(@AbsentIsEmpty List<String> reasons, @AbsentIsEmpty List<String> complaints, @Nullable String note) implements Section {

  public Clinical {
    reasons = List.copyOf(reasons);
    complaints = List.copyOf(complaints);
  }

  @Override
  public String toString() {
    return "(clinical)";
  }
}
