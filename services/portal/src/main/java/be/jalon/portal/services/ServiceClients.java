package be.jalon.portal.services;

import be.jalon.keys.JsonShape;
import be.jalon.portal.PortalProperties;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.time.Duration;
import java.util.concurrent.Executors;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.client.ClientHttpRequestInterceptor;
import org.springframework.http.client.ClientHttpResponse;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.http.converter.json.JacksonJsonHttpMessageConverter;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.support.RestClientAdapter;
import org.springframework.web.service.invoker.HttpServiceProxyFactory;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.cfg.EnumFeature;
import tools.jackson.databind.json.JsonMapper;

/** One client for each service, all made alike. */
@Configuration
class ServiceClients {

  private static final Duration TO_CONNECT = Duration.ofSeconds(2);
  /** Longer than the 2 s for which a pathway waits until somebody sees their own write. */
  private static final Duration TO_ANSWER = Duration.ofSeconds(10);

  /** A code that a later version of a service knows is read as none. */
  private final JsonMapper json = JsonShape.apply(JsonMapper.builder()).enable(EnumFeature.READ_UNKNOWN_ENUM_VALUES_AS_NULL).build();

  @Bean
  JsonMapper servicesJson() {
    return json;
  }

  /** Streams are read with it too. */
  @Bean
  HttpClient http() {
    return HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).connectTimeout(TO_CONNECT).executor(Executors.newVirtualThreadPerTaskExecutor()).build();
  }

  @Bean
  Pathways pathways(PortalProperties portal, HttpClient http, AsWhoIsLoggedIn caller) {
    return client(Pathways.class, portal.services().pathway(), http, caller);
  }

  @Bean
  Referrals referrals(PortalProperties portal, HttpClient http, AsWhoIsLoggedIn caller) {
    return client(Referrals.class, portal.services().referral(), http, caller);
  }

  @Bean
  Appointments appointments(PortalProperties portal, HttpClient http, AsWhoIsLoggedIn caller) {
    return client(Appointments.class, portal.services().appointment(), http, caller);
  }

  @Bean
  Returns returns(PortalProperties portal, HttpClient http, AsWhoIsLoggedIn caller) {
    return client(Returns.class, portal.services().returnToWork(), http, caller);
  }

  private <C> C client(Class<C> type, URI service, HttpClient http, AsWhoIsLoggedIn caller) {
    var requests = new JdkClientHttpRequestFactory(http);
    requests.setReadTimeout(TO_ANSWER);
    var rest = RestClient.builder()
        .baseUrl(service)
        .requestFactory(requests)
        .requestInterceptor(caller)
        .requestInterceptor(silence(type.getSimpleName()))
        .configureMessageConverters(converters -> converters.registerDefaults().withJsonConverter(new JacksonJsonHttpMessageConverter(json)))
        .defaultStatusHandler(HttpStatusCode::isError, (_, answer) -> refused(type.getSimpleName(), answer))
        .build();
    return HttpServiceProxyFactory.builderFor(RestClientAdapter.create(rest)).build().createClient(type);
  }

  private static ClientHttpRequestInterceptor silence(String service) {
    return (request, body, execution) -> {
      try {
        return execution.execute(request, body);
      } catch (IOException e) {
        throw new ServiceAway(service + " does not answer", e);
      }
    };
  }

  private void refused(String service, ClientHttpResponse answer) throws IOException {
    int status = answer.getStatusCode().value();
    if (status == 429 || status == 502 || status == 503 || status == 504) {
      throw new ServiceAway(service + " answered " + status);
    }
    throw new ServiceProblem(problem(status, answer));
  }

  /** What is no problem in JSON still has a status. */
  private ServiceProblem.Problem problem(int status, ClientHttpResponse answer) throws IOException {
    try (var body = answer.getBody()) {
      var told = json.readValue(body, ServiceProblem.Problem.class);
      return new ServiceProblem.Problem(told.type(), told.title(), status, told.detail(), told.instance(), told.errors());
    } catch (JacksonException _) {
      return new ServiceProblem.Problem(null, null, status, null, null, null);
    }
  }
}
