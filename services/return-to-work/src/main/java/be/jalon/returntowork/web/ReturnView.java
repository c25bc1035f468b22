package be.jalon.returntowork.web;

import be.jalon.contracts.EngagementId;
import be.jalon.contracts.PathwayId;
import be.jalon.contracts.ReturnId;
import be.jalon.contracts.people.Capacity;
import be.jalon.returntowork.Progress;
import be.jalon.returntowork.Return;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where a return stands: ids, states, who holds the ball. Everything else is read on the pathway.
 *
 * @param written what the caller wrote; absent from the answer to a command
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record ReturnView(ReturnId id, EngagementId engagement, PathwayId pathway, Progress.State state, Progress.Proposed proposal, int revision,
    Progress.Authorised authorisation, boolean newRequestNeeded, Progress.AtWorkState work, int step, Owner owner, @Nullable List<WritingView> written) {

  /** @param capacity absent when nobody has anything to do */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Owner(@Nullable Capacity capacity, Instant since) {
  }

  static ReturnView of(Return it, LocalDate today, @Nullable List<WritingView> written) {
    var progress = Progress.of(it, today);
    return new ReturnView(it.id(), it.engagement(), it.pathway(), progress.state(), progress.proposal(), progress.revision(), progress.authorisation(),
        progress.newRequestNeeded(), progress.work(), progress.step(), new Owner(progress.owner().holder(), progress.owner().since()), written);
  }
}
