package be.jalon.edges.fuzz;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.util.Objects;

/** Sends what no decent HTTP client would, over a socket of its own each time. */
final class Wire {

  /** Nobody would wait longer. */
  static final Duration PATIENCE = Duration.ofSeconds(10);
  private static final int PIECE = 8192;

  private Wire() {
  }

  /** Nothing came, or no end of it, as long as was waited. */
  static final class Hung extends Exception {
  }

  static Reply send(Shot shot, Duration patience) throws Hung {
    var read = new ByteArrayOutputStream();
    try (var socket = new Socket()) {
      socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), shot.port()), (int) patience.toMillis());
      write(shot, socket);
      var end = System.nanoTime() + patience.toNanos();
      var piece = new byte[PIECE];
      var in = socket.getInputStream();
      while (true) {
        int left = (int) ((end - System.nanoTime()) / 1_000_000);
        if (left <= 0) {
          throw new Hung();
        }
        socket.setSoTimeout(left);
        int many = in.read(piece);
        if (many < 0) {
          break;
        }
        read.write(piece, 0, many);
        if (isOpenStream(read.toByteArray())) {
          break;
        }
      }
    } catch (SocketTimeoutException _) {
      throw new Hung();
    } catch (IOException _) {
      // the other side hung up before it had read all: what it said until then counts
    }
    return Reply.read(read.toByteArray());
  }

  private static void write(Shot shot, Socket socket) throws IOException {
    var out = socket.getOutputStream();
    var request = new ByteArrayOutputStream();
    request.write(shot.head());
    if (shot.body() != null) {
      var body = Objects.requireNonNull(shot.body());
      switch (shot.framing()) {
        case LENGTH, SHORT -> request.write(body);
        case BAD_CHUNKS -> {
          request.write("zz\r\n".getBytes(US_ASCII));
          request.write(body);
        }
        case CHUNKED -> {
          for (int at = 0; at < body.length; at += PIECE) {
            int length = Math.min(PIECE, body.length - at);
            request.write((Integer.toHexString(length) + "\r\n").getBytes(US_ASCII));
            request.write(body, at, length);
            request.write("\r\n".getBytes(US_ASCII));
          }
          request.write("0\r\n\r\n".getBytes(US_ASCII));
        }
      }
    }
    try {
      out.write(request.toByteArray());
      out.flush();
      if (shot.mayGoUnanswered()) {
        socket.shutdownOutput();
      }
    } catch (IOException _) {
      // refused before all was sent: the answer may be there to read all the same
    }
  }

  /** Whoever opens a stream has seen enough once it is open, be it after a word that they may go on. */
  private static boolean isOpenStream(byte[] soFar) {
    var reply = Reply.read(soFar);
    return reply.done() && reply.is("text/event-stream");
  }
}
