package be.jalon.contracts;

import be.jalon.contracts.people.Capacity;
import be.jalon.contracts.people.PersonKey;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * To whom the author of a section released it. Release alone opens nothing: consent and ceiling must agree.
 * The sets keep one order, so that equal releases are written alike.
 *
 * @param capacities every holder of a seat of these capacities
 * @param holders named persons; for an assessor this is the only way to a clinical section
 * @param withheldFromPatient the ground on which the patient does not see it; null, as nearly always: the patient sees it
 */
public record Release(
    @AbsentIsEmpty Set<Capacity> capacities,
    @AbsentIsEmpty Set<PersonKey> holders,
    @Nullable Withholding withheldFromPatient) {

  /** Rule R59c: the only two grounds on which a patient's own data may be kept from them. */
  public enum Withholding { THIRD_PARTY, THERAPEUTIC_EXCEPTION }

  public Release {
    var orderedCapacities = EnumSet.noneOf(Capacity.class);
    orderedCapacities.addAll(capacities);
    var orderedHolders = new TreeSet<>(Comparator.comparing(PersonKey::value));
    orderedHolders.addAll(holders);
    capacities = Collections.unmodifiableSet(orderedCapacities);
    holders = Collections.unmodifiableSet(orderedHolders);
  }

  public static Release to(Capacity... capacities) {
    return new Release(Set.of(capacities), Set.of(), null);
  }

  public static Release toNobody() {
    return new Release(Set.of(), Set.of(), null);
  }

  /** An author may widen a release, never narrow one: what was read cannot be unread. The ground for withholding may be lifted. */
  public Release widenedBy(Release more) {
    var allCapacities = EnumSet.noneOf(Capacity.class);
    allCapacities.addAll(capacities);
    allCapacities.addAll(more.capacities);
    var allHolders = new HashSet<>(holders);
    allHolders.addAll(more.holders);
    return new Release(allCapacities, allHolders, withheldFromPatient == null ? null : more.withheldFromPatient);
  }
}
