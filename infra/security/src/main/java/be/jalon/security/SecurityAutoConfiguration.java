package be.jalon.security;

import be.jalon.keys.BlindIndex;
import be.jalon.keys.JsonShape;
import be.jalon.keys.KeysAutoConfiguration;
import be.jalon.security.problems.BodyLimit;
import be.jalon.security.problems.ErrorPage;
import be.jalon.security.problems.LastResort;
import be.jalon.security.problems.OwnWords;
import be.jalon.security.problems.ProblemAnswer;
import be.jalon.security.problems.Problems;
import be.jalon.security.problems.Texts;
import be.jalon.security.requests.Moments;
import be.jalon.security.requests.People;
import be.jalon.security.requests.StrictReading;
import com.github.benmanes.caffeine.cache.Ticker;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.jackson.autoconfigure.JacksonAutoConfiguration;
import org.springframework.boot.jackson.autoconfigure.JsonMapperBuilderCustomizer;
import org.springframework.boot.security.oauth2.server.resource.autoconfigure.OAuth2ResourceServerAutoConfiguration;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.boot.webmvc.autoconfigure.error.ErrorMvcAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.core.Ordered;
import org.springframework.format.FormatterRegistry;
import org.springframework.security.oauth2.core.OAuth2TokenValidator;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import tools.jackson.databind.json.JsonMapper;

/** Every service gets its doors, its callers and its problems from here, all alike. */
@AutoConfiguration(after = {KeysAutoConfiguration.class, JacksonAutoConfiguration.class},
    before = {OAuth2ResourceServerAutoConfiguration.class, ErrorMvcAutoConfiguration.class})
@EnableConfigurationProperties(SecurityProperties.class)
@Import({Doors.class, ApiDescription.class})
public class SecurityAutoConfiguration {

  private static final Duration A_MOMENT = Duration.ofSeconds(2);

  @Bean
  LoginReader loginReader(SecurityProperties properties, BlindIndex index) {
    return new LoginReader(properties, index);
  }

  @Bean
  People peopleByNumber(SecurityProperties properties, BlindIndex index) {
    return new People(index, properties.nihdiModuli());
  }

  @Bean
  OAuth2TokenValidator<Jwt> tokenTimes(ObjectProvider<Clock> clock, SecurityProperties properties) {
    return TokenChecks.time(clock.getIfAvailable(Clock::systemUTC), properties.clockSkew());
  }

  @Bean
  OAuth2TokenValidator<Jwt> tokenClaims(LoginReader logins) {
    return TokenChecks.claims(logins);
  }

  @Bean
  IssuerKeys issuerKeys(SecurityProperties properties) {
    return new IssuerKeys(properties.issuerKeys().life(), properties.issuerKeys().outage());
  }

  @Bean
  WebMvcConfigurer callerArgument(LoginReader logins, ObjectProvider<Clock> clock) {
    return new WebMvcConfigurer() {
      @Override
      public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(new CallerArgument(logins, clock.getIfAvailable(Clock::systemUTC)));
      }

      @Override
      public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(new MediaTypes());
      }

      @Override
      public void addFormatters(FormatterRegistry registry) {
        registry.addConverter(String.class, LocalDate.class, Moments::day);
      }
    };
  }

  @Bean
  JsonMapperBuilderCustomizer jsonShape() {
    return mapper -> StrictReading.apply(JsonShape.apply(mapper));
  }

  @Bean
  ProblemAnswer problemAnswer(JsonMapper json) {
    return new ProblemAnswer(Texts.onClassPath(), json);
  }

  @Bean
  Problems problems(ProblemAnswer answer) {
    return new Problems(answer);
  }

  @Bean
  ErrorPage errorPage(ProblemAnswer answer) {
    return new ErrorPage(answer);
  }

  /** Nearer to the services than the valve that Boot adds, so that it speaks first. */
  @Bean
  WebServerFactoryCustomizer<TomcatServletWebServerFactory> tomcatInOwnWords(ProblemAnswer answer) {
    return tomcat -> tomcat.addContextCustomizers(context -> context.getParent().getPipeline().addValve(new OwnWords(answer)));
  }

  @Bean
  FilterRegistrationBean<LastResort> lastResort(ProblemAnswer answer) {
    var registration = new FilterRegistrationBean<>(new LastResort(answer));
    registration.setOrder(Ordered.HIGHEST_PRECEDENCE + 10);
    return registration;
  }

  /** Before anything costs anything. */
  @Bean
  FilterRegistrationBean<Crowd> crowd(ProblemAnswer answer, SecurityProperties properties) {
    var registration = new FilterRegistrationBean<>(new Crowd(properties.atOnce(), A_MOMENT, answer));
    registration.setOrder(Ordered.HIGHEST_PRECEDENCE + 20);
    return registration;
  }

  /** Behind the doors, since it goes by who is calling; before anything is read. */
  @Bean
  FilterRegistrationBean<RateLimit> rateLimit(ProblemAnswer answer, SecurityProperties properties) {
    var registration = new FilterRegistrationBean<>(new RateLimit(new Allowances(properties.rate(), Ticker.systemTicker()), answer));
    registration.setOrder(-60);
    return registration;
  }

  @Bean
  WebServerFactoryCustomizer<TomcatServletWebServerFactory> unreadBodies() {
    return tomcat -> tomcat.addEngineValves(new UnreadBodies());
  }

  /** Behind the doors: who may not come in learns nothing about limits. */
  @Bean
  FilterRegistrationBean<BodyLimit> bodyLimit(ProblemAnswer answer, SecurityProperties properties) {
    var registration = new FilterRegistrationBean<>(new BodyLimit(answer, properties.maxBody().toBytes(), properties.bodyWithin()));
    registration.setOrder(-50);
    return registration;
  }
}
