package be.jalon.aggregates.autoconfigure;

import java.util.Map;
import org.springframework.boot.EnvironmentPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;

/** How every service is operated unless it says otherwise: what readiness means, which endpoints answer, and that it ends what it began. */
final class OperationDefaults implements EnvironmentPostProcessor {

  @Override
  public void postProcessEnvironment(ConfigurableEnvironment environment, SpringApplication application) {
    environment.getPropertySources().addLast(new MapPropertySource("jalon-aggregates", Map.of(
        "management.endpoint.health.probes.enabled", "true",
        "management.endpoint.health.group.readiness.include", "readinessState,jalon",
        "management.endpoint.jalonparked.access", "unrestricted",
        "management.endpoint.jalonjournal.access", "unrestricted",
        "management.endpoints.web.exposure.include", "health,prometheus,jalonparked,jalonjournal",
        "server.shutdown", "graceful",
        "spring.threads.virtual.enabled", "true")));
  }
}
