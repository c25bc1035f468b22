package be.jalon.trials;

import be.jalon.local.ServiceName;
import be.jalon.local.story.Answer;
import be.jalon.local.story.Visitor;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Predicate;
import java.util.function.Supplier;

/** Asks again until there is an answer: a command always with the same key, so that it is done once however often it arrives. */
public final class Errand {

  private static final Duration PATIENCE = Duration.ofSeconds(120);
  private static final Duration PAUSE = Duration.ofMillis(150);

  private Errand() {
  }

  public static Answer acknowledged(Visitor who, ServiceName service, String path, Object body) {
    var keyed = who.with("Idempotency-Key", UUID.randomUUID().toString());
    return until(path, () -> keyed.post(service, path, body), Answer::done);
  }

  public static Answer read(Visitor who, ServiceName service, String path) {
    return until(path, () -> who.get(service, path), Answer::done);
  }

  /** What another service has not heard of yet is a 404 or a conflict there, one who asks too often waits, and a service that is away answers nothing: all of that passes. */
  public static Answer until(String what, Supplier<Answer> ask, Predicate<Answer> enough) {
    var end = Instant.now().plus(PATIENCE);
    while (true) {
      String last;
      try {
        var answer = ask.get();
        if (enough.test(answer)) {
          return answer;
        }
        last = "status " + answer.status() + " " + answer.problem() + " " + answer.body();
        if (!passing(answer.status())) {
          throw new AssertionError(what + ": " + last);
        }
      } catch (UncheckedIOException | IllegalStateException e) {
        last = e.toString();
      }
      if (Instant.now().isAfter(end)) {
        throw new AssertionError(what + " was never answered as it should be; last: " + last);
      }
      LockSupport.parkNanos(PAUSE.toNanos());
    }
  }

  private static boolean passing(int status) {
    return status == 200 || status == 404 || status == 409 || status == 429 || status >= 500;
  }
}
