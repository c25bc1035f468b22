package be.jalon.pathway;

import static be.jalon.contracts.DataCategory.TREATMENT;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import be.jalon.contracts.people.Capacity;
import be.jalon.keys.BlindIndex;
import be.jalon.testing.Http;
import be.jalon.testing.ServerEvents;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.TestPropertySource;

/** What one viewer may take of an instance, and what those who do not read, or are gone, leave to others. */
@Running
@TestPropertySource(properties = {"jalon.streams.per-caller=3", "server.tomcat.connection-timeout=2s"})
class StreamLimitsTest {

  @LocalServerPort
  private int port;
  @Autowired
  private Neighbours neighbours;
  @Autowired
  private BlindIndex index;
  @Autowired
  private Live live;
  private Http http;
  private Story story;

  @BeforeEach
  void inCare() {
    Awaitility.setDefaultTimeout(Duration.ofSeconds(60));
    http = new Http(port);
    story = new Story(neighbours, index);
    story.submit();
    story.accept();
    await("what the pathway itself tells of its seats comes by another way than the referral, and would be new to some and not to others").until(() ->
        http.get(story.path("/timeline"), marc("marc")).body().path("entries").valueStream()
            .anyMatch(entry -> entry.path("kind").asString().startsWith("pathway.seat-holder-changed")));
  }

  /** That a viewer is gone shows at the next thing they are told. */
  @AfterEach
  void everybodyLeaves() {
    await().until(() -> {
      story.marcWrites(TREATMENT);
      return live.streams() == 0;
    });
  }

  @Test
  void aCallerHasSoManyStreamsAndAPlaceIsFreeAgainWhenOneEnds() {
    var open = new ArrayList<ServerEvents>();
    IntStream.range(0, 3).forEach(_ -> open.add(following()));

    var refused = http.get(story.path("/stream"), marc("marc"), "Accept", "text/event-stream");
    assertThat(refused.status()).isEqualTo(429);
    assertThat(refused.problem()).isEqualTo("too-many-streams");
    assertThat(refused.raw().headers().firstValue("Retry-After")).isPresent();

    open.removeFirst().close();
    await().untilAsserted(() -> {
      story.marcWrites(TREATMENT);
      try (var stream = http.stream(story.path("/stream"), marc("marc"))) {
        await().until(() -> stream.status() != 0);
        assertThat(stream.status()).isEqualTo(200);
      }
    });
    open.forEach(ServerEvents::close);
  }

  @Test
  void aStreamThatIsRefusedTakesNoPlace() {
    IntStream.range(0, 5).forEach(_ -> assertThat(http.get("/pathways/none/stream", marc("marc-2")).status()).isEqualTo(404));
    IntStream.range(0, 5).forEach(_ -> assertThat(http.get(story.path("/stream"), marc("marc"), "Last-Event-ID", "junk").problem()).isEqualTo("bad-cursor"));

    following().close();
  }

  @Test
  void whoDoesNotReadIsCutHoldsNobodyUpAndMissesNothing() throws IOException {
    try (var deaf = new Deaf(port, story.path("/stream"), marc("marc")); var reads = following()) {
      story.marcWrites(TREATMENT);
      await().until(() -> ids(reads).size() == 1);
      var written = new AtomicInteger(1);
      await("they are cut once the sockets are full, and not waited for").until(() -> {
        story.marcWritesAtLength();
        written.incrementAndGet();
        return live.streams() == 1;
      });
      await().until(() -> ids(reads).size() == written.get());

      var got = deaf.readsToTheEnd();
      assertThat(got.ids()).hasSizeLessThan(written.get());
      var all = new HashSet<>(got.ids());
      var back = new AtomicReference<>(followingOn(got.lastMark()));
      try {
        await("they may be cut once more, on a busy machine, and come back again").until(() -> {
          var stream = back.get();
          boolean cut = stream.ended();
          all.addAll(ids(stream));
          if (cut) {
            back.set(followingOn(stream.received().isEmpty() ? got.lastMark() : stream.lastId()));
          }
          return all.equals(ids(reads));
        });
      } finally {
        back.get().close();
      }
    }
  }

  private ServerEvents followingOn(String mark) {
    return http.stream(story.path("/stream"), marc("marc"), "Last-Event-ID", mark);
  }

  private ServerEvents following() {
    var stream = http.stream(story.path("/stream"), marc("marc"));
    await().until(() -> stream.status() != 0);
    assertThat(stream.status()).isEqualTo(200);
    return stream;
  }

  private static Set<String> ids(ServerEvents stream) {
    var ids = new HashSet<String>();
    stream.entries().forEach(entry -> ids.add(entry.path("id").asString()));
    return ids;
  }

  private static String marc(String account) {
    return Running.PLACE.issuer().token(account).capacities(Capacity.CLINICIAN).organisation("network-sambre").bearer();
  }

  /** Opens a stream and reads nothing of it until asked to. */
  private static final class Deaf implements AutoCloseable {

    private final Socket socket = new Socket();

    Deaf(int port, String path, String bearer) throws IOException {
      socket.setReceiveBufferSize(4096);
      socket.setSoTimeout(30_000);
      socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
      // HTTP/1.0: an answer in chunks would break lines anywhere.
      socket.getOutputStream().write(("GET " + path + " HTTP/1.0\r\nHost: localhost\r\nAccept: text/event-stream\r\nAuthorization: " + bearer + "\r\n\r\n")
          .getBytes(UTF_8));
      await().until(() -> socket.getInputStream().available() > 0);
    }

    record Got(List<String> ids, String lastMark) {}

    /** What arrived whole before the connection was closed by the other side. */
    Got readsToTheEnd() throws IOException {
      var ids = new ArrayList<String>();
      var mark = "";
      var lastMark = "";
      try (var lines = new BufferedReader(new InputStreamReader(socket.getInputStream(), UTF_8))) {
        for (String line; (line = lines.readLine()) != null; ) {
          if (line.startsWith("id:")) {
            mark = line.substring(3).strip();
          } else if (line.startsWith("data:{\"id\":\"") && line.endsWith("}")) {
            ids.add(line.substring(12, line.indexOf('"', 12)));
            lastMark = mark;
          }
        }
      } catch (SocketException _) {
        // cut
      }
      return new Got(ids, lastMark);
    }

    @Override
    public void close() throws IOException {
      socket.close();
    }
  }
}
