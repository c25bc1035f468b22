package be.jalon.portal.pathways;

import be.jalon.contracts.PathwayId;
import be.jalon.portal.services.Pathways;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What happened on a pathway, as far back as anything on a page draws on. */
@Component
public class Reading {

  private final Pathways pathways;

  Reading(Pathways pathways) {
    this.pathways = pathways;
  }

  /** @param entries in the order in which they happened. @param live from where a stream goes on: after what was read first, so that nothing falls between */
  public record Told(List<Pathways.Entry> entries, String live) {
  }

  /** @param at what is to be in it already */
  public Told of(PathwayId id, @Nullable String at) {
    var whole = Stretch.whole(pathways, id, at);
    return new Told(whole.entries(), whole.live());
  }
}
