package be.jalon.pathway;

import be.jalon.contracts.PathwayId;
import java.time.Instant;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.ReentrantLock;

/** A pathway that somebody watches here. However often it is woken, one look at a time is taken, and one more afterwards if it was woken meanwhile. */
final class Watched {

  private final PathwayId id;
  private final Looking looking;
  private final Executor executor;
  private final Set<Watcher> watchers = ConcurrentHashMap.newKeySet();
  private final AtomicBoolean asked = new AtomicBoolean();
  private final ReentrantLock one = new ReentrantLock();

  Watched(PathwayId id, Looking looking, Executor executor, Watcher first) {
    this.id = id;
    this.looking = looking;
    this.executor = executor;
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

  void look() {
    if (asked.compareAndSet(false, true)) {
      executor.execute(() -> {
        one.lock();
        try {
          asked.set(false);
          var ready = watchers.stream().filter(Watcher::ready).toList();
          if (!ready.isEmpty()) {
            looking.look(id, ready).forEach(this::send);
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
      executor.execute(() -> {
        news.to().send(news.changed(), news.entries(), news.mark());
        look();
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
    executor.execute(watcher::end);
  }

  void beat() {
    watchers.forEach(watcher -> executor.execute(watcher::beat));
  }

  void endAll() {
    watchers.forEach(this::end);
    watchers.clear();
  }
}
