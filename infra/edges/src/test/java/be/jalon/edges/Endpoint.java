package be.jalon.edges;

import be.jalon.local.ServiceName;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.parameters.Parameter;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One door of a service, as its OpenAPI document describes it; every reference is resolved.
 *
 * @param method in capitals
 * @param path the template, such as {@code /referrals/{id}}
 * @param request what a JSON body has to look like; null where none is taken
 * @param answers by status, such as {@code 201} or {@code default}; an empty schema where an answer has no body or says nothing of it
 */
public record Endpoint(ServiceName service, String method, String path, List<Parameter> parameters, @Nullable Schema<?> request, Map<String, Schema<?>> answers) {

  public Endpoint {
    parameters = List.copyOf(parameters);
    answers = Map.copyOf(answers);
  }

  public boolean changes() {
    return !method.equals("GET");
  }

  /** As it stands in tables and messages: {@code referral POST /referrals}. */
  @Override
  public String toString() {
    return service.label() + " " + method + " " + path;
  }
}
