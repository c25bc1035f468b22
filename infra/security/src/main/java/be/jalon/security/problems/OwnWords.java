package be.jalon.security.problems;

import java.io.IOException;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.apache.coyote.ActionCode;
import org.jspecify.annotations.Nullable;

/** What Tomcat refuses before any filter of ours sees it (a path that is none, a header that cannot be read) is told as a problem too, instead of a page of its own. */
public final class OwnWords extends ErrorReportValve {

  private static final int FIRST_ERROR = 400;

  private final ProblemAnswer answer;

  public OwnWords(ProblemAnswer answer) {
    this.answer = answer;
  }

  @Override
  protected void report(Request request, Response response, @Nullable Throwable thrown) {
    if (response.getStatus() < FIRST_ERROR || response.getContentWritten() > 0 || !response.setErrorReported() || !isListenedTo(response)) {
      return;
    }
    try {
      answer.write(ErrorPage.problem(response.getStatus()), request, response);
      response.finishResponse();
    } catch (IOException _) {
      // they are gone: there is nobody to tell
    }
  }

  private static boolean isListenedTo(Response response) {
    var allowed = new AtomicBoolean();
    response.getCoyoteResponse().action(ActionCode.IS_IO_ALLOWED, allowed);
    return allowed.get();
  }
}
