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
import org.springframework.web.filter.OncePerRequestFilter;

/** No body above the limit: refused before it is read where its length is told, and while it is read where it is not. */
public final class BodyLimit extends OncePerRequestFilter {

  private final ProblemAnswer answer;
  private final long limit;

  /** @param limit in bytes */
  public BodyLimit(ProblemAnswer answer, long limit) {
    this.answer = answer;
    this.limit = limit;
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

  private final class Counted extends ServletInputStream {

    private final ServletInputStream body;
    private long read;

    private Counted(ServletInputStream body) {
      this.body = body;
    }

    @Override
    public int read() throws IOException {
      int one = body.read();
      count(one < 0 ? 0 : 1);
      return one;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
      int many = body.read(bytes, offset, length);
      count(Math.max(many, 0));
      return many;
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
