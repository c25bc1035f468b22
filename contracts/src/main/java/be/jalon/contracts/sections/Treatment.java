package be.jalon.contracts.sections;

import be.jalon.contracts.AbsentIsEmpty;
import be.jalon.contracts.Confidential;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is done to treat.
 *
 * @param interventions codes of the reference data, each with its level of proof there
 */
@Confidential
public record Treatment(@AbsentIsEmpty List<String> interventions, @Nullable String note) implements Section {

  public Treatment {
    interventions = List.copyOf(interventions);
  }

  @Override
  public String toString() {
    return "(treatment)";
  }
}
