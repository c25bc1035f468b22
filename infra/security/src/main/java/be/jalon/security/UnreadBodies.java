package be.jalon.security;

import jakarta.servlet.ServletException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.time.Duration;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ValveBase;
import org.apache.coyote.ActionCode;
import org.apache.tomcat.util.net.ApplicationBufferHandler;

/**
 * What becomes of a body that nobody reads because the request was refused before its end. Tomcat reads on, so that the caller gets to see the answer before the
 * connection closes, and has no limit of time for it: a body that trickles would hold its thread and its connection for ever. Here the answer goes first, the rest
 * is read for a moment only. Whose body ends within it may ask on, on the same connection; another's is closed.
 */
final class UnreadBodies extends ValveBase {

  private static final Duration MOMENT = Duration.ofSeconds(2);

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

  /** Read past the servlet's input, which closes with the answer. */
  private static boolean ends(Request request) {
    var deadline = System.nanoTime() + MOMENT.toNanos();
    var rest = new Dropped();
    try {
      while (System.nanoTime() - deadline < 0) {
        if (request.getCoyoteRequest().doRead(rest) < 0) {
          return true;
        }
      }
    } catch (IOException _) {
      // the caller went away, or sent nothing for longer than a connection may be silent
    }
    return false;
  }

  private static final class Dropped implements ApplicationBufferHandler {

    private ByteBuffer piece = ByteBuffer.allocate(0);

    @Override
    public void setByteBuffer(ByteBuffer buffer) {
      piece = buffer;
    }

    @Override
    public ByteBuffer getByteBuffer() {
      return piece;
    }

    @Override
    public void expand(int size) {
      // nothing is kept
    }
  }
}
