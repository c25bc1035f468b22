package be.jalon.aggregates.autoconfigure;

import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ApplicationContext;
import org.springframework.context.ApplicationContextAware;
import org.springframework.context.SmartLifecycle;
import org.jspecify.annotations.Nullable;

/**
 * What an operator has done while the service stands still: before it opens, hears or says anything else, and then it ends. {@code --jalon.restore=true
 * --jalon.restore.since=<instant>} after a backup came back, {@code --jalon.republish=true} after its topic was lost.
 */
final class OperatorsRun implements SmartLifecycle, ApplicationRunner, ApplicationContextAware {

  private final Runnable work;
  private @Nullable ApplicationContext context;
  private boolean done;

  OperatorsRun(Runnable work) {
    this.work = work;
  }

  @Override
  public void setApplicationContext(ApplicationContext context) {
    this.context = context;
  }

  @Override
  public void start() {
    work.run();
    done = true;
  }

  @Override
  public void run(ApplicationArguments arguments) {
    if (context != null) {
      SpringApplication.exit(context);
    }
  }

  @Override
  public void stop() {
    done = false;
  }

  @Override
  public boolean isRunning() {
    return done;
  }

  /** After the topics were found as they must be, before anything else. */
  @Override
  public int getPhase() {
    return -500;
  }
}
