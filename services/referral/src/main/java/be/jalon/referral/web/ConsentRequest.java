package be.jalon.referral.web;

import be.jalon.contracts.DataCategory;
import be.jalon.contracts.OrganisationId;
import be.jalon.contracts.pathway.ConsentTerms.Decision;
import be.jalon.contracts.pathway.ConsentTerms.Purpose;
import be.jalon.contracts.pathway.ConsentTerms.Reach;
import be.jalon.contracts.people.Capacity;
import be.jalon.referral.ConsentBundle;
import be.jalon.referral.GivenConsent;
import be.jalon.security.requests.People;
import be.jalon.security.requests.PersonRequest;
import com.fasterxml.jackson.annotation.JsonIgnore;
import jakarta.validation.Valid;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One decision of the patient: a bundle by its name, or all terms.
 *
 * @param decision with a bundle: absent, it is granted
 * @param from first instant (UTC) at which it counts; absent: now
 * @param until first instant at which it does not count any more; absent: until withdrawn
 */
record ConsentRequest(@Nullable ConsentBundle bundle, @Nullable Decision decision, @Nullable @Valid RecipientRequest recipient,
    @Nullable Set<@NotNull DataCategory> categories, @Nullable Purpose purpose, @Nullable Instant from, @Nullable Instant until, @Nullable Reach reach) {

  /** One of the three. @param seat the seat of that capacity among those of the request */
  record RecipientRequest(@Nullable OrganisationId network, @Nullable Capacity seat, @Nullable @Valid PersonRequest person) {

    @JsonIgnore
    @AssertTrue(message = "required")
    boolean isNetworkSeatOrPerson() {
      return Stream.of(network, seat, person).filter(Objects::nonNull).count() == 1;
    }

    private GivenConsent.To to(People people, String field) {
      return network != null ? new GivenConsent.ToNetwork(network)
          : seat != null ? new GivenConsent.ToSeat(seat)
          : new GivenConsent.ToPerson(people.person(Objects.requireNonNull(person), field + ".recipient.person"));
    }
  }

  @JsonIgnore
  @AssertTrue(message = "incomplete")
  boolean isBundleOrTerms() {
    boolean anyTerm = recipient != null || categories != null || purpose != null;
    boolean allTerms = decision != null && recipient != null && categories != null && purpose != null;
    return bundle == null ? allTerms : !anyTerm;
  }

  GivenConsent given(People people, String field) {
    return bundle != null ? new GivenConsent.Bundled(bundle, decision == null ? Decision.GRANT : decision)
        : new GivenConsent.Explicit(Objects.requireNonNull(decision), Objects.requireNonNull(recipient).to(people, field), Objects.requireNonNull(categories),
            Objects.requireNonNull(purpose), from, until, reach == null ? Reach.FROM_NOW : reach);
  }
}
