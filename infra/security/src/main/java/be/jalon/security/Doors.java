package be.jalon.security;

import be.jalon.security.problems.ProblemAnswer;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import java.util.function.Predicate;
import org.springframework.boot.security.oauth2.server.resource.autoconfigure.OAuth2ResourceServerProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import org.springframework.http.HttpMethod;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.authorization.AuthorizationManager;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.config.observation.SecurityObservationSettings;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.RequestAuthorizationContext;
import org.springframework.security.web.firewall.RequestRejectedHandler;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;

/** Which doors a service has. Nothing is open without a token but health, the description of the interface and, on the management port, what operators need. */
@Configuration(proxyBeanMethods = false)
class Doors {

  @Bean
  SecurityFilterChain jalonDoors(HttpSecurity http, ProblemAnswer problems, OAuth2ResourceServerProperties tokens, Environment environment) {
    if (tokens.getJwt().getIssuerUri() == null) {
      throw new IllegalStateException("spring.security.oauth2.resourceserver.jwt.issuer-uri is not set: tokens of any issuer would be believed");
    }
    var management = new ManagementDoor(environment);
    var refused = new TokenRefused(problems);
    return http
        .authorizeHttpRequests(doors -> doors
            .dispatcherTypeMatchers(DispatcherType.ERROR, DispatcherType.ASYNC, DispatcherType.FORWARD).permitAll()
            .requestMatchers(HttpMethod.GET, "/actuator/health", "/actuator/health/**", "/v3/api-docs", "/v3/api-docs/**", "/v3/api-docs.yaml").permitAll()
            .requestMatchers(HttpMethod.GET, "/actuator/prometheus").access(when(management::isUsedBy))
            .requestMatchers("/actuator", "/actuator/**").access(when(management::isUsedLocallyBy))
            .anyRequest().authenticated())
        .oauth2ResourceServer(server -> server.jwt(Customizer.withDefaults()).authenticationEntryPoint(refused))
        .exceptionHandling(handling -> handling.authenticationEntryPoint(refused)
            .accessDeniedHandler((request, response, _) -> problems.write(CommonProblem.FORBIDDEN, request, response)))
        .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
        .headers(headers -> headers
            .contentSecurityPolicy(policy -> policy.policyDirectives("default-src 'none'; frame-ancestors 'none'"))
            .referrerPolicy(policy -> policy.policy(ReferrerPolicy.NO_REFERRER)))
        .csrf(AbstractHttpConfigurer::disable)
        .requestCache(AbstractHttpConfigurer::disable)
        .logout(AbstractHttpConfigurer::disable)
        .build();
  }

  /** A timer around each of the fifteen filters costs more than the filters; the request's own stays. */
  @Bean
  SecurityObservationSettings noTimersAroundFilters() {
    return SecurityObservationSettings.noObservations();
  }

  @Bean
  RequestRejectedHandler rejectedRequests(ProblemAnswer problems) {
    return (request, response, _) -> problems.write(CommonProblem.MALFORMED_REQUEST, request, response);
  }

  private static AuthorizationManager<RequestAuthorizationContext> when(Predicate<HttpServletRequest> door) {
    return (_, context) -> new AuthorizationDecision(door.test(context.getRequest()));
  }
}
