package be.jalon.portal.login;

import be.jalon.portal.PortalProperties;
import be.jalon.portal.live.OpenStreams;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.security.autoconfigure.actuate.web.servlet.EndpointRequest;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.security.config.ObjectPostProcessor;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClientManager;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClientProviderBuilder;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.registration.ClientRegistrations;
import org.springframework.security.oauth2.client.registration.InMemoryClientRegistrationRepository;
import org.springframework.security.oauth2.client.registration.SupplierClientRegistrationRepository;
import org.springframework.security.oauth2.client.web.DefaultOAuth2AuthorizationRequestResolver;
import org.springframework.security.oauth2.client.web.DefaultOAuth2AuthorizedClientManager;
import org.springframework.security.oauth2.client.web.HttpSessionOAuth2AuthorizedClientRepository;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestCustomizers;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestRedirectFilter;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestResolver;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizedClientRepository;
import org.springframework.security.oauth2.core.oidc.OidcScopes;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.security.web.savedrequest.HttpSessionRequestCache;
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.springframework.web.client.RestClientException;

/** OpenID Connect, authorization code with PKCE; tokens stay here and never reach a browser. */
@Configuration
class LoginSecurity {

  static final String REGISTRATION = "jalon";

  private static final Logger log = LoggerFactory.getLogger(LoginSecurity.class);

  private static final String LOGIN = "/oauth2/authorization/" + REGISTRATION;
  /** A token about to end is renewed before it is used: a stream that is opened with it is to last. */
  private static final Duration RENEWED_BEFORE_END = Duration.ofSeconds(60);

  /** On the management port, which listens to this machine alone unless told otherwise. */
  @Bean
  @Order(1)
  SecurityFilterChain management(HttpSecurity http) throws Exception {
    return http.securityMatcher(EndpointRequest.toAnyEndpoint())
        .authorizeHttpRequests(every -> every.requestMatchers(EndpointRequest.to("health", "info", "prometheus")).permitAll().anyRequest().denyAll())
        .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
        .build();
  }

