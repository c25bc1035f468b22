package be.jalon.contracts.sections;

import be.jalon.contracts.AbsentIsEmpty;
import be.jalon.contracts.Confidential;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Conflict, harassment, violence at work. Third parties appear here, so it is never opened to a seat without a name.
 *
 * @param factors codes of relational work factors and psychosocial risk indicators
 */
@Confidential
public record WorkRelations(@AbsentIsEmpty List<String> factors, @Nullable String note) implements Section {

  public WorkRelations {
    factors = List.copyOf(factors);
  }

  @Override
  public String toString() {
    return "(work relations)";
  }
}
