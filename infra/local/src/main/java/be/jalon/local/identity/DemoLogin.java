package be.jalon.local.identity;

import be.jalon.local.Secrets;
import java.nio.file.Path;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.MediaType;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.core.userdetails.User;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.provisioning.InMemoryUserDetailsManager;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.LoginUrlAuthenticationEntryPoint;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.security.web.util.matcher.MediaTypeRequestMatcher;

/** People log in with a demo account and the one demo password, on a page that says what it is. */
@Configuration
class DemoLogin {

  private static final String PAGE = "/login";

  @Bean
  UserDetailsService people(@Value("${jalon.identity.secrets}") Path secrets, PasswordEncoder encoder) {
    var password = encoder.encode(new Secrets(secrets.getParent()).demoPassword());
    return new InMemoryUserDetailsManager(
        DemoAccounts.all().stream().map(account -> User.withUsername(account.account()).password(password).roles("DEMO").build()).toList());
  }

  @Bean
  @Order(1)
  SecurityFilterChain protocol(HttpSecurity http) throws Exception {
    return http
        .oauth2AuthorizationServer(server -> {
          http.securityMatcher(server.getEndpointsMatcher());
          server.oidc(Customizer.withDefaults());
        })
        .authorizeHttpRequests(every -> every.anyRequest().authenticated())
        .exceptionHandling(handling -> handling.defaultAuthenticationEntryPointFor(new LoginUrlAuthenticationEntryPoint(PAGE),
            new MediaTypeRequestMatcher(MediaType.TEXT_HTML)))
        .build();
  }

  /** No form-action: browsers hold it against the way back too, which leads to the portal's address. */
  @Bean
  @Order(2)
  SecurityFilterChain page(HttpSecurity http) throws Exception {
    return http
        .authorizeHttpRequests(every -> every.requestMatchers(PAGE, "/login.css").permitAll().anyRequest().authenticated())
        .formLogin(form -> form.loginPage(PAGE))
        .headers(headers -> headers
            .contentSecurityPolicy(policy -> policy.policyDirectives("default-src 'none'; style-src 'self'; img-src 'self'; base-uri 'none'; frame-ancestors 'none'"))
            .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.SAME_ORIGIN)))
        .build();
  }
}
