package be.jalon.portal.pathways;

import be.jalon.contracts.PathwayId;
import be.jalon.portal.services.Pathways;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What happened on a pathway, as far as anybody reads on one page. */
@Component
public class Reading {

  private static final int AT_ONCE = 200;
  private static final int PAGES = 5;

  private final Pathways pathways;

  Reading(Pathways pathways) {
    this.pathways = pathways;
  }

  /** @param live from where a stream goes on: after the first stretch, so that nothing falls between */
  public record Told(List<Pathways.Entry> entries, String live) {
  }

  /** @param at what is to be in it already */
  public Told of(PathwayId id, @Nullable String at) {
    var first = pathways.timeline(id, null, AT_ONCE, at);
    var entries = new ArrayList<>(first.entries());
    var next = first.next();
    for (int pages = 1; next != null && pages < PAGES; pages++) {
      var more = pathways.timeline(id, next, AT_ONCE, null);
      entries.addAll(more.entries());
      next = more.next();
    }
    return new Told(entries, first.live());
  }
}
