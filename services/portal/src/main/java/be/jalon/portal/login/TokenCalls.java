package be.jalon.portal.login;

import java.net.http.HttpClient;
import java.time.Duration;
import java.util.Map;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.http.converter.FormHttpMessageConverter;
import org.springframework.security.oauth2.client.endpoint.OAuth2AccessTokenResponseClient;
import org.springframework.security.oauth2.client.endpoint.OAuth2AuthorizationCodeGrantRequest;
import org.springframework.security.oauth2.client.endpoint.OAuth2RefreshTokenGrantRequest;
import org.springframework.security.oauth2.client.endpoint.RestClientAuthorizationCodeTokenResponseClient;
import org.springframework.security.oauth2.client.endpoint.RestClientRefreshTokenTokenResponseClient;
import org.springframework.security.oauth2.client.http.OAuth2ErrorResponseErrorHandler;
import org.springframework.security.oauth2.core.http.converter.OAuth2AccessTokenResponseHttpMessageConverter;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestClientException;

/** The issuer is asked as Spring Security does it, but not for ever: it may hang. */
final class TokenCalls {

  private static final Duration TO_CONNECT = Duration.ofSeconds(2);
  private static final Duration TO_ANSWER = Duration.ofSeconds(10);

  private TokenCalls() {
  }

  static OAuth2AccessTokenResponseClient<OAuth2AuthorizationCodeGrantRequest> forACode() {
    var client = new RestClientAuthorizationCodeTokenResponseClient();
    client.setRestClient(rest());
    return client;
  }

  static OAuth2AccessTokenResponseClient<OAuth2RefreshTokenGrantRequest> forAnotherToken() {
    var client = new RestClientRefreshTokenTokenResponseClient();
    client.setRestClient(rest());
    return client;
  }

  /**
   * What the issuer says of itself (OpenID Connect Discovery 1.0).
   *
   * @throws RestClientException when it does not answer
   */
  static Map<String, Object> discovery(String issuer) {
    var said = RestClient.builder().requestFactory(requests()).build()
        .get().uri(issuer + "/.well-known/openid-configuration").retrieve().body(new ParameterizedTypeReference<Map<String, Object>>() {});
    if (said == null || !issuer.equals(said.get("issuer"))) {
      throw new RestClientException("what answers there is another issuer");
    }
    return said;
  }

  private static JdkClientHttpRequestFactory requests() {
    var requests = new JdkClientHttpRequestFactory(HttpClient.newBuilder().connectTimeout(TO_CONNECT).build());
    requests.setReadTimeout(TO_ANSWER);
    return requests;
  }

  private static RestClient rest() {
    return RestClient.builder()
        .requestFactory(requests())
        .configureMessageConverters(converters -> converters.addCustomConverter(new FormHttpMessageConverter()).addCustomConverter(new OAuth2AccessTokenResponseHttpMessageConverter()))
        .defaultStatusHandler(new OAuth2ErrorResponseErrorHandler())
        .build();
  }
}
