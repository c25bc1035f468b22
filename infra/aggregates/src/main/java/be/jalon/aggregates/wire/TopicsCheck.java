package be.jalon.aggregates.wire;

import java.util.List;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/**
 * The service does not start on topics that are set otherwise. A broker that is away does not keep it from starting, since commands go on without one;
 * then it is not ready until the broker has answered.
 */
public final class TopicsCheck implements SmartLifecycle {

  private static final Logger LOG = LoggerFactory.getLogger(TopicsCheck.class);

  private final Topics topics;
  private final Supplier<List<WantedTopic>> concerned;
  private volatile boolean passed;
  private volatile boolean running;

  public TopicsCheck(Topics topics, Supplier<List<WantedTopic>> concerned) {
    this.topics = topics;
    this.concerned = concerned;
  }

  @Override
  public void start() {
    passed = topics.check(concerned.get());
    running = true;
  }

  /** To be called until it has {@link #passed}. */
  public void again() {
    if (!passed && running) {
      try {
        passed = topics.check(concerned.get());
      } catch (TopicsDiffer e) {
        LOG.error("{}", e.getMessage());
      }
    }
  }

  public boolean passed() {
    return passed;
  }

  @Override
  public void stop() {
    running = false;
  }

  @Override
  public boolean isRunning() {
    return running;
  }

  /** Before anything is said or heard. */
  @Override
  public int getPhase() {
    return -1000;
  }
}
