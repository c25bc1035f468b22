package be.jalon.aggregates.web;

import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** A request whose body can be read more than once: for its hash, and for what it says. */
final class KeyedRequest extends HttpServletRequestWrapper {

  private byte @Nullable [] body;

  KeyedRequest(HttpServletRequest request) {
    super(request);
  }

  byte[] body() throws IOException {
    if (body == null) {
      body = getRequest().getInputStream().readAllBytes();
    }
    return body;
  }

  @Override
  public ServletInputStream getInputStream() throws IOException {
    return new Stream(new ByteArrayInputStream(body()));
  }

  @Override
  public BufferedReader getReader() throws IOException {
    return new BufferedReader(new InputStreamReader(getInputStream(), StandardCharsets.UTF_8));
  }

  private static final class Stream extends ServletInputStream {

    private final ByteArrayInputStream bytes;

    private Stream(ByteArrayInputStream bytes) {
      this.bytes = bytes;
    }

    @Override
    public int read() {
      return bytes.read();
    }

    @Override
    public int read(byte[] into, int from, int length) {
      return bytes.read(into, from, length);
    }

    @Override
    public boolean isFinished() {
      return bytes.available() == 0;
    }

    @Override
    public boolean isReady() {
      return true;
    }

    @Override
    public void setReadListener(ReadListener listener) {
      throw new UnsupportedOperationException("commands are read in one go");
    }
  }
}
