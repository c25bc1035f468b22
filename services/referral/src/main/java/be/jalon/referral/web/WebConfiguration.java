package be.jalon.referral.web;

import be.jalon.keys.BlindIndex;
import be.jalon.referral.Codes;
import be.jalon.referral.Referring;
import java.util.Set;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tools.jackson.databind.json.JsonMapper;

/** What the controllers share. */
@Configuration(proxyBeanMethods = false)
class WebConfiguration {

  @Bean
  ReferenceData referenceData(JsonMapper mapper) {
    return new ReferenceData(mapper);
  }

  @Bean
  Codes codes(ReferenceData data) {
    return data.codes();
  }

  /** @param moduli of NIHDI check digits; further ones than 97 and 89 are unconfirmed, so a deployment says them */
  @Bean
  People people(BlindIndex index, @Value("${jalon.nihdi-moduli:97,89}") Set<Integer> moduli) {
    return new People(index, moduli);
  }

  @Bean
  Views views(Referring referring) {
    return new Views(referring, new Notices());
  }
}
