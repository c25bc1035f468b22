package be.jalon.pathway;

import be.jalon.contracts.PathwayId;
import java.time.Instant;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/** A pathway that somebody watches here. However often it is woken, one look at a time is taken, and one more afterwards if it was woken meanwhile. */
final class Watched {

  private final PathwayId id;
  private final Looking looking;
  private final Executor looks;
  private final Executor sends;
  private final Set<Watcher> watchers = ConcurrentHashMap.newKeySet();
  private final AtomicBoolean asked = new AtomicBoolean();
  private final AtomicReference<Cause> cause = new AtomicReference<>(new Cause.Nothing());
  private final ReentrantLock one = new ReentrantLock();

  Watched(PathwayId id, Looking looking, Executor looks, Executor sends, Watcher first) {
    this.id = id;
    this.looking = looking;
    this.looks = looks;
    this.sends = sends;
    watchers.add(first);
  }

  Watched with(Watcher watcher) {
    watchers.add(watcher);
    return this;
  }

  /** @return whether nobody is left */
  boolean without(Watcher watcher) {
    watchers.remove(watcher);
    return watchers.isEmpty();
  }

  boolean isEmpty() {
    watchers.removeIf(Watcher::over);
    return watchers.isEmpty();
  }

  int size() {
    return watchers.size();
  }

  /** Why the next look is taken. */
  private sealed interface Cause {

    record Nothing() implements Cause {}

    /** This instance wrote the view, and nothing else is known to have happened. */
    record Written(View view) implements Cause {}

    /** There may be more than any one view tells. */
    record Anything() implements Cause {}

    default Cause and(View written) {
      return switch (this) {
        case Nothing _ -> new Written(written);
        case Written(var view) when view.line().generation() == written.line().generation() -> new Written(view.line().last() > written.line().last() ? view : written);
        case Written _, Anything _ -> new Anything();
      };
    }
  }

  /** Spares the look a read where nothing else asks for one. */
  void look(View written) {
    cause.updateAndGet(known -> known.and(written));
    ask();
  }

  void look() {
    cause.set(new Cause.Anything());
    ask();
  }

  private void ask() {
    if (asked.compareAndSet(false, true)) {
      looks.execute(() -> {
        one.lock();
        try {
          asked.set(false);
          var why = cause.getAndSet(new Cause.Nothing());
          var ready = watchers.stream().filter(Watcher::readyOrLater).toList();
          if (!ready.isEmpty()) {
            looking.look(id, ready, why instanceof Cause.Written(var view) ? view : null).forEach(this::send);
          }
        } finally {
          one.unlock();
        }
      });
    }
  }

  /** Whatever came while the viewer was busy is looked at afterwards. */
  private void send(Looking.News news) {
    if (news.ends()) {
      watchers.remove(news.to());
      end(news.to());
    } else if (news.isSomething()) {
      news.to().begin();
      sends.execute(() -> {
        try {
          news.to().send(news.changed(), news.entries(), news.mark());
        } finally {
          if (news.to().done()) {
            look();
          }
        }
      });
    }
  }

  void endThoseOver(Instant now) {
    watchers.stream().filter(watcher -> watcher.overAt(now)).toList().forEach(watcher -> {
      watchers.remove(watcher);
      end(watcher);
    });
  }

  /** A viewer who does not read makes their end wait until what was sent before is given up; nobody else waits with them. */
  private void end(Watcher watcher) {
    sends.execute(watcher::end);
  }

  void beat() {
    watchers.forEach(watcher -> sends.execute(watcher::beat));
  }

  void endAll() {
    watchers.forEach(this::end);
    watchers.clear();
  }
}
