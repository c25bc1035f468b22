package be.jalon.aggregates;

import be.jalon.contracts.Envelope;
import be.jalon.contracts.Event;
import be.jalon.contracts.PathwayId;
import be.jalon.contracts.pathway.PathwayEvent;
import java.util.Optional;
import java.util.Set;

/** One document per pathway in every service but the pathway's own, fed from what the pathway service says. */
public final class Tables {

  static final Kind<Table> KIND = Kind.of("tables", Table.class).pathway(Table::pathway).streamId(id -> "table:" + id).build();

  private static final Set<Class<? extends Event>> CONCERN = Set.of(PathwayEvent.PathwayOpened.class, PathwayEvent.SeatOpened.class,
      PathwayEvent.SeatHolderChanged.class, PathwayEvent.SeatHolderConfirmed.class, PathwayEvent.StandInNamed.class, PathwayEvent.PathwayClosed.class,
      PathwayEvent.PathwayReopened.class);

  private final Aggregates<Table> tables;

  public Tables(AggregateStore store) {
    this.tables = store.of(KIND);
  }

  /** Empty while its opening was not heard, and once it is erased. */
  public Optional<Table> find(PathwayId pathway) {
    return tables.find(pathway.value()).map(Current::state);
  }

  public void hear(Envelope<? extends PathwayEvent> envelope) {
    tables.hear(envelope.event().pathway().value(), envelope, table -> {
      var after = Table.after(table, envelope);
      return after == null ? null : Decision.decided(after);
    });
  }

  /** Whether that type tells of a table: consents and releases do not, and cost no write. */
  public static boolean concerns(Class<? extends Event> type) {
    return CONCERN.contains(type);
  }

  /** Reports, once per time it was heard, that this service holds nothing of the pathway any more. */
  public void sayErased(Envelope<PathwayEvent.PathwayErased> heard, Event report) {
    tables.sayErased(report.pathway().value(), heard, report);
  }
}
