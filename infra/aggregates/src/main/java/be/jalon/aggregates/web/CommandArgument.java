package be.jalon.aggregates.web;

import be.jalon.aggregates.Command;
import be.jalon.keys.BlindIndex;
import be.jalon.security.CommonProblem;
import be.jalon.security.RefusedException;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.http.HttpHeaders;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.util.WebUtils;

/** Makes a {@link Command} of {@code If-Match}, {@code Idempotency-Key} and {@code traceparent}. Keys of two callers, routes or principals never meet. */
final class CommandArgument implements HandlerMethodArgumentResolver {

  static final String IDEMPOTENCY_KEY = "Idempotency-Key";
  private static final Pattern KEY = Pattern.compile("[\\x21-\\x7e]{1,200}");
  private static final Pattern ETAG = Pattern.compile("\"(\\d{1,18})\"");
  private static final Pattern TRACEPARENT = Pattern.compile("[0-9a-f]{2}-[0-9a-f]{32}-[0-9a-f]{16}-[0-9a-f]{2}");
  private static final long NEVER = -1;

  private final BlindIndex index;

  CommandArgument(BlindIndex index) {
    this.index = index;
  }

  @Override
  public boolean supportsParameter(MethodParameter parameter) {
    return parameter.getParameterType() == Command.class;
  }

  @Override
  public Command resolveArgument(MethodParameter parameter, @Nullable ModelAndViewContainer container, NativeWebRequest web,
      @Nullable WebDataBinderFactory binders) throws IOException {
    var request = Objects.requireNonNull(web.getNativeRequest(HttpServletRequest.class));
    return new Command(ifMatch(request.getHeader(HttpHeaders.IF_MATCH)), key(request), traceparent(request.getHeader("traceparent")));
  }

  /** A tag that is none of ours matches nothing. */
  private static @Nullable Long ifMatch(@Nullable String header) {
    if (header == null || header.equals("*")) {
      return null;
    }
    var tag = ETAG.matcher(header.strip());
    return tag.matches() ? Long.parseLong(tag.group(1)) : NEVER;
  }

  private Command.@Nullable IdempotencyKey key(HttpServletRequest request) throws IOException {
    var key = request.getHeader(IDEMPOTENCY_KEY);
    if (key == null) {
      return null;
    }
    if (!KEY.matcher(key).matches()) {
      throw new RefusedException(CommonProblem.MALFORMED_REQUEST, IDEMPOTENCY_KEY);
    }
    return new Command.IdempotencyKey(index.of("idempotency-key", String.valueOf(request.getRemoteUser()), header(request, "Jalon-In-Name-Of"),
        header(request, "Jalon-Capacity"), request.getMethod(), request.getRequestURI(), key), bodyHash(request));
  }

  private String bodyHash(HttpServletRequest request) throws IOException {
    var keyed = Objects.requireNonNull(WebUtils.getNativeRequest(request, KeyedRequest.class), "the filter for keyed requests is missing");
    return index.of("idempotency-body", String.valueOf(request.getQueryString()), sha256(keyed.body()));
  }

  private static String sha256(byte[] body) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(body));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  private static @Nullable String traceparent(@Nullable String header) {
    return header != null && TRACEPARENT.matcher(header).matches() ? header : null;
  }

  private static String header(HttpServletRequest request, String name) {
    return Objects.requireNonNullElse(request.getHeader(name), "");
  }
}
