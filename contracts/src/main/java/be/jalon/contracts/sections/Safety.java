package be.jalon.contracts.sections;

import be.jalon.contracts.Confidential;
import org.jspecify.annotations.Nullable;

/**
 * A danger, and what was done about it. Reaches the treating doctor and the clinician in charge on ground of necessity when consent is lacking.
 *
 * @param done what the writer already did, in their words
 */
@Confidential
public record Safety(Kind kind, @Nullable String done, @Nullable String note) implements Section {

  public enum Kind { SUICIDE, HARM_TO_OTHERS, VIOLENCE_SUFFERED, OTHER }

  @Override
  public String toString() {
    return "(safety)";
  }
}
