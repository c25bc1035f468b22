package be.jalon.returntowork.messaging;

import be.jalon.aggregates.Hearings;
import be.jalon.contracts.EngagementId;
import be.jalon.contracts.Envelope;
import be.jalon.contracts.Topic;
import be.jalon.contracts.referral.ReferralEvent.ReferralSubmitted;
import be.jalon.contracts.returntowork.ReturnEvent.ReturnDataErased;
import be.jalon.keys.BlindIndex;
import be.jalon.returntowork.RecordingWork;
import java.util.stream.Stream;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** A referral tells of the patient's work; all else this service hears is who sits at the table, which the library keeps. */
@Configuration(proxyBeanMethods = false)
class ReturnHearings {

  @Bean
  Hearings hearings(RecordingWork recording, BlindIndex blind) {
    return Hearings.of(Topic.RETURN_TO_WORK)
        .on(ReferralSubmitted.class, heard -> hear(heard, recording, blind))
        .erasedBy(ReturnDataErased::new);
  }

  /** A keyed hash, since an id may tell nothing of the employer. */
  private static void hear(Envelope<ReferralSubmitted> heard, RecordingWork recording, BlindIndex blind) {
    recording.hear(heard, engagement -> new EngagementId(blind.of("engagement",
        Stream.concat(Stream.of(heard.event().pathway().value()), engagement.whatItIs().stream()).toArray(String[]::new))));
  }
}
