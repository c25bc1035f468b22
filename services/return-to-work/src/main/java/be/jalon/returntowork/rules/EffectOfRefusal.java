package be.jalon.returntowork.rules;

/**
 * R10: on a refusal the work stops at once, with effect from the refusal's date.
 *
 * @param pastKeptIfInTime pay and benefit for the time before are kept if R1 was done in time
 */
public record EffectOfRefusal(Provenance provenance, boolean pastKeptIfInTime) implements Rule {
}
