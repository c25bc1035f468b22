package be.jalon.edges.fuzz;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import be.jalon.edges.Endpoint;
import be.jalon.edges.fuzz.Shot.Framing;
import be.jalon.local.ServiceName;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WireTest {

  private static final String STREAM = "HTTP/1.1 200 \r\nContent-Type: text/event-stream\r\nTransfer-Encoding: chunked\r\n\r\n7\r\n:here\n\n\r\n";

  @ParameterizedTest
  @ValueSource(strings = {STREAM, "HTTP/1.1 100 \r\n\r\n" + STREAM})
  void leavesAStreamOnceItIsOpen(String answer) throws Exception {
    assertThat(answered(answer, Wire.PATIENCE).status()).isEqualTo(200);
  }

  @Test
  void waitsForTheEndOfEveryOtherAnswerAndNotForEver() {
    assertThatThrownBy(() -> answered("HTTP/1.1 200 \r\nContent-Type: application/json\r\n\r\n{", Duration.ofMillis(500))).isInstanceOf(Wire.Hung.class);
  }

  /** By somebody who never hangs up first. */
  private static Reply answered(String answer, Duration patience) throws IOException, Wire.Hung {
    try (var server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      Thread.ofVirtual().start(() -> {
        try (var caller = server.accept()) {
          caller.getOutputStream().write(answer.getBytes(US_ASCII));
          caller.getInputStream().transferTo(OutputStream.nullOutputStream());
        } catch (IOException _) {
          // gone
        }
      });
      return Wire.send(new Shot(1, new Endpoint(ServiceName.PATHWAY, "GET", "/", List.of(), null, Map.of()), server.getLocalPort(), "GET", "/", List.of(), null, Framing.LENGTH, ""), patience);
    }
  }
}
