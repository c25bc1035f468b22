package be.jalon.portal.login;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Gives a controller the {@link Visitor} it asks for. */
@Component
class VisitorArgument implements HandlerMethodArgumentResolver, WebMvcConfigurer {

  private final Visitors visitors;

  VisitorArgument(Visitors visitors) {
    this.visitors = visitors;
  }

  @Override
  public boolean supportsParameter(MethodParameter parameter) {
    return parameter.getParameterType().equals(Visitor.class);
  }

  /** @throws AccessDeniedException for an account without any capacity: there is no page for it */
  @Override
  public Object resolveArgument(MethodParameter parameter, @Nullable ModelAndViewContainer container, NativeWebRequest request,
      @Nullable WebDataBinderFactory binders) {
    var http = request.getNativeRequest(HttpServletRequest.class);
    return visitors.of(SecurityContextHolder.getContext().getAuthentication(), http == null ? null : http.getSession(false))
        .orElseThrow(() -> new AccessDeniedException("no capacity"));
  }

  @Override
  public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
    resolvers.add(this);
  }
}
