package be.jalon.security;

import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.PathItem;
import io.swagger.v3.oas.models.media.ArraySchema;
import io.swagger.v3.oas.models.headers.Header;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.IntegerSchema;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.ObjectSchema;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.parameters.Parameter;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springframework.beans.factory.annotation.Value;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What all interfaces have in common, said in each one's description: the token, the headers, the problems. Only where springdoc is on the class path. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnClass(OpenApiCustomizer.class)
class ApiDescription {

  private static final Map<String, String> HEADERS = Map.of(
      "Jalon-Capacity", "The capacity you act in, when your token holds several.",
      "Jalon-In-Name-Of", "account:<id> of whoever let you act in their name.",
      "Accept-Language", "Language of problems: fr, nl, de or en.");

  private static final Map<String, String> COMMAND_HEADERS = Map.of(
      "Idempotency-Key", "Repeating a command with the same key and body does nothing twice.",
      "If-Match", "ETag of the thing as you saw it; 412 if it has changed since.");

  private static final Map<String, String> READ_HEADERS = Map.of(
      "Jalon-At", "What a command's answer said in Jalon-At: the answer waits up to 2 s until it shows that.");

  private static final Map<String, String> PROBLEMS = Map.of(
      "400", "malformed-request (headers above 16 kB too), capacity-required",
      "401", "unauthenticated, token-expired",
      "403", "forbidden, not-your-capacity, no-such-delegation, or a refusal of the service",
      "404", "not-found: it does not exist or is not yours to know",
      "422", "invalid-field, unknown-code, or a refusal of the service",
      "429", "too-many-requests, or a refusal of the service: try again after Retry-After seconds",
      "503", "busy, overloaded, store-unavailable: try again after Retry-After seconds");

  private static final Set<String> RETRIED = Set.of("429", "503");

  private static final Map<String, String> COMMAND_PROBLEMS = Map.of(
      "408", "request-too-slow",
      "409", "the state does not allow it; ETag tells the present one",
      "410", "erased",
      "412", "stale",
      "413", "body-too-large",
      "415", "unsupported-media-type");

  @Bean
  OpenApiCustomizer jalonApiDescription(@Value("${jalon.service:}") String service) {
    SpringDocUtils.getConfig().addRequestWrapperToIgnore(Caller.class);
    return api -> {
      api.setInfo(new Info().title("Jalon " + service).version("v1"));
      if (api.getComponents() == null) {
        api.setComponents(new Components());
      }
      api.getComponents().addSecuritySchemes("token", new SecurityScheme().type(SecurityScheme.Type.HTTP).scheme("bearer").bearerFormat("JWT"));
      api.getComponents().addSchemas("Problem", problem());
      api.addSecurityItem(new SecurityRequirement().addList("token"));
      operations(api);
    };
  }

  private static void operations(OpenAPI api) {
    if (api.getPaths() != null) {
      api.getPaths().remove("/error");
      api.getPaths().values().stream().map(PathItem::readOperationsMap).forEach(operations -> operations.forEach((method, operation) -> {
        boolean reads = method == PathItem.HttpMethod.GET || method == PathItem.HttpMethod.HEAD;
        describe(operation, HEADERS, PROBLEMS);
        describe(operation, reads ? READ_HEADERS : COMMAND_HEADERS, reads ? Map.of() : COMMAND_PROBLEMS);
      }));
    }
  }

  private static void describe(Operation operation, Map<String, String> headers, Map<String, String> problems) {
    var declared = operation.getParameters() == null ? List.<String>of() : operation.getParameters().stream().map(Parameter::getName).toList();
    headers.entrySet().stream().filter(it -> !declared.contains(it.getKey())).sorted(Map.Entry.comparingByKey()).forEach(it -> operation.addParametersItem(
        new Parameter().in("header").name(it.getKey()).required(false).description(it.getValue()).schema(new StringSchema())));
    problems.forEach((status, meaning) -> operation.getResponses().computeIfAbsent(status, _ -> answer(status, meaning)));
  }

  private static ApiResponse answer(String status, String meaning) {
    var answer = new ApiResponse().description(meaning).content(
        new Content().addMediaType("application/problem+json", new MediaType().schema(new Schema<>().$ref("#/components/schemas/Problem"))));
    return RETRIED.contains(status) ? answer.addHeaderObject("Retry-After", new Header().description("Seconds to wait").schema(new IntegerSchema())) : answer;
  }

  private static Schema<?> problem() {
    var field = new ObjectSchema().addProperty("field", new StringSchema()).addProperty("code", new StringSchema()).addProperty("detail", new StringSchema());
    return new ObjectSchema().description("RFC 9457; never repeats what was sent")
        .addProperty("type", new StringSchema().description("urn:jalon:problem:<code>"))
        .addProperty("title", new StringSchema()).addProperty("status", new IntegerSchema())
        .addProperty("detail", new StringSchema()).addProperty("instance", new StringSchema())
        .addProperty("errors", new ArraySchema().items(field));
  }
}
