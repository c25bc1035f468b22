package be.jalon.edges;

import be.jalon.local.ServiceName;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.PathItem;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.parser.OpenAPIV3Parser;
import io.swagger.v3.parser.core.models.ParseOptions;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A service's own description of itself, as it serves it to everybody. */
public record ApiDocument(ServiceName service, OpenAPI content) {

  public static ApiDocument servedBy(ServiceName service, HttpClient http, int port) {
    var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/v3/api-docs")).timeout(Duration.ofSeconds(30)).build();
    try {
      var answer = http.send(request, HttpResponse.BodyHandlers.ofString());
      if (answer.statusCode() != 200) {
        throw new AssertionError("no API document of " + service.label() + ": status " + answer.statusCode());
      }
      return read(service, answer.body());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  /** @throws AssertionError when it is no valid OpenAPI document: nothing could be generated from it */
  public static ApiDocument read(ServiceName service, String text) {
    var options = new ParseOptions();
    options.setResolve(true);
    options.setResolveFully(true);
    var parsed = new OpenAPIV3Parser().readContents(text, null, options);
    if (parsed.getOpenAPI() == null || !parsed.getMessages().isEmpty()) {
      throw new AssertionError("the API document of " + service.label() + " is not valid: " + parsed.getMessages());
    }
    return new ApiDocument(service, parsed.getOpenAPI());
  }

  public List<Endpoint> endpoints() {
    return content.getPaths().entrySet().stream().flatMap(path -> endpoints(path.getKey(), path.getValue())).toList();
  }

  private Stream<Endpoint> endpoints(String path, PathItem item) {
    return item.readOperationsMap().entrySet().stream().map(one -> endpoint(one.getKey().name(), path, item, one.getValue()));
  }

  private Endpoint endpoint(String method, String path, PathItem item, Operation operation) {
    var parameters = Stream.of(item.getParameters(), operation.getParameters()).filter(Objects::nonNull).flatMap(List::stream).toList();
    var body = operation.getRequestBody();
    var answers = new LinkedHashMap<String, Schema<?>>();
    operation.getResponses().forEach((status, answer) -> answers.put(status, Objects.requireNonNullElseGet(schema(answer.getContent()), Schema::new)));
    return new Endpoint(service, method, path, new ArrayList<>(parameters), body == null ? null : schema(body.getContent()), answers);
  }

  private static @Nullable Schema<?> schema(@Nullable Content content) {
    return content == null ? null : content.entrySet().stream().map(Map.Entry::getValue).map(type -> (Schema<?>) type.getSchema()).filter(Objects::nonNull)
        .findFirst().orElse(null);
  }
}
