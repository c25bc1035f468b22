package be.jalon.embedded;

import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Lets a writer go on only once a commit to the file contains its write. Those who arrive while a commit runs share the next one.
 *
 * <p>A commit is in the operating system's page cache: it survives SIGKILL of the process. Power loss may take the last moments.
 */
final class GroupCommit {

  private final Runnable commit;
  private final AtomicLong writes = new AtomicLong();
  private final AtomicLong commits = new AtomicLong();
  private final ReentrantLock committing = new ReentrantLock(true);
  private long durable;

  GroupCommit(Runnable commit) {
    this.commit = commit;
  }

  /** To be called after the write; returns when it is durable. */
  void await() {
    var mine = writes.incrementAndGet();
    committing.lock();
    try {
      if (durable < mine) {
        var upTo = writes.get();
        commit.run();
        durable = upTo;
        commits.incrementAndGet();
      }
    } finally {
      committing.unlock();
    }
  }

  /** To be called after a read that may only have seen what is durable: whatever it saw is in the file when this returns. */
  void settle() {
    committing.lock();
    try {
      var upTo = writes.get();
      commit.run();
      durable = upTo;
    } finally {
      committing.unlock();
    }
  }

  long writes() {
    return writes.get();
  }

  long commits() {
    return commits.get();
  }
}
