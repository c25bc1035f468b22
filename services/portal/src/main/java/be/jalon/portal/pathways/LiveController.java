package be.jalon.portal.pathways;

import static java.nio.charset.StandardCharsets.UTF_8;

import be.jalon.contracts.PathwayId;
import be.jalon.contracts.sections.Sections;
import be.jalon.portal.live.OpenStreams;
import be.jalon.portal.live.Upstream;
import be.jalon.portal.login.Visitor;
import be.jalon.portal.services.Pathways;
import be.jalon.portal.words.Dictionary;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.session.SessionRepository;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import tools.jackson.databind.json.JsonMapper;

/**
 * The pathway's stream, passed on to an open page. It says which parts of the page are to be read anew and what is announced; what stands in them, the page
 * reads by the consents as they are then. Ends with the token it was opened with: the page comes back by itself, with a new one and the mark of what it got last.
 */
@Controller
class LiveController {

  private static final List<String> EVERYTHING = List.of("overview", "return", "timeline");
  private static final int COME_BACK_MILLIS = 1000;

  private final Upstream upstream;
  private final OpenStreams streams;
  private final SessionRepository<?> sessions;
  private final Dictionary dictionary;
  private final JsonMapper json;

  LiveController(Upstream upstream, OpenStreams streams, SessionRepository<?> sessions, Dictionary dictionary, JsonMapper servicesJson) {
    this.upstream = upstream;
    this.streams = streams;
    this.sessions = sessions;
    this.dictionary = dictionary;
    this.json = servicesJson;
  }

  /** @param say what is announced; null for nothing */
  record News(List<String> parts, @Nullable String say) {
  }

  /** Runs in a (virtual) thread of its own for as long as the page is open. */
  @GetMapping(path = "/pathways/{id}/live")
  void live(@PathVariable PathwayId id, @RequestParam(required = false) @Nullable String after,
      @RequestHeader(name = "Last-Event-ID", required = false) @Nullable String lastEventId, Visitor visitor, Locale locale, HttpSession session,
      HttpServletResponse response) throws IOException {
    var mark = lastEventId == null ? after : lastEventId;
    var stream = open(id, mark);
    boolean markIsWorthNothing = stream.status() == 400 && mark != null;
    if (markIsWorthNothing) {
      stream.close();
      stream = open(id, null);
    }
    try (var open = stream) {
      if (open.status() != 200) {
        response.sendError(open.status() == 404 ? 404 : 503);
        return;
      }
      var over = streams.opened(session, open::close);
      try {
        begin(response, markIsWorthNothing);
        pass(open, new Telling(dictionary.of(visitor, locale)), visitor, session.getId(), response);
      } catch (IOException _) {
        // the page was left, or the stream was ended: either way nobody listens any more
      } finally {
        over.run();
      }
    }
  }

  private Upstream.Stream open(PathwayId id, @Nullable String mark) {
    try {
      return upstream.open(id, mark);
    } catch (IOException e) {
      throw be.jalon.portal.services.ServiceAway.of("pathway", e);
    }
  }

  private void begin(HttpServletResponse response, boolean everything) throws IOException {
    response.setContentType("text/event-stream");
    response.setCharacterEncoding(UTF_8);
    response.setHeader("X-Accel-Buffering", "no");
    response.getOutputStream().write(("retry: " + COME_BACK_MILLIS + "\n\n").getBytes(UTF_8));
    send(response, new Upstream.Event(null, everything ? "news" : "beat", everything ? json.writeValueAsString(new News(EVERYTHING, null)) : "{}"));
  }

  private void pass(Upstream.Stream stream, Telling telling, Visitor visitor, String session, HttpServletResponse response) throws IOException {
    for (var event = stream.next(); event != null && sessions.findById(session) != null; event = stream.next()) {
      send(response, switch (event.name()) {
        case "entry" -> new Upstream.Event(event.id(), "news", json.writeValueAsString(news(json.readValue(event.data(), Pathways.Entry.class), telling, visitor)));
        case "changed" -> new Upstream.Event(event.id(), "news", json.writeValueAsString(new News(EVERYTHING, null)));
        default -> new Upstream.Event(null, "beat", "{}");
      });
    }
  }

  /** Nobody needs to be told what they did themselves. */
  private static News news(Pathways.Entry entry, Telling telling, Visitor visitor) {
    boolean own = visitor.is(entry.act().actedBy().person());
    return new News(concerned(entry.sections()), own ? null : telling.announcement(entry));
  }

  private static List<String> concerned(Sections sections) {
    boolean header = sections.identity() != null || sections.careStatus() != null || sections.returnStatus() != null || sections.returnPlan() != null;
    return header ? EVERYTHING : sections.reportedHours() != null ? List.of("return", "timeline") : List.of("timeline");
  }

  private static void send(HttpServletResponse response, Upstream.Event event) throws IOException {
    var out = response.getOutputStream();
    out.write(((event.id() == null ? "" : "id: " + event.id() + "\n") + "event: " + event.name() + "\ndata: " + event.data() + "\n\n").getBytes(UTF_8));
    out.flush();
  }
}
