package be.jalon.appointment.messaging;

import be.jalon.aggregates.Hearings;
import be.jalon.appointment.FollowingReferrals;
import be.jalon.contracts.Topic;
import be.jalon.contracts.appointment.AppointmentEvent.AppointmentDataErased;
import be.jalon.contracts.pathway.PathwayEvent.PathwayClosed;
import be.jalon.contracts.referral.ReferralEvent.CareCompleted;
import be.jalon.contracts.referral.ReferralEvent.ReferralAccepted;
import be.jalon.contracts.referral.ReferralEvent.ReferralSubmitted;
import be.jalon.contracts.referral.ReferralEvent.ReferralWithdrawn;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class HeardEvents {

  @Bean
  Hearings hearings(FollowingReferrals following) {
    return Hearings.of(Topic.APPOINTMENT)
        .on(ReferralSubmitted.class, following::submitted)
        .on(ReferralAccepted.class, following::accepted)
        .on(ReferralWithdrawn.class, following::withdrawn)
        .on(CareCompleted.class, following::completed)
        .on(PathwayClosed.class, following::closed)
        .erasedBy(AppointmentDataErased::new);
  }
}
