package be.jalon.referral;

import be.jalon.aggregates.AggregateStore;
import be.jalon.aggregates.Aggregates;
import be.jalon.aggregates.Tables;
import java.time.Clock;
import java.time.Duration;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.context.annotation.Bean;

@SpringBootApplication
@EnableConfigurationProperties(ReferralApplication.Settings.class)
public class ReferralApplication {

  /**
   * @param acknowledgeWithin how long a danger may stay unacknowledged before the sender is told to telephone
   * @param stillAfter how long nothing may be done or told of somebody in care before it counts as standing still
   */
  @ConfigurationProperties("jalon.referral")
  record Settings(@DefaultValue AnswerWithin answerWithin, @DefaultValue("4h") Duration acknowledgeWithin, @DefaultValue("28d") Duration stillAfter) {

    /** Working days (WD5). */
    record AnswerWithin(@DefaultValue("5") int routine, @DefaultValue("2") int soon, @DefaultValue("1") int urgent) {}

    AnswerTimes times() {
      return new AnswerTimes(answerWithin.routine, answerWithin.soon, answerWithin.urgent, acknowledgeWithin);
    }
  }

  public static void main(String[] arguments) {
    SpringApplication.run(ReferralApplication.class, arguments);
  }

  @Bean
  Aggregates<Referral> referrals(AggregateStore store) {
    return store.of(Kept.REFERRALS);
  }

  @Bean
  Aggregates<KnownPatient> patients(AggregateStore store) {
    return store.of(Kept.PATIENTS);
  }

  @Bean
  Aggregates<NetworkConsents> networkConsents(AggregateStore store) {
    return store.of(Kept.CONSENTS);
  }

  @Bean
  Acting acting(Aggregates<Referral> referrals, Tables tables, Clock clock) {
    return new Acting(referrals, tables, clock);
  }

  @Bean
  Joining joining(Aggregates<KnownPatient> patients, Aggregates<Referral> referrals) {
    return new Joining(patients, referrals);
  }

  @Bean
  AnswerTimes times(Settings settings) {
    return settings.times();
  }

  @Bean
  Referring referring(Acting acting, Joining joining, Codes codes, AnswerTimes times) {
    return new Referring(acting, joining, codes, times);
  }

  @Bean
  Triaging triaging(Acting acting, Joining joining, Aggregates<NetworkConsents> consents, Codes codes, AnswerTimes times) {
    return new Triaging(acting, joining, consents, codes, times);
  }

  @Bean
  Caring caring(Acting acting, Codes codes) {
    return new Caring(acting, codes);
  }

  @Bean
  Safeguarding safeguarding(Acting acting, AnswerTimes times) {
    return new Safeguarding(acting, times);
  }

  @Bean
  Counting counting(Acting acting, Settings settings) {
    return new Counting(acting, settings.stillAfter());
  }

  @Bean
  HearingConsents hearingConsents(Aggregates<NetworkConsents> consents) {
    return new HearingConsents(consents);
  }
}
