package be.jalon.portal.pathways;

import be.jalon.contracts.PathwayId;
import be.jalon.contracts.people.Capacity;
import be.jalon.contracts.sections.Sections;
import be.jalon.portal.live.OpenPage;
import be.jalon.portal.live.OpenPage.News;
import be.jalon.portal.live.OpenStreams;
import be.jalon.portal.live.Upstream;
import be.jalon.portal.login.Visitor;
import be.jalon.portal.services.Pathways;
import be.jalon.portal.words.Dictionary;
import be.jalon.portal.words.Words;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import tools.jackson.databind.json.JsonMapper;

/** The streams of these pages. What stands in the parts that are to be read anew, the page reads by the consents as they are then. */
@Controller
class LiveController {

  private static final List<String> HEADER = List.of("overview", "return", "timeline");
  private static final List<String> TABLE = List.of("table", "consents");
  private static final News EVERYTHING = new News(Stream.concat(HEADER.stream(), TABLE.stream()).toList(), null);

  private final OpenStreams streams;
  private final Upstream upstream;
  private final OpenPage pages;
  private final Dictionary dictionary;
  private final JsonMapper json;

  LiveController(OpenStreams streams, Upstream upstream, OpenPage pages, Dictionary dictionary, JsonMapper servicesJson) {
    this.streams = streams;
    this.upstream = upstream;
    this.pages = pages;
    this.dictionary = dictionary;
    this.json = servicesJson;
  }

  @GetMapping("/pathways/{id}/live")
  void pathway(@PathVariable PathwayId id, @RequestParam(required = false) @Nullable String after,
      @RequestHeader(name = "Last-Event-ID", required = false) @Nullable String lastEventId, Visitor visitor, Locale locale, HttpSession session,
      HttpServletResponse response) throws IOException {
    var mark = lastEventId == null ? after : lastEventId;
    var words = dictionary.of(visitor, locale);
    try (var place = streams.take(session); var stream = upstream.of(id, mark)) {
      if (stream.status() == 400 && mark != null) {
        goOnWithoutMark(id, place, words, session, response);
      } else {
        pages.follow(stream, place, null, event -> meaning(event, words), session, response);
      }
    }
  }

  /** What the page had last is worth nothing: it reads everything anew. */
  private void goOnWithoutMark(PathwayId id, OpenStreams.Place place, Words words, HttpSession session, HttpServletResponse response) throws IOException {
    try (var stream = upstream.of(id, null)) {
      pages.follow(stream, place, EVERYTHING, event -> meaning(event, words), session, response);
    }
  }

  /** The list of all of them follows what happens on each. */
  @GetMapping("/live")
  void mine(@RequestParam(required = false) @Nullable String after, @RequestHeader(name = "Last-Event-ID", required = false) @Nullable String lastEventId, Visitor visitor,
      Locale locale, HttpSession session, HttpServletResponse response) throws IOException {
    var changed = new News(List.of("rows"), dictionary.of(visitor, locale).of("live.changed"));
    try (var place = streams.take(session); var stream = upstream.ofMine(lastEventId == null ? after : lastEventId)) {
      pages.follow(stream, place, null, _ -> changed, session, response);
    }
  }

  private News meaning(Upstream.Event event, Words words) {
    return event.name().equals("entry") ? news(json.readValue(event.data(), Pathways.Entry.class), words) : EVERYTHING;
  }

  /** Nobody needs to be told what they did themselves; that another window of theirs shows it, they do where they decide who sees what. */
  private static News news(Pathways.Entry entry, Words words) {
    boolean ofTable = entry.kind().startsWith("pathway.");
    var parts = Stream.concat(concerned(entry.sections()).stream(), ofTable ? TABLE.stream() : Stream.empty()).toList();
    boolean own = words.isReader(entry.act().actedBy().person()) || entry.act().actedBy().capacity() == Capacity.PATIENT && words.reader().is(Capacity.PATIENT);
    return new News(parts, own ? ofTable ? words.of("live.changed") : null : new Telling(words).announcement(entry));
  }

  private static List<String> concerned(Sections sections) {
    boolean header = sections.identity() != null || sections.careStatus() != null || sections.returnStatus() != null || sections.returnPlan() != null;
    return header ? HEADER : sections.reportedHours() != null ? List.of("return", "timeline") : List.of("timeline");
  }
}
