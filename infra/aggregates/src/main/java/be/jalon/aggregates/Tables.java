package be.jalon.aggregates;

import be.jalon.contracts.Envelope;
import be.jalon.contracts.PathwayId;
import be.jalon.contracts.pathway.PathwayEvent;
import java.util.Optional;

/** One document per pathway in every service but the pathway's own, fed from what the pathway service says. */
public final class Tables {

  static final Kind<Table> KIND = Kind.of("tables", Table.class).pathway(Table::pathway).streamId(id -> "table:" + id).build();

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

  /** Consents and releases tell nothing of a table and cost no write. */
  public static boolean concerns(PathwayEvent event) {
    return switch (event) {
      case PathwayEvent.PathwayOpened _, PathwayEvent.SeatOpened _, PathwayEvent.SeatHolderChanged _, PathwayEvent.SeatHolderConfirmed _,
          PathwayEvent.StandInNamed _, PathwayEvent.PathwayClosed _, PathwayEvent.PathwayReopened _ -> true;
      case PathwayEvent.ConsentGranted _, PathwayEvent.ConsentRefused _, PathwayEvent.ConsentWithdrawn _, PathwayEvent.SectionReleased _,
          PathwayEvent.PathwayErased _ -> false;
    };
  }

  Aggregates<Table> aggregates() {
    return tables;
  }
}
