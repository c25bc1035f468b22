package be.jalon.security;

import be.jalon.contracts.Brussels;
import be.jalon.contracts.people.Capacity;
import be.jalon.contracts.people.PersonKey;
import java.time.Clock;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;

/** Gives a controller its {@link Caller}, from the token and the two headers that choose. */
final class CallerArgument implements HandlerMethodArgumentResolver {

  static final String CAPACITY = "Jalon-Capacity";
  static final String IN_NAME_OF = "Jalon-In-Name-Of";

  private final LoginReader logins;
  private final Clock clock;

  CallerArgument(LoginReader logins, Clock clock) {
    this.logins = logins;
    this.clock = clock;
  }

  @Override
  public boolean supportsParameter(MethodParameter parameter) {
    return parameter.getParameterType() == Caller.class;
  }

  @Override
  public Caller resolveArgument(MethodParameter parameter, @Nullable ModelAndViewContainer container, NativeWebRequest request,
      @Nullable WebDataBinderFactory binder) {
    if (!(SecurityContextHolder.getContext().getAuthentication() instanceof JwtAuthenticationToken login)) {
      throw new RefusedException(CommonProblem.UNAUTHENTICATED);
    }
    return logins.read(login.getToken()).call(capacity(request), inNameOf(request), Brussels.dayOf(clock.instant()));
  }

  private static @Nullable Capacity capacity(NativeWebRequest request) {
    var asked = request.getHeader(CAPACITY);
    return asked == null ? null : Arrays.stream(Capacity.values()).filter(it -> it.name().equals(asked)).findFirst()
        .orElseThrow(() -> new RefusedException(CommonProblem.NOT_YOUR_CAPACITY));
  }

  private static @Nullable PersonKey inNameOf(NativeWebRequest request) {
    var principal = request.getHeader(IN_NAME_OF);
    try {
      return principal == null ? null : new PersonKey(principal);
    } catch (IllegalArgumentException e) {
      throw new RefusedException(CommonProblem.NO_SUCH_DELEGATION);
    }
  }
}