  @Bean
  @Order(2)
  SecurityFilterChain pages(HttpSecurity http, ClientRegistrationRepository clients, PortalProperties portal, OpenStreams streams) throws Exception {
    var partOfAPage = (RequestMatcher) LoginSecurity::isPartOfAPage;
    return http
        .authorizeHttpRequests(every -> every
            .requestMatchers("/assets/**", "/webjars/**", "/favicon.ico", "/goodbye", LeavingController.PATH, "/language", "/refer/launch/key", "/error").permitAll()
            .anyRequest().authenticated())
        .requestCache(cache -> cache.requestCache(wholePagesOnly(partOfAPage)))
        .oauth2Login(login -> login
            .loginPage(LOGIN)
            .tokenEndpoint(endpoint -> endpoint.accessTokenResponseClient(TokenCalls.forACode()))
            .authorizationEndpoint(endpoint -> endpoint.authorizationRequestResolver(inTheReadersLanguage(clients)))
            .defaultSuccessUrl("/")
            .failureHandler(sayingWhy())
            .addObjectPostProcessor(new ObjectPostProcessor<OAuth2AuthorizationRequestRedirectFilter>() {
              @Override
              public <F extends OAuth2AuthorizationRequestRedirectFilter> F postProcess(F filter) {
                filter.setAuthenticationFailureHandler(sayingWhy());
                return filter;
              }
            }))
        .exceptionHandling(handling -> handling.defaultAuthenticationEntryPointFor((_, response, _) -> {
          response.setHeader("HX-Redirect", "/goodbye");
          response.setStatus(401);
        }, partOfAPage))
        .logout(logout -> logout
            .addLogoutHandler((request, _, _) -> streams.endOf(request.getSession(false)))
            .logoutSuccessHandler(new ThroughTheIssuer(clients)))
        .headers(headers -> headers
            .contentSecurityPolicy(policy -> policy.policyDirectives(contentPolicy(portal)))
            .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.NO_REFERRER))
            .permissionsPolicyHeader(policy -> policy.policy("camera=(), geolocation=(), microphone=()")))
        .build();
  }

  /** Nothing inline, nothing from elsewhere. Logging out leads through the issuer, and browsers hold form-action against the way there. */
  private static String contentPolicy(PortalProperties portal) {
    var issuer = URI.create(portal.login().issuer());
    return "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; font-src 'self'; connect-src 'self'; base-uri 'none'; frame-ancestors 'none'; "
        + "form-action 'self' " + issuer.getScheme() + "://" + issuer.getAuthority();
  }

  /** What a page fetches by itself: there is nothing to come back to after logging in. */
  private static boolean isPartOfAPage(HttpServletRequest request) {
    var accept = request.getHeader("Accept");
    return request.getHeader("HX-Request") != null || accept != null && accept.startsWith(MediaType.TEXT_EVENT_STREAM_VALUE);
  }

  private static HttpSessionRequestCache wholePagesOnly(RequestMatcher partOfAPage) {
    var cache = new HttpSessionRequestCache();
    cache.setRequestMatcher(request -> HttpMethod.GET.matches(request.getMethod()) && !partOfAPage.matches(request));
    cache.setMatchingRequestParameterName(null);
    return cache;
  }

  private static OAuth2AuthorizationRequestResolver inTheReadersLanguage(ClientRegistrationRepository clients) {
    var resolver = new DefaultOAuth2AuthorizationRequestResolver(clients);
    resolver.setAuthorizationRequestCustomizer(OAuth2AuthorizationRequestCustomizers.withPkce()
        .andThen(request -> request.additionalParameters(more -> more.put("ui_locales", LocaleContextHolder.getLocale().getLanguage()))));
    return resolver;
  }

  /** Somebody who cannot log in is told whether trying again makes sense. */
  private static AuthenticationFailureHandler sayingWhy() {
    return (_, response, failed) -> {
      boolean away = IdentityAway.isBehind(failed);
      log.warn("a login failed: {}", away ? "the identity provider does not answer" : failed.getClass().getSimpleName());
      response.sendRedirect(away ? "/goodbye?away" : "/goodbye?failed");
    };
  }

  /** Asked for when the first person logs in: the identity provider may start later than the portal, or be away for a while. */
  @Bean
  @ConditionalOnMissingBean
  ClientRegistrationRepository clients(PortalProperties portal) {
    return new SupplierClientRegistrationRepository(() -> new InMemoryClientRegistrationRepository(registration(portal.login())));
  }

  private static ClientRegistration registration(PortalProperties.Login login) {
    try {
      return ClientRegistrations.fromOidcConfiguration(TokenCalls.discovery(login.issuer()))
          .registrationId(REGISTRATION)
          .clientId(login.clientId())
          .clientSecret(login.clientSecret())
          .scope(OidcScopes.OPENID)
          .userNameAttributeName("sub")
          .redirectUri("{baseUrl}/login/oauth2/code/{registrationId}")
          .build();
    } catch (RestClientException e) {
      throw new IdentityAway(e);
    }
  }

  /** In the session, which is sealed. */
  @Bean
  @ConditionalOnMissingBean
  OAuth2AuthorizedClientRepository tokens() {
    return new HttpSessionOAuth2AuthorizedClientRepository();
  }

  @Bean
  OAuth2AuthorizedClientManager renewing(ClientRegistrationRepository clients, OAuth2AuthorizedClientRepository tokens) {
    var manager = new DefaultOAuth2AuthorizedClientManager(clients, tokens);
    manager.setAuthorizedClientProvider(OAuth2AuthorizedClientProviderBuilder.builder()
        .authorizationCode()
        .refreshToken(refresh -> refresh.clockSkew(RENEWED_BEFORE_END).accessTokenResponseClient(TokenCalls.forAnotherToken()))
        .build());
    return manager;
  }
}
