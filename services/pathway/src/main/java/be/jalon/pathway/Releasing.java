package be.jalon.pathway;

import be.jalon.aggregates.Command;
import be.jalon.aggregates.Decision;
import be.jalon.aggregates.Outcome;
import be.jalon.contracts.DataCategory;
import be.jalon.contracts.PathwayId;
import be.jalon.contracts.Release;
import be.jalon.security.Caller;
import java.util.List;
import java.util.Optional;

/** An author opens what they wrote to more readers. Consent and ceiling still have to agree. */
public final class Releasing {

  private final Pathways pathways;
  private final Views views;

  public Releasing(Pathways pathways, Views views) {
    this.pathways = pathways;
    this.views = views;
  }

  /**
   * To whom else it is released, and whether the patient may read it from now on.
   *
   * @param to a ground given here takes the place of an earlier one, where there was one; none given leaves it as it was
   * @param toThePatientToo lifts the ground on which it was withheld from them
   */
  public record Wider(Release to, boolean toThePatientToo) {

    /** In a widening, no ground means that it is lifted. */
    Release than(Release before) {
      return toThePatientToo ? new Release(to.capacities(), to.holders(), null)
          : to.withheldFromPatient() == null ? new Release(to.capacities(), to.holders(), before.withheldFromPatient()) : to;
    }
  }

  /** @param entry its opaque id; one that the caller does not see does not exist for them */
  public Outcome<Pathway> widen(PathwayId id, Command command, Caller caller, String entry, DataCategory category, Wider release) {
    var written = views.entries(id, List.of(entry)).stream().findFirst();
    return pathways.decide(id, command, caller, null, doing -> !doing.standings().isEmpty() || written.filter(it -> wrote(doing, it)).isPresent(),
        (pathway, doing) -> widen(pathway, doing, written, category, release));
  }

  private static Decision<Pathway> widen(Pathway pathway, Doing doing, Optional<TimelineEntry> written, DataCategory category, Wider release) {
    var entry = written.filter(it -> Visibility.of(pathway, doing.reader(), doing.at()).show(it).isPresent()).orElse(null);
    if (entry == null) {
      return Decision.refused(PathwayRefusal.NO_SUCH_ENTRY, "entry");
    }
    if (!wrote(doing, entry)) {
      return Decision.refused(PathwayRefusal.NOT_THE_AUTHOR);
    }
    return entry.sections().categories().contains(category)
        ? pathway.widen(doing, entry.stream(), entry.sequence(), category, release.than(pathway.releaseOf(entry, category)))
        : Decision.refused(PathwayRefusal.NO_SUCH_SECTION, "category");
  }

  private static boolean wrote(Doing doing, TimelineEntry entry) {
    return doing.reader().isAnyOf(entry.act().authors());
  }
}
