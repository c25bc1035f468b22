package be.jalon.security.testing;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jose.util.JSONObjectUtils;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * An issuer of tokens for tests: one key of its own, served on a random port of the loopback address.
 *
 * <pre>{@code
 * var issuer = TestIssuer.start();
 * issuer.properties()                      // what a service needs to believe it
 * issuer.token("lambert").named("Lambert", "Anne").capacities(TREATING_DOCTOR).nihdi("19999123004").bearer()
 * }</pre>
 */
public final class TestIssuer implements AutoCloseable {

  private final HttpServer server;
  private volatile RSAKey key;
  private volatile List<RSAKey> published;
  private volatile boolean away;
  private final AtomicInteger timesAskedForKeys = new AtomicInteger();

  private TestIssuer(HttpServer server, RSAKey key) {
    this.server = server;
    this.key = key;
    this.published = List.of(key);
  }

  public static TestIssuer start() {
    try {
      var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
      var issuer = new TestIssuer(server, newKey());
      issuer.serve("/jwks", () -> new JWKSet(List.copyOf(issuer.published)).toPublicJWKSet().toJSONObject());
      issuer.serve("/.well-known/openid-configuration", () ->
          Map.of("issuer", issuer.uri(), "jwks_uri", issuer.jwksUri(), "id_token_signing_alg_values_supported", List.of("RS256")));
      server.start();
      return issuer;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (JOSEException e) {
      throw new IllegalStateException(e);
    }
  }

  /** The issuer's address, also its name in the tokens. */
  public String uri() {
    return "http://127.0.0.1:" + server.getAddress().getPort();
  }

  public String jwksUri() {
    return uri() + "/jwks";
  }

  /** Signs with a new key from now on, and publishes the former ones beside it. */
  public void rotateKey() {
    try {
      key = newKey();
      published = Stream.concat(Stream.of(key), published.stream()).toList();
    } catch (JOSEException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Publishes no key but the one that signs. */
  public void removeFormerKeys() {
    published = List.of(key);
  }

  /** Answers nothing but 503 until it is back. */
  public void away(boolean now) {
    away = now;
  }

  public int timesAskedForKeys() {
    return timesAskedForKeys.get();
  }

  /** The settings with which a service believes these tokens. */
  public Map<String, String> properties() {
    return Map.of("spring.security.oauth2.resourceserver.jwt.issuer-uri", uri());
  }

  /** A token to fill in: for audience {@code jalon}, five minutes long, without any capacity yet. @param account the {@code sub} */
  public TestToken token(String account) {
    return new TestToken(this, account);
  }

  String sign(JWTClaimsSet claims) {
    try {
      var token = new SignedJWT(new JWSHeader.Builder(JWSAlgorithm.RS256).keyID(key.getKeyID()).build(), claims);
      token.sign(new RSASSASigner(key));
      return token.serialize();
    } catch (JOSEException e) {
      throw new IllegalStateException(e);
    }
  }

  private static RSAKey newKey() throws JOSEException {
    return new RSAKeyGenerator(2048).keyID(UUID.randomUUID().toString()).generate();
  }

  private void serve(String path, Supplier<Map<String, Object>> document) {
    server.createContext(path, exchange -> {
      if (path.equals("/jwks")) {
        timesAskedForKeys.incrementAndGet();
      }
      byte[] json = JSONObjectUtils.toJSONString(document.get()).getBytes(UTF_8);
      exchange.getResponseHeaders().set("Content-Type", "application/json");
      exchange.sendResponseHeaders(away ? 503 : 200, json.length);
      try (var body = exchange.getResponseBody()) {
        body.write(json);
      }
    });
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
