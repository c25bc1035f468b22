package be.jalon.bench.subject;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class LiveStreamTest {

  private static final String ASKED = "referral.information-requested.v1";
  private static final String SAID = """
      :here

      id:m1
      event:entry
      data:{"id":"e1","about":"referral/R1","kind":"referral.information-requested.v1"}

      id:m2
      event:changed
      data:{}

      id:m3
      event:entry
      data:{"id":"e2","about":"referral/R1","kind":"referral.information-requested.v1"}

      """;

  private static final String LATER = """
      id:m4
      event:entry
      data:{"id":"e3","about":"referral/R1","kind":"referral.information-requested.v1"}

      """;

  private final List<String> marks = new CopyOnWriteArrayList<>();
  private volatile CountDownLatch hangUp = new CountDownLatch(1);
  private final Caller viewer = new Caller("gp-1", "token");
  private HttpServer server;

  @BeforeEach
  void start() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    server.createContext("/pathways/P1/stream", exchange -> {
      var open = exchange.getRequestHeaders().getFirst("Authorization").equals("Bearer token");
      exchange.sendResponseHeaders(open ? 200 : 401, 0);
      try (var out = exchange.getResponseBody()) {
        out.write((exchange.getRequestHeaders().containsKey("Last-Event-ID") ? LATER : SAID).getBytes(StandardCharsets.UTF_8));
        out.flush();
        marks.add(String.valueOf(exchange.getRequestHeaders().getFirst("Last-Event-ID")));
        awaitQuietly(hangUp);
      }
    });
    server.start();
  }

  @AfterEach
  void stop() {
    hangUp.countDown();
    server.stop(0);
  }

  @Test
  void countsEntriesByTheirKindAndNotesWhenEachArrived() throws IOException {
    long before = System.nanoTime();

    var stream = LiveStream.open(viewer, door(), "P1");

    await().until(() -> stream.counts().size() == 2 && stream.arrivals(ASKED).length == 2);
    assertThat(stream.arrivals(ASKED)).hasSize(2).isSorted().satisfies(times -> assertThat(times[0]).isGreaterThan(before));
    assertThat(stream.arrivals("referral.accepted.v1")).isEmpty();
  }

  @Test
  void startsCountingAnewWhenToldToForget() throws IOException {
    var stream = LiveStream.open(viewer, door(), "P1");
    await().until(() -> stream.counts().size() == 2 && stream.arrivals(ASKED).length == 2);

    stream.forget();

    assertThat(stream.counts()).isEmpty();
  }

  @Test
  void goesOnWhereItWasWhenItBreaksOff() throws IOException {
    var stream = LiveStream.open(viewer, door(), "P1");
    await().until(() -> stream.arrivals(ASKED).length == 2);
    var first = hangUp;
    hangUp = new CountDownLatch(1);

    first.countDown();

    await().until(() -> stream.arrivals(ASKED).length == 3);
    assertThat(marks).containsExactly("null", "m3");
    assertThat(stream.resumed()).isEqualTo(1);
  }

  @Test
  void saysThatAViewerWasNotLetIn() {
    assertThatThrownBy(() -> LiveStream.open(new Caller("gp-1", "another"), door(), "P1")).hasMessage("no stream: status 401");
  }

  private static void awaitQuietly(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private URI door() {
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
  }
}
