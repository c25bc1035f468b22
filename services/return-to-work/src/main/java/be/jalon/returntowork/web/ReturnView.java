package be.jalon.returntowork.web;

import be.jalon.contracts.EngagementId;
import be.jalon.contracts.PathwayId;
import be.jalon.contracts.ReturnId;
import be.jalon.contracts.people.Capacity;
import be.jalon.returntowork.Offer;
import be.jalon.returntowork.Progress;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where a return stands: ids, states, who holds the ball. Everything else is read on the pathway.
 *
 * @param written what the caller wrote; absent from the answer to a command
 * @param may what the caller may do with it now, in their own quality; {@code mayRelay}: by writing down what the patient said; neither is in the answer to a command
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record ReturnView(ReturnId id, EngagementId engagement, PathwayId pathway, Progress.State state, Progress.Proposed proposal, int revision,
    Progress.Authorised authorisation, boolean newRequestNeeded, Progress.AtWorkState work, int step, Owner owner, @Nullable List<WritingView> written, @Nullable List<Offer> may,
    @Nullable List<Offer> mayRelay) {

  /** @param capacity absent when nobody has anything to do */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Owner(@Nullable Capacity capacity, Instant since) {
  }
}
