package be.jalon.security;

import java.util.HashMap;
import java.util.Map;
import org.springframework.boot.EnvironmentPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;

/**
 * What holds where nobody said otherwise: reachable from this machine only, tokens for {@code jalon} with strong signatures, nothing told about errors, and no
 * connection held by whoever neither sends nor reads.
 */
public final class SafeDefaults implements EnvironmentPostProcessor {

  private static final String LOOPBACK = "127.0.0.1";

  @Override
  public void postProcessEnvironment(ConfigurableEnvironment environment, SpringApplication application) {
    var defaults = new HashMap<String, Object>(Map.of(
        "server.address", LOOPBACK,
        "spring.security.oauth2.resourceserver.jwt.audiences", "jalon",
        "spring.security.oauth2.resourceserver.jwt.jws-algorithms", "RS256,ES256,PS256",
        "spring.web.resources.add-mappings", "false",
        // both quote what they could not read: paths, headers, cookies
        "logging.level.org.apache.coyote.http11", "warn",
        "logging.level.org.apache.tomcat.util.http", "warn",
        "spring.servlet.multipart.enabled", "false"));
    defaults.putAll(Map.of(
        "server.max-http-request-header-size", "16KB",
        "server.tomcat.connection-timeout", "10s",
        "server.tomcat.keep-alive-timeout", "75s",
        "server.tomcat.max-connections", "2048",
        "server.tomcat.accept-count", "100"));
    if (environment.containsProperty("management.server.port")) {
      defaults.put("management.server.address", LOOPBACK);
    }
    environment.getPropertySources().addLast(new MapPropertySource("jalon-security-defaults", defaults));
  }
}
