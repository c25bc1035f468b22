package be.jalon.referral.web;

import be.jalon.referral.Concern;
import be.jalon.referral.Safeguarding.Waiting;
import be.jalon.referral.web.NetworkController.WaitingConcernView;
import be.jalon.referral.web.ReferralView.ConcernState;
import be.jalon.referral.web.ReferralView.ConcernView;
import org.mapstruct.Mapper;
import org.mapstruct.Mapping;

/** Dangers as they are told of without a word of what they are. */
@Mapper
interface ConcernViews {

  ConcernView view(Concern concern);

  @Mapping(target = "id", source = "concern.id")
  @Mapping(target = "referral", source = "referral.id")
  @Mapping(target = "pathway", source = "referral.pathway")
  @Mapping(target = "raisedAt", source = "concern.raisedAt")
  @Mapping(target = "acknowledgeBy", source = "concern.acknowledgeBy")
  @Mapping(target = "unanswered", source = "concern.state")
  WaitingConcernView waiting(Waiting waiting);

  default ConcernState state(Concern.State state) {
    return switch (state) {
      case Concern.Open _ -> ConcernState.OPEN;
      case Concern.Unanswered _ -> ConcernState.UNANSWERED;
      case Concern.Acknowledged _ -> ConcernState.ACKNOWLEDGED;
      case Concern.Closed _ -> ConcernState.CLOSED;
    };
  }

  default boolean unanswered(Concern.State state) {
    return state(state) == ConcernState.UNANSWERED;
  }
}
