package be.jalon.trials;

import java.util.concurrent.Callable;
import org.junit.jupiter.api.extension.ExtensionContext;

/** What the test classes of one run have in common, such as a whole system, which takes its time to start: made for whoever asks first, closed after the last test of all. */
public final class Shared {

  private static final ExtensionContext.Namespace SHARED = ExtensionContext.Namespace.create(Shared.class);

  private Shared() {
  }

  /** What was made last is closed first. @param type one of each */
  public static <T extends AutoCloseable> T by(ExtensionContext anyTest, Class<T> type, Callable<T> making) {
    return anyTest.getRoot().getStore(SHARED).computeIfAbsent(type, _ -> made(making), type);
  }

  private static <T> T made(Callable<T> making) {
    try {
      return making.call();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    } catch (RuntimeException e) {
      throw e;
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }
}
