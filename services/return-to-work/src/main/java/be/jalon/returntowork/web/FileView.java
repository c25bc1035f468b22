package be.jalon.returntowork.web;

import be.jalon.contracts.EngagementId;
import be.jalon.contracts.IncapacityId;
import be.jalon.contracts.PathwayId;
import be.jalon.contracts.ReturnId;
import be.jalon.returntowork.Return;
import be.jalon.returntowork.ReturnFile;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The file of one engagement: the ids by which something can be done with it. @param written what the caller wrote on engagement and incapacities */
@JsonInclude(JsonInclude.Include.NON_NULL)
record FileView(EngagementId id, PathwayId pathway, List<Period> incapacities, List<ReturnId> returns, @Nullable List<WritingView> written) {

  record Period(IncapacityId id, boolean ended) {
  }

  static FileView of(ReturnFile file, @Nullable List<WritingView> written) {
    return new FileView(file.id(), file.pathway(), file.incapacities().stream().map(period -> new Period(period.id(), period.ended())).toList(),
        file.returns().stream().map(Return::id).toList(), written);
  }
}
