package be.jalon.pathway;

import java.io.IOException;

/** To one viewer. Its methods return once written, and throw when the viewer is gone. */
public interface Wire {

  /** What the viewer saw is not what they may see now: they are to read again. */
  void changed(String mark) throws IOException;

  void beat() throws IOException;

  void end();
}
