package be.jalon.pathway.web;

import be.jalon.keys.BlindIndex;
import java.util.Set;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the controllers share. */
@Configuration(proxyBeanMethods = false)
class WebConfiguration {

  /** @param moduli of NIHDI check digits; further ones than 97 and 89 are unconfirmed, so a deployment says them */
  @Bean
  People people(BlindIndex index, @Value("${jalon.nihdi-moduli:97,89}") Set<Integer> moduli) {
    return new People(index, moduli);
  }
}
