package be.jalon.returntowork.web;

import be.jalon.contracts.EngagementId;
import be.jalon.contracts.IncapacityId;
import be.jalon.contracts.PathwayId;
import be.jalon.contracts.ReturnId;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The file of one engagement: the ids by which something can be done with it. @param written what the caller wrote on engagement and incapacities. @param mayBegin whether the caller may begin a return in it now; neither is in the answer to a command */
@JsonInclude(JsonInclude.Include.NON_NULL)
record FileView(EngagementId id, PathwayId pathway, List<Period> incapacities, List<ReturnId> returns, @Nullable List<WritingView> written,
    @Nullable Boolean mayBegin) {

  record Period(IncapacityId id, boolean ended) {
  }
}
