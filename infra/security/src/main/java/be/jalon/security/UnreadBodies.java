package be.jalon.security;

import jakarta.servlet.ServletException;
import java.io.IOException;
import java.time.Duration;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ValveBase;
import org.apache.coyote.ActionCode;

/**
 * What becomes of a body that nobody reads because the request was refused before its end. Tomcat reads on, so that the caller gets to see the answer before the
 * connection closes, and has no limit of time for it: a body that trickles would hold its thread and its connection for ever. Here the answer goes first, the rest
 * is read for a moment only, and then the connection is closed.
 */
final class UnreadBodies extends ValveBase {

  private static final Duration MOMENT = Duration.ofSeconds(2);
  private static final int PIECE = 8192;

  UnreadBodies() {
    super(true);
  }

  @Override
  public void invoke(Request request, Response response) throws IOException, ServletException {
    getNext().invoke(request, response);
    if (!request.isAsync() && !request.isFinished() && !request.getCoyoteRequest().hasExpectation()) {
      response.finishResponse();
      if (!ends(request)) {
        request.getCoyoteRequest().action(ActionCode.DISABLE_SWALLOW_INPUT, null);
      }
    }
  }

  private static boolean ends(Request request) {
    var deadline = System.nanoTime() + MOMENT.toNanos();
    var piece = new byte[PIECE];
    try (var rest = request.getStream()) {
      while (System.nanoTime() - deadline < 0) {
        if (rest.read(piece) < 0) {
          return true;
        }
      }
    } catch (IOException | IllegalStateException _) {
      // the caller went away, or sent nothing for longer than a connection may be silent
    }
    return false;
  }
}
