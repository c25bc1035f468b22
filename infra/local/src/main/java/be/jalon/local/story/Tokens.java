package be.jalon.local.story;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Tokens of demo accounts, by the client-credentials grant; fetched again shortly before they end. */
public final class Tokens {

  private record Token(String value, Instant usableUntil) {
  }

  private final URI endpoint;
  private final String password;
  private final HttpClient http;
  private final Map<String, Token> tokens = new ConcurrentHashMap<>();
  private final JsonMapper json = JsonMapper.builder().build();

  public Tokens(String issuer, String password, HttpClient http) {
    this.endpoint = URI.create(issuer + "/oauth2/token");
    this.password = password;
    this.http = http;
  }

  public String of(String account) {
    return tokens.compute(account, (name, held) -> held != null && Instant.now().isBefore(held.usableUntil()) ? held : fetch(name)).value();
  }

  private Token fetch(String account) {
    var credentials = Base64.getEncoder().encodeToString((account + ":" + password).getBytes(StandardCharsets.UTF_8));
    var request = HttpRequest.newBuilder(endpoint)
        .timeout(Duration.ofSeconds(20))
        .header("Authorization", "Basic " + credentials)
        .header("Content-Type", "application/x-www-form-urlencoded")
        .POST(HttpRequest.BodyPublishers.ofString("grant_type=client_credentials"))
        .build();
    try {
      var answer = http.send(request, HttpResponse.BodyHandlers.ofString());
      if (answer.statusCode() != 200) {
        throw new IllegalStateException("no token for " + account + ": status " + answer.statusCode());
      }
      JsonNode body = json.readTree(answer.body());
      return new Token(body.get("access_token").asString(), Instant.now().plusSeconds(body.get("expires_in").asLong() - 60));
    } catch (IOException e) {
      throw new IllegalStateException("the identity provider does not answer", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
