package be.jalon.referral.messaging;

import be.jalon.aggregates.Hearings;
import be.jalon.contracts.Topic;
import be.jalon.contracts.appointment.AppointmentEvent.AppointmentAttended;
import be.jalon.contracts.pathway.PathwayEvent.ConsentGranted;
import be.jalon.contracts.pathway.PathwayEvent.ConsentRefused;
import be.jalon.contracts.pathway.PathwayEvent.ConsentWithdrawn;
import be.jalon.contracts.pathway.PathwayEvent.PathwayClosed;
import be.jalon.contracts.pathway.PathwayEvent.PathwayErased;
import be.jalon.contracts.pathway.PathwayEvent.PathwayReopened;
import be.jalon.contracts.pathway.PathwayEvent.SeatHolderChanged;
import be.jalon.contracts.referral.ReferralEvent.ReferralDataErased;
import be.jalon.referral.Caring;
import be.jalon.referral.HearingConsents;
import be.jalon.referral.Joining;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class ReferralHearings {

  @Bean
  Hearings hearings(Caring caring, Joining joining, HearingConsents consents) {
    return Hearings.of(Topic.REFERRAL)
        .on(AppointmentAttended.class, caring::attended)
        .on(SeatHolderChanged.class, caring::seatChanged)
        .on(ConsentGranted.class, consents::granted)
        .on(ConsentRefused.class, consents::refused)
        .on(ConsentWithdrawn.class, consents::withdrawn)
        .on(PathwayClosed.class, joining::closed)
        .on(PathwayReopened.class, joining::reopened)
        .on(PathwayErased.class, joining::erased)
        .erasedBy(ReferralDataErased::new);
  }
}
