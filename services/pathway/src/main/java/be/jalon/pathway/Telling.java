package be.jalon.pathway;

import be.jalon.contracts.DataCategory;
import org.jspecify.annotations.Nullable;

/**
 * Some kinds of event say by their very name what they are about: "safety concern raised" tells of a danger, whatever its sections hold. Such an entry
 * exists only for readers who may know of that category.
 */
final class Telling {

  private Telling() {
  }

  /** @param kind an event's wire name without its prefix */
  static @Nullable DataCategory of(String kind) {
    if (kind.startsWith("referral.safety-concern-")) {
      return DataCategory.SAFETY;
    }
    if (kind.startsWith("return-to-work.hours-")) {
      return DataCategory.REPORTED_HOURS;
    }
    return null;
  }
}
