package be.jalon.referral;

import be.jalon.contracts.DataCategory;
import be.jalon.contracts.OrganisationId;
import be.jalon.contracts.people.Capacity;
import be.jalon.contracts.people.Person;
import be.jalon.contracts.pathway.ConsentTerms.Decision;
import be.jalon.contracts.pathway.ConsentTerms.Purpose;
import be.jalon.contracts.pathway.ConsentTerms.Reach;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What the patient decided in the consultation, as it is written down: by name of a documented bundle, or term by term. */
public sealed interface GivenConsent {

  /** A whole bundle may be refused too: what was asked and not given is known to have been asked. */
  record Bundled(ConsentBundle bundle, Decision decision) implements GivenConsent {

    public Bundled(ConsentBundle bundle) {
      this(bundle, Decision.GRANT);
    }
  }

  /** @param from null: from now on */
  record Explicit(Decision decision, To to, Set<DataCategory> categories, Purpose purpose, @Nullable Instant from, @Nullable Instant until, Reach reach)
      implements GivenConsent {}

  sealed interface To {}

  record ToNetwork(OrganisationId network) implements To {}

  /** The seat of that capacity among those of the request. */
  record ToSeat(Capacity capacity) implements To {}

  record ToPerson(Person person) implements To {}
}
