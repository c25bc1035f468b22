package be.jalon.portal.live;

import jakarta.servlet.http.HttpSession;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Streams open here, by session: whoever logs out sees nothing more, and a portal that stops waits for nobody who watches. */
@Component
public class OpenStreams {

  private final Map<String, Set<Runnable>> bySession = new ConcurrentHashMap<>();

  /** @param end ends the stream. @return to be run when the stream is over */
  public Runnable opened(HttpSession session, Runnable end) {
    var id = session.getId();
    bySession.computeIfAbsent(id, _ -> ConcurrentHashMap.newKeySet()).add(end);
    return () -> bySession.computeIfPresent(id, (_, open) -> {
      open.remove(end);
      return open.isEmpty() ? null : open;
    });
  }

  public void endOf(@Nullable HttpSession session) {
    if (session != null) {
      bySession.getOrDefault(session.getId(), Set.of()).forEach(Runnable::run);
    }
  }

  @EventListener(ContextClosedEvent.class)
  void endAll() {
    bySession.values().forEach(open -> open.forEach(Runnable::run));
  }
}
