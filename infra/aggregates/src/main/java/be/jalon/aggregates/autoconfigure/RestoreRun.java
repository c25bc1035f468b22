package be.jalon.aggregates.autoconfigure;

import be.jalon.aggregates.admin.Restoring;
import java.time.Instant;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ApplicationContext;
import org.springframework.context.ApplicationContextAware;
import org.springframework.context.SmartLifecycle;
import org.jspecify.annotations.Nullable;

/** {@code --jalon.restore=true --jalon.restore.since=<instant>}: restores before anything opens, and ends the service. */
final class RestoreRun implements SmartLifecycle, ApplicationRunner, ApplicationContextAware {

  private final Restoring restoring;
  private final Instant since;
  private @Nullable ApplicationContext context;
  private boolean done;

  RestoreRun(Restoring restoring, Instant since) {
    this.restoring = restoring;
    this.since = since;
  }

  @Override
  public void setApplicationContext(ApplicationContext context) {
    this.context = context;
  }

  @Override
  public void start() {
    restoring.restore(since);
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
