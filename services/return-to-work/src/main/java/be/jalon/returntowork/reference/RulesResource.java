package be.jalon.returntowork.reference;

import be.jalon.returntowork.rules.Rule;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The rules as they are written down: those of the jar, or those a deployment put in their place. */
public final class RulesResource {

  private static final JsonMapper JSON = JsonMapper.builder().build();

  private RulesResource() {
  }

  public static List<Rule> shipped() {
    return read(new ClassPathResource("rules/rules.json"));
  }

  /** @throws UncheckedIOException when there is nothing to read; the service does not start without its rules */
  public static List<Rule> read(Resource resource) {
    try (var in = resource.getInputStream()) {
      return JSON.readValue(in, new TypeReference<List<Rule>>() {});
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
