package be.jalon.pages;

import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestPlan;

/** After the last test of all, the system and the browser that they shared are ended. Found by the JUnit Platform through {@code META-INF/services}. */
public final class ClosingTime implements TestExecutionListener {

  @Override
  public void testPlanExecutionFinished(TestPlan plan) {
    try {
      Figures.tell();
      Chromium.end();
    } finally {
      Running.end();
    }
  }
}
