package be.jalon.portal.live;

import be.jalon.portal.PortalProperties;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.servlet.http.HttpSession;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Streams open here, by session: whoever logs out sees nothing more, and a portal that stops waits for nobody who watches. There is room for so many in a session, so that
 * nobody's forgotten tabs take the place of others, and for as many altogether as half of this JVM's heap bears, unless somebody who knows better says so.
 */
@Component
public class OpenStreams {

  /** What the pathway service was measured to need for the one end of it (176 KB), and some for the other. */
  private static final long BYTES_A_STREAM = 256 * 1024;
  private static final int MOST = 20_000;

  private final int perSession;
  private final Semaphore places;
  private final Map<String, Set<Place>> bySession = new ConcurrentHashMap<>();

  OpenStreams(PortalProperties portal, MeterRegistry meters) {
    this.perSession = portal.streams().perSession();
    this.places = new Semaphore(portal.streams().atMost() > 0 ? portal.streams().atMost() : borneBy(Runtime.getRuntime().maxMemory()));
    Gauge.builder("jalon.portal.streams.places", places, Semaphore::availablePermits).description("pages that may still follow what happens here").register(meters);
  }

  static int borneBy(long heapBytes) {
    return (int) Math.min(MOST, heapBytes / 2 / BYTES_A_STREAM);
  }

  /** Held for as long as a page follows its stream. */
  public final class Place implements AutoCloseable {

    private final String session;
    private @Nullable Runnable end;
    private boolean over;

    private Place(String session) {
      this.session = session;
    }

    /** @param ending ends the stream, at once where the session has ended meanwhile */
    synchronized void endsBy(Runnable ending) {
      end = ending;
      if (over) {
        ending.run();
      }
    }

    private synchronized void end() {
      over = true;
      if (end != null) {
        end.run();
      }
    }

    @Override
    public void close() {
      bySession.computeIfPresent(session, (_, open) -> {
        if (open.remove(this)) {
          places.release();
        }
        return open.isEmpty() ? null : open;
      });
    }
  }

  /** @throws NoRoom when there is none for this reader, or for anybody */
  public Place take(HttpSession session) {
    if (!places.tryAcquire()) {
      throw new NoRoom(false);
    }
    var place = new Place(session.getId());
    var open = bySession.compute(session.getId(), (_, others) -> {
      var all = others == null ? ConcurrentHashMap.<Place>newKeySet() : others;
      if (all.size() < perSession) {
        all.add(place);
      }
      return all;
    });
    if (!open.contains(place)) {
      places.release();
      throw new NoRoom(true);
    }
    return place;
  }

  public void endOf(@Nullable HttpSession session) {
    if (session != null) {
      bySession.getOrDefault(session.getId(), Set.of()).forEach(Place::end);
    }
  }

  @EventListener(ContextClosedEvent.class)
  void endAll() {
    bySession.values().forEach(open -> open.forEach(Place::end));
  }
}
