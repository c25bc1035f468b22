package be.jalon.local;

import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.util.Arrays;

/**
 * Runs another main class and ends this process when whoever started it is gone: the parent holds the other end of standard input, and however it dies, that
 * end closes. The service's own jar knows nothing of it.
 */
final class Leash {

  private static final int GRACE_SECONDS = 20;

  private Leash() {
  }

  public static void main(String[] args) throws ReflectiveOperationException {
    Thread.ofPlatform().daemon().name("leash").start(Leash::waitForTheParentsEnd);
    try {
      Class.forName(args[0]).getMethod("main", String[].class).invoke(null, (Object) Arrays.copyOfRange(args, 1, args.length));
    } catch (InvocationTargetException e) {
      e.getCause().printStackTrace();
      Runtime.getRuntime().halt(1);
    }
  }

  private static void waitForTheParentsEnd() {
    try {
      while (System.in.read() >= 0) {
        Thread.onSpinWait();
      }
    } catch (IOException e) {
      // a broken pipe says the same as its end
    }
    Thread.ofPlatform().daemon().name("leash-grace").start(() -> haltAfterGrace());
    System.exit(0);
  }

  private static void haltAfterGrace() {
    try {
      Thread.sleep(GRACE_SECONDS * 1000L);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    Runtime.getRuntime().halt(143);
  }
}
