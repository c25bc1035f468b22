package be.jalon.portal.login;

import be.jalon.contracts.OrganisationId;
import be.jalon.contracts.people.Authority;
import be.jalon.contracts.people.Capacity;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * In what quality somebody looks and acts: one of their own, or in somebody's name.
 *
 * @param capacity whose ceiling counts; for a delegation that of the person it counts for
 * @param organisation where they act: their own, or that of the person it counts for; null for none
 * @param inNameOf null for themselves
 */
public record Hat(Capacity capacity, @Nullable OrganisationId organisation, @Nullable InNameOf inNameOf) {

  /** @param account of the person it counts for. @param until last day (Europe/Brussels) */
  public record InNameOf(String account, String name, Authority authority, LocalDate until) {
  }

  /** Tells one hat from another in a form or a store. */
  public String code() {
    return inNameOf == null ? capacity.name() : capacity.name() + ":" + inNameOf.account();
  }
}
