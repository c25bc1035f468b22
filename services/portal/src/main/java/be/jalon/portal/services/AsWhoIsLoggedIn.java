package be.jalon.portal.services;

import be.jalon.contracts.Id;
import be.jalon.portal.Garbled;
import be.jalon.portal.login.AccessTokens;
import be.jalon.portal.login.Visitors;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.util.function.BiConsumer;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.HttpHeaders;
import org.springframework.http.client.ClientHttpRequestExecution;
import org.springframework.http.client.ClientHttpRequestInterceptor;
import org.springframework.http.client.ClientHttpResponse;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/** Every call to a service is made as the person whose request is being answered: their token, their capacity, their language. */
@Component
public class AsWhoIsLoggedIn implements ClientHttpRequestInterceptor {

  private final AccessTokens tokens;
  private final Visitors visitors;

  AsWhoIsLoggedIn(AccessTokens tokens, Visitors visitors) {
    this.tokens = tokens;
    this.visitors = visitors;
  }

  @Override
  public ClientHttpResponse intercept(org.springframework.http.HttpRequest request, byte[] body, ClientHttpRequestExecution execution) throws IOException {
    var key = request.getHeaders().getFirst(Headers.IDEMPOTENCY_KEY);
    if (key != null) {
      Garbled.unless(AsWhoIsLoggedIn::keyed, key);
    }
    say(request.getHeaders()::set);
    return execution.execute(request, body);
  }

  /** It came back with a form. */
  private static String keyed(String key) {
    Id.check(key);
    return key;
  }

  /** The same for a stream, which is read by hand. */
  public void say(HttpRequest.Builder request) {
    say(request::setHeader);
  }

  private void say(BiConsumer<String, String> header) {
    if (!(RequestContextHolder.currentRequestAttributes() instanceof ServletRequestAttributes here) || here.getResponse() == null) {
      throw new IllegalStateException("services are called while a request is answered");
    }
    var login = SecurityContextHolder.getContext().getAuthentication();
    if (login == null) {
      throw new IllegalStateException("services are called by somebody who is logged in");
    }
    header.accept(HttpHeaders.AUTHORIZATION, "Bearer " + tokens.of(login, here.getRequest(), here.getResponse()));
    header.accept(HttpHeaders.ACCEPT_LANGUAGE, LocaleContextHolder.getLocale().getLanguage());
    visitors.of(login, here.getRequest().getSession(false)).ifPresent(visitor -> {
      var inNameOf = visitor.hat().inNameOf();
      if (inNameOf == null) {
        header.accept(Headers.CAPACITY, visitor.capacity().name());
      } else {
        header.accept(Headers.IN_NAME_OF, "account:" + inNameOf.account());
      }
    });
    if ("true".equals(here.getRequest().getHeader(Headers.AUTOMATED))) {
      header.accept(Headers.AUTOMATED, "true");
    }
  }
}
