package be.jalon.pathway.web;

import static be.jalon.pathway.web.Answering.AUTOMATED;

import be.jalon.contracts.PathwayId;
import be.jalon.pathway.Live;
import be.jalon.pathway.PathwayRefusal;
import be.jalon.pathway.Reader;
import be.jalon.security.Caller;
import be.jalon.security.RefusedException;
import io.swagger.v3.oas.annotations.Operation;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
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

  private static final int STREAMS_AT_MOST = 20_000;

  private final Live live;
  private final Views views;

  StreamController(Live live, Views views) {
    this.live = live;
    this.views = views;
  }

  @GetMapping(path = "/pathways/{id}/stream", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
  @Operation(summary = "Server-sent events: entry (what is new), changed (read again); ends with the token")
  SseEmitter stream(@PathVariable PathwayId id, Caller caller, @RequestHeader(name = "Last-Event-ID", required = false) @Nullable String lastEventId,
      @RequestParam(required = false) @Nullable String after, @RequestHeader(name = AUTOMATED, defaultValue = "false") boolean automated,
      HttpServletResponse response) {
    if (live.streams() >= STREAMS_AT_MOST) {
      throw new RefusedException(PathwayRefusal.TOO_MANY_STREAMS);
    }
    response.setHeader("Cache-Control", "no-store");
    response.setHeader("X-Accel-Buffering", "no");
    var emitter = new SseEmitter(0L);
    var leave = live.open(id, Reader.of(caller), automated, lastEventId == null ? after : lastEventId, caller.tokenExpiresAt(), new SseWire(emitter, views)).orElseThrow(RefusedException::notFound);
    begin(emitter);
    emitter.onCompletion(leave);
    emitter.onTimeout(leave);
    emitter.onError(_ -> leave.run());
    return emitter;
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
