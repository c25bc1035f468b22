package be.jalon.pathway.web;

import be.jalon.pathway.Live;
import be.jalon.pathway.Shown;
import java.io.IOException;
import org.springframework.http.MediaType;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/** Server-sent events to one viewer. What is sent before the answer has begun is kept by the emitter and goes first. */
final class SseWire implements Live.Wire {

  private final SseEmitter emitter;
  private final Views views;

  SseWire(SseEmitter emitter, Views views) {
    this.emitter = emitter;
    this.views = views;
  }

  @Override
  public void entry(String mark, Shown shown) throws IOException {
    emitter.send(SseEmitter.event().id(mark).name("entry").data(views.entry(shown), MediaType.APPLICATION_JSON));
  }

  @Override
  public void changed(String mark) throws IOException {
    emitter.send(SseEmitter.event().id(mark).name("changed").data("{}"));
  }

  @Override
  public void beat() throws IOException {
    emitter.send(SseEmitter.event().comment("beat"));
  }

  @Override
  public void end() {
    emitter.complete();
  }
}
