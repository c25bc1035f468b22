package be.jalon.faults.load;

import be.jalon.faults.truth.Deed;
import be.jalon.faults.truth.Ledger;
import be.jalon.local.ServiceName;
import be.jalon.local.story.Answer;
import be.jalon.local.story.Visitor;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * How people's software calls: at any instance, at another one when that does not answer, a command always with the same key, until it is acknowledged. A call
 * that outlasts its time is written down as left hanging.
 */
public final class Calling {

  /** A visitor's own request ends after 30 s. */
  private static final Duration HANGING = Duration.ofSeconds(45);
  private static final Duration PAUSE = Duration.ofMillis(250);

  private final Ledger ledger;
  private final int instances;
  private final Duration patience;
  private final Executor callers = Executors.newVirtualThreadPerTaskExecutor();
  private final AtomicInteger turn = new AtomicInteger();

  /** @param patience for a command, over all its repetitions; longer than any single fault lasts */
  public Calling(Ledger ledger, int instances, Duration patience) {
    this.ledger = ledger;
    this.instances = instances;
    this.patience = patience;
  }

  /** A command was not acknowledged within everybody's patience, or answered as no fault explains. */
  static final class NeverAnswered extends RuntimeException {
    NeverAnswered(String message) {
      super(message);
    }
  }

  /** What a restored store lost cannot be gone on with. */
  static final class Lost extends RuntimeException {
    Lost(String pathway) {
      super(pathway);
    }
  }

  Duration patience() {
    return patience;
  }

  /** @param pathway of the command; empty where the answer tells it */
  Answer command(String pathway, Visitor who, ServiceName service, String path, Object body, String type) {
    return command(pathway, who, service, path, body, type, Answer::done);
  }

  /** @param enough which answers end it; only one that is done is written down */
  Answer command(String pathway, Visitor who, ServiceName service, String path, Object body, String type, Predicate<Answer> enough) {
    var keyed = who.with("Idempotency-Key", UUID.randomUUID().toString());
    long sentAt = System.nanoTime();
    var answer = until(pathway, path, keyed, visitor -> visitor.post(service, path, body), enough);
    if (answer.done()) {
      ledger.done(new Deed(pathway.isEmpty() ? answer.text("pathway") : pathway, who.account(), path, answer.at().split("=")[0], sequence(answer),
          "be.jalon." + type + ".v1", sentAt, System.nanoTime()));
    }
    return answer;
  }

  Answer read(String pathway, Visitor who, ServiceName service, String path) {
    return until(pathway, path, who, visitor -> visitor.get(service, path), Answer::done);
  }

  /** What another service has not heard of yet is a 404 or a conflict there, and a service that is away answers nothing: all of that passes. */
  Answer until(String pathway, String what, Visitor who, Function<Visitor, Answer> ask, Predicate<Answer> enough) {
    long end = System.nanoTime() + patience.toNanos();
    while (true) {
      String last;
      try {
        var answer = once(what, ask, who.atInstance(Math.floorMod(turn.getAndIncrement(), instances)));
        if (enough.test(answer)) {
          return answer;
        }
        last = "status " + answer.status() + " " + answer.problem() + " " + answer.text("detail");
        if (!passing(answer)) {
          giveUp(pathway, what + ": " + last);
        }
      } catch (UncheckedIOException | IllegalStateException e) {
        last = e.toString();
      }
      if (System.nanoTime() > end) {
        giveUp(pathway, what + " was not answered as it should be for " + patience.toSeconds() + " s; last: " + last);
      }
      if (ledger.hasLost(pathway)) {
        throw new Lost(pathway);
      }
      pause();
    }
  }

  /** Before somebody asks again. */
  static void pause() {
    LockSupport.parkNanos(PAUSE.toNanos());
  }

  private void giveUp(String pathway, String why) {
    if (ledger.hasLost(pathway)) {
      throw new Lost(pathway);
    }
    throw new NeverAnswered(why);
  }

  private Answer once(String what, Function<Visitor, Answer> ask, Visitor who) {
    var call = CompletableFuture.supplyAsync(() -> ask.apply(who), callers);
    try {
      return call.get(HANGING.toSeconds(), TimeUnit.SECONDS);
    } catch (TimeoutException e) {
      ledger.unanswered(what + " hung for " + HANGING.toSeconds() + " s");
      throw new IllegalStateException("hanging", e);
    } catch (ExecutionException | CompletionException e) {
      throw e.getCause() instanceof RuntimeException cause ? cause : new IllegalStateException(e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  /** An instance whose clock is ahead takes a token for expired; the next one does not. */
  private static boolean passing(Answer answer) {
    int status = answer.status();
    return status == 401 && answer.problem().equals("token-expired") || status == 200 || status == 404 || status == 409 || status == 429 || status >= 500;
  }

  static long sequence(Answer answer) {
    return Long.parseLong(answer.etag().replace("\"", ""));
  }
}
