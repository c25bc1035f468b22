package be.jalon.returntowork.web;

import be.jalon.contracts.sections.WorkContent;
import be.jalon.returntowork.Draft;
import be.jalon.returntowork.Engagement;
import be.jalon.returntowork.Grant;
import be.jalon.returntowork.web.AuthorisationController.GrantRequest;
import be.jalon.returntowork.web.WorkController.ChangeRequest;
import be.jalon.returntowork.web.WorkController.EngagementRequest;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mapstruct.Mapper;
import org.mapstruct.Mapping;

/** What requests hold that the domain knows by the same fields; a list of codes that is absent is empty. */
@Mapper
interface Drafts {

  Draft draft(PlanRequest request);

  Grant grant(GrantRequest request);

  @Mapping(target = "work", source = "request")
  Engagement engagement(EngagementRequest request);

  WorkContent work(EngagementRequest request);

  WorkContent work(ChangeRequest request);

  default List<String> codes(@Nullable List<String> codes) {
    return codes == null ? List.of() : codes;
  }
}
