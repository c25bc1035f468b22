package be.jalon.security.problems;

import be.jalon.security.CommonProblem;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.SocketTimeoutException;
import java.time.Duration;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * No body above the limit: refused before it is read where its length is told, and while it is read where it is not. Nor one that trickles: the container ends a
 * silence, and knows no limit for a whole body whose bytes come one by one.
 */
public final class BodyLimit extends OncePerRequestFilter {

  private final ProblemAnswer answer;
  private final long limit;
  private final Duration within;

  /**
   * @param limit in bytes
   * @param within how long the whole body may take to arrive
   */
  public BodyLimit(ProblemAnswer answer, long limit, Duration within) {
    this.answer = answer;
    this.limit = limit;
    this.within = within;
  }

  @Override
  protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain) throws ServletException, IOException {
    if (request.getContentLengthLong() > limit) {
      answer.write(CommonProblem.BODY_TOO_LARGE, request, response);
    } else {
      chain.doFilter(new Limited(request), response);
    }
  }

  private final class Limited extends HttpServletRequestWrapper {

    private Limited(HttpServletRequest request) {
      super(request);
    }

    @Override
    public ServletInputStream getInputStream() throws IOException {
      return new Counted(super.getInputStream());
    }

    @Override
    public BufferedReader getReader() throws IOException {
      var charset = getCharacterEncoding() == null ? "UTF-8" : getCharacterEncoding();
      return new BufferedReader(new InputStreamReader(getInputStream(), charset));
    }
  }

  private interface Piece {

    int read() throws IOException;
  }

  private final class Counted extends ServletInputStream {

    private final ServletInputStream body;
    private final long deadline = System.nanoTime() + within.toNanos();
    private long read;

    private Counted(ServletInputStream body) {
      this.body = body;
    }

    @Override
    public int read() throws IOException {
      int one = arriving(body::read);
      count(one < 0 ? 0 : 1);
      return one;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
      int many = arriving(() -> body.read(bytes, offset, length));
      count(Math.max(many, 0));
      return many;
    }

    /** Each piece is waited for as long as a connection may be silent, so that at most one such silence comes on top. */
    private int arriving(Piece piece) throws IOException {
      if (System.nanoTime() - deadline > 0) {
        throw new BodyTooSlow();
      }
      try {
        return piece.read();
      } catch (IOException e) {
        throw e instanceof SocketTimeoutException || e.getCause() instanceof SocketTimeoutException ? new BodyTooSlow() : e;
      }
    }

    private void count(int more) throws BodyTooLarge {
      read += more;
      if (read > limit) {
        throw new BodyTooLarge();
      }
    }

    @Override
    public boolean isFinished() {
      return body.isFinished();
    }

    @Override
    public boolean isReady() {
      return body.isReady();
    }

    @Override
    public void setReadListener(ReadListener listener) {
      body.setReadListener(listener);
    }
  }
}
