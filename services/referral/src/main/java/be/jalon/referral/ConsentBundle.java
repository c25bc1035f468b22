package be.jalon.referral;

import static be.jalon.contracts.DataCategory.CARE_STATUS;
import static be.jalon.contracts.DataCategory.CLINICAL;
import static be.jalon.contracts.DataCategory.DIAGNOSIS;
import static be.jalon.contracts.DataCategory.IDENTITY;
import static be.jalon.contracts.DataCategory.RETURN_PLAN;
import static be.jalon.contracts.DataCategory.RETURN_STATUS;
import static be.jalon.contracts.DataCategory.SAFETY;
import static be.jalon.contracts.DataCategory.TREATMENT;
import static be.jalon.contracts.DataCategory.WORK_CAPACITY;
import static be.jalon.contracts.DataCategory.WORK_CONTENT;

import be.jalon.contracts.DataCategory;
import java.util.EnumSet;
import java.util.Set;

/**
 * Usual consents under one name, so that a consultation needs one question instead of twelve. What a name opens is told with the reference data
 * and never changes under a name in use. None opens {@code WORK_RELATIONS} or reported hours: these are always asked for by name.
 */
public enum ConsentBundle {
  /** The network asked, and the sender if they treat, for care, including what was told before. */
  CARE(EnumSet.of(IDENTITY, CARE_STATUS, CLINICAL, SAFETY, DIAGNOSIS, TREATMENT, WORK_CONTENT, WORK_CAPACITY, RETURN_STATUS, RETURN_PLAN)),
  /** The occupational physician of the request, for the return to work, from now on. */
  WORK_LIMITS_TO_OCCUPATIONAL_PHYSICIAN(EnumSet.of(IDENTITY, WORK_CONTENT, WORK_CAPACITY, RETURN_STATUS)),
  /** The médecin-conseil of the request, for the return to work, from now on. */
  RETURN_PLAN_TO_MEDECIN_CONSEIL(EnumSet.of(IDENTITY, WORK_CAPACITY, RETURN_STATUS, RETURN_PLAN));

  private final Set<DataCategory> categories;

  ConsentBundle(Set<DataCategory> categories) {
    this.categories = categories;
  }

  public Set<DataCategory> categories() {
    return categories;
  }
}
