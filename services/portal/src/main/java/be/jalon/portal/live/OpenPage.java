package be.jalon.portal.live;

import static java.nio.charset.StandardCharsets.UTF_8;

import be.jalon.portal.session.SessionStore;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * Passes a service's stream on to an open page, in a (virtual) thread of its own for as long as the page is open. A page is told which of its parts are to be read
 * anew and what is announced, nothing else. It ends with the token it was opened with, and the page comes back by itself; with the session too, and then the page is told
 * so.
 */
@Component
public class OpenPage {

  private static final int COME_BACK_MILLIS = 1000;
  private static final Upstream.Event BEAT = new Upstream.Event(null, "beat", "{}");
  private static final Upstream.Event OVER = new Upstream.Event(null, "over", "{}");

  private final SessionStore sessions;
  private final JsonMapper json;

  OpenPage(SessionStore sessions, JsonMapper servicesJson) {
    this.sessions = sessions;
    this.json = servicesJson;
  }

  /** @param parts to be read anew. @param say what is announced; null for nothing */
  public record News(List<String> parts, @Nullable String say) {
  }

  /** What an event of the service's means to a page. */
  public interface Meaning {

    News of(Upstream.Event event);
  }

  /**
   * Returns when it is over.
   *
   * @param place taken for it
   * @param atOnce what the page is told to begin with; null for nothing
   */
  public void follow(Upstream.Stream stream, OpenStreams.Place place, @Nullable News atOnce, Meaning meaning, HttpSession session, HttpServletResponse response) throws IOException {
    if (stream.isFull()) {
      throw new NoRoom(stream.status() == 429);
    }
    if (stream.status() != 200) {
      response.sendError(stream.status() == 404 ? 404 : 503);
      return;
    }
    place.endsBy(stream::close);
    var id = session.getId();
    try {
      begin(response, atOnce);
      pass(stream, meaning, id, response);
    } catch (IOException _) {
      // the page was left, or the stream was ended: either way nothing more comes
    }
    if (!sessions.stands(id)) {
      sayOver(response);
    }
  }

  private void begin(HttpServletResponse response, @Nullable News atOnce) throws IOException {
    response.setContentType("text/event-stream");
    response.setCharacterEncoding(UTF_8);
    response.setHeader("X-Accel-Buffering", "no");
    response.getOutputStream().write(("retry: " + COME_BACK_MILLIS + "\n\n").getBytes(UTF_8));
    send(response, atOnce == null ? BEAT : news(null, atOnce));
  }

  private void pass(Upstream.Stream stream, Meaning meaning, String session, HttpServletResponse response) throws IOException {
    for (var event = stream.next(); event != null && sessions.stands(session); event = stream.next()) {
      send(response, event.name().equals("beat") ? BEAT : news(event.id(), meaning.of(event)));
    }
  }

  private Upstream.Event news(@Nullable String id, News news) {
    return new Upstream.Event(id, "news", json.writeValueAsString(news));
  }

  /** Whoever logged out in another tab, or did nothing for too long, is to see nothing more on this page either. */
  private static void sayOver(HttpServletResponse response) {
    try {
      send(response, OVER);
    } catch (IOException _) {
      // the page was left
    }
  }

  private static void send(HttpServletResponse response, Upstream.Event event) throws IOException {
    var out = response.getOutputStream();
    out.write(((event.id() == null ? "" : "id: " + event.id() + "\n") + "event: " + event.name() + "\ndata: " + event.data() + "\n\n").getBytes(UTF_8));
    out.flush();
  }
}
