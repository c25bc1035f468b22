package be.jalon.pathway.web;

import static be.jalon.pathway.web.Answering.AUTOMATED;

import be.jalon.contracts.PathwayId;
import be.jalon.pathway.Lists;
import be.jalon.pathway.Live;
import be.jalon.pathway.Reader;
import be.jalon.security.Caller;
import be.jalon.security.RefusedException;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/** Updates as they happen. */
@RestController
class StreamController {

  private final Live live;
  private final Lists lists;
  private final Views views;
  private final OpenStreams streams;

  StreamController(Live live, Lists lists, Views views, OpenStreams streams) {
    this.live = live;
    this.lists = lists;
    this.views = views;
    this.streams = streams;
  }

  @GetMapping(path = "/pathways/{id}/stream", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
  @Operation(summary = "Server-sent events: entry (what is new), changed (read again); ends with the token")
  SseEmitter stream(@PathVariable PathwayId id, Caller caller, @RequestHeader(name = "Last-Event-ID", required = false) @Nullable String lastEventId,
      @RequestParam(required = false) @Nullable String after, @RequestHeader(name = AUTOMATED, defaultValue = "false") boolean automated,
      HttpServletResponse response) {
    return following(caller, response, wire ->
        live.open(id, Reader.of(caller), automated, lastEventId == null ? after : lastEventId, caller.tokenExpiresAt(), wire).orElseThrow(RefusedException::notFound));
  }

  /** Tells nothing of what it is: whoever reads the list again is handed it, and that is logged. */
  @GetMapping(path = "/pathways/stream", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
  @Operation(summary = "Server-sent events: changed, whenever a line of your list of pathways comes, goes or is another; ends with the token")
  SseEmitter list(Caller caller, @RequestHeader(name = "Last-Event-ID", required = false) @Nullable String lastEventId,
      @Parameter(description = "the ETag of the list as you have it, without quotes") @RequestParam(required = false) @Nullable String after, HttpServletResponse response) {
    return following(caller, response, wire -> lists.open(Reader.of(caller), lastEventId == null ? after : lastEventId, caller.tokenExpiresAt(), wire));
  }

  /** @param opening returns what is to be run when the viewer leaves */
  private SseEmitter following(Caller caller, HttpServletResponse response, Function<SseWire, Runnable> opening) {
    response.setHeader("Cache-Control", "no-store");
    response.setHeader("X-Accel-Buffering", "no");
    var emitter = new SseEmitter(0L);
    var place = streams.take(caller.person().key());
    try {
      var leave = opening.apply(new SseWire(emitter, views));
      whenOver(emitter, () -> {
        leave.run();
        place.run();
      });
    } catch (RuntimeException e) {
      place.run();
      throw e;
    }
    begin(emitter);
    return emitter;
  }

  /** However it ends: the viewer goes, their token does, or the connection breaks and the next thing sent finds out. */
  private static void whenOver(SseEmitter emitter, Runnable over) {
    emitter.onCompletion(over);
    emitter.onTimeout(over);
    emitter.onError(_ -> over.run());
  }

  /** The first bytes go at once: until then a viewer does not know that they are connected. */
  private static void begin(SseEmitter emitter) {
    try {
      emitter.send(SseEmitter.event().comment("here"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
