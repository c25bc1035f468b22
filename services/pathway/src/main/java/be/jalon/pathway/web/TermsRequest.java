package be.jalon.pathway.web;

import be.jalon.contracts.ConsentId;
import be.jalon.contracts.DataCategory;
import be.jalon.contracts.OrganisationId;
import be.jalon.contracts.SeatId;
import be.jalon.contracts.pathway.ConsentTerms;
import be.jalon.contracts.pathway.ConsentTerms.Decision;
import be.jalon.contracts.pathway.ConsentTerms.Purpose;
import be.jalon.contracts.pathway.ConsentTerms.Reach;
import be.jalon.contracts.pathway.Recipient;
import be.jalon.contracts.people.Person;
import be.jalon.contracts.people.PersonKey;
import be.jalon.security.requests.People;
import be.jalon.security.requests.PersonRequest;
import jakarta.validation.Valid;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What the patient agrees to or refuses.
 *
 * @param from first instant (UTC) at which it counts; absent: now
 * @param until first instant at which it does not count any more; absent: until withdrawn
 * @param reach absent: from now on
 */
record TermsRequest(@NotNull Decision decision, @NotNull @Valid RecipientRequest recipient, @NotNull Set<@NotNull DataCategory> categories,
    @NotNull Purpose purpose, @Nullable Instant from, @Nullable Instant until, @Nullable Reach reach) {

  /**
   * One of the four.
   *
   * @param key a person as the table or an earlier consent shows them
   */
  record RecipientRequest(@Nullable OrganisationId network, @Nullable SeatId seat, @Nullable @Valid PersonRequest person, @Nullable PersonKey key) {

    @AssertTrue(message = "required")
    boolean isOne() {
      return Stream.of(network, seat, person, key).filter(Objects::nonNull).count() == 1;
    }

    private Recipient recipient(People people, String field) {
      return network != null ? new Recipient.Network(network)
          : seat != null ? new Recipient.Seat(seat)
          : key != null ? new Recipient.Holder(new Person(key, null))
          : new Recipient.Holder(people.person(Objects.requireNonNull(person), field));
    }
  }

  ConsentTerms terms(ConsentId id, People people, String field, Instant now) {
    return new ConsentTerms(id, decision, recipient.recipient(people, field + "recipient.person"), categories, purpose, from == null ? now : from, until,
        reach == null ? Reach.FROM_NOW : reach);
  }
}
