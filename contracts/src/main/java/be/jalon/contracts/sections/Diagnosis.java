package be.jalon.contracts.sections;

import be.jalon.contracts.Confidential;
import org.jspecify.annotations.Nullable;

/**
 * A diagnosis, by a professional who may make one.
 *
 * @param code in the given code system, where one is used
 */
@Confidential
public record Diagnosis(String text, @Nullable String code, @Nullable String codeSystem) implements Section {

  @Override
  public String toString() {
    return "(diagnosis)";
  }
}
