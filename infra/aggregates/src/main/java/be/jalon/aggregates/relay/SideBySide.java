package be.jalon.aggregates.relay;

import be.jalon.aggregates.store.JournalEntry;
import be.jalon.contracts.Stream;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Says long histories: of one stream each event only after the one before is acknowledged, many streams at once. When one fails, nothing more of its stream is
 * said, and soon nothing of any other.
 */
final class SideBySide implements AutoCloseable {

  private static final int UNDER_WAY_AT_MOST = 500;

  private final Function<JournalEntry, CompletableFuture<?>> send;
  private final Semaphore room = new Semaphore(UNDER_WAY_AT_MOST);
  private final Map<Stream, CompletableFuture<?>> last = new HashMap<>();
  private final AtomicReference<@Nullable Throwable> failure = new AtomicReference<>();
  /** Not on the thread that brings the acknowledgements: sending may wait for them. */
  private final ExecutorService workers = Executors.newVirtualThreadPerTaskExecutor();

  SideBySide(Function<JournalEntry, CompletableFuture<?>> send) {
    this.send = send;
  }

  /** Returns when there is room for more. @throws CompletionException when something said before failed */
  void say(JournalEntry entry) {
    room.acquireUninterruptibly();
    if (failure.get() != null) {
      room.release();
      throw new CompletionException(failure.get());
    }
    var before = last.getOrDefault(entry.stream(), CompletableFuture.completedFuture(null));
    var said = before.thenComposeAsync(_ -> send.apply(entry), workers).whenComplete((_, trouble) -> {
      if (trouble != null) {
        failure.compareAndSet(null, trouble);
      }
      room.release();
    });
    last.put(entry.stream(), said);
    if (last.size() > 2 * UNDER_WAY_AT_MOST) {
      last.values().removeIf(CompletableFuture::isDone);
    }
  }

  /** Returns when all is acknowledged. @throws CompletionException when something is not */
  @Override
  public void close() {
    room.acquireUninterruptibly(UNDER_WAY_AT_MOST);
    workers.close();
    if (failure.get() != null) {
      throw new CompletionException(failure.get());
    }
  }
}
