package be.jalon.aggregates.web;

import be.jalon.aggregates.Current;
import be.jalon.aggregates.Outcome;
import java.net.URI;
import java.util.function.Function;
import org.springframework.http.ResponseEntity;

/** Answers to commands and reads: {@code ETag} is the aggregate's sequence, {@code Jalon-At} lets a reader of the pathway wait for what was just written. */
public final class Answers {

  /** {@code <stream>=<sequence>} */
  public static final String JALON_AT = "Jalon-At";

  private Answers() {
  }

  public static <B> ResponseEntity<B> created(Current<?> now, URI location, B body) {
    return told(ResponseEntity.created(location), now).body(body);
  }

  /** @throws be.jalon.security.RefusedException for an outcome other than done */
  public static <B> ResponseEntity<B> created(Outcome<?> outcome, URI location, B body) {
    return created(outcome.orThrow(), location, body);
  }

  /** @throws be.jalon.security.RefusedException for an outcome other than done */
  public static <S, B> ResponseEntity<B> created(Outcome<S> outcome, Function<S, URI> location, Function<S, B> body) {
    var now = outcome.orThrow();
    return created(now, location.apply(now.state()), body.apply(now.state()));
  }

  public static <B> ResponseEntity<B> ok(Current<?> now, B body) {
    return told(ResponseEntity.ok(), now).body(body);
  }

  /** @throws be.jalon.security.RefusedException for an outcome other than done */
  public static <B> ResponseEntity<B> ok(Outcome<?> outcome, B body) {
    return ok(outcome.orThrow(), body);
  }

  /** @throws be.jalon.security.RefusedException for an outcome other than done */
  public static <S, B> ResponseEntity<B> ok(Outcome<S> outcome, Function<S, B> body) {
    var now = outcome.orThrow();
    return ok(now, body.apply(now.state()));
  }

  private static ResponseEntity.BodyBuilder told(ResponseEntity.BodyBuilder answer, Current<?> now) {
    answer.eTag("\"" + now.sequence() + "\"");
    return now.stream() == null || now.sequence() == 0 ? answer : answer.header(JALON_AT, now.stream() + "=" + now.sequence());
  }
}
