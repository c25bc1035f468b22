package be.jalon.aggregates;

import be.jalon.aggregates.relay.Relay;
import be.jalon.aggregates.relay.Sweep;
import be.jalon.aggregates.store.Documents;
import be.jalon.contracts.Topic;
import be.jalon.keys.PathwayKeys;
import be.jalon.keys.SealingMapper;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.springframework.data.mongodb.core.MongoOperations;

/** Where a service's aggregates are kept: gives each kind its {@link Aggregates}, and knows them all. */
public final class AggregateStore {

  private final Tools tools;
  private final List<Aggregates<?>> all = new CopyOnWriteArrayList<>();
  private final List<Consumer<Instant>> dueSoon = new CopyOnWriteArrayList<>();

  /** What every kind's aggregates work with. */
  record Tools(MongoOperations store, SealingMapper mapper, PathwayKeys keys, Relay relay, Clock clock, Topic service) {}

  public AggregateStore(MongoOperations store, SealingMapper mapper, PathwayKeys keys, Relay relay, Clock clock, Topic service) {
    this.tools = new Tools(store, mapper, keys, relay, clock, service);
  }

  /** The aggregates of one kind; declares their indexes. A service asks once per kind, when it starts. */
  public <S> Aggregates<S> of(Kind<S> kind) {
    if (all.stream().anyMatch(known -> known.kind().collection().equals(kind.collection()))) {
      throw new IllegalStateException("two kinds in collection " + kind.collection());
    }
    var documents = new Documents(tools.store(), kind.collection());
    documents.declareIndexes();
    var aggregates = new Aggregates<>(kind, documents, tools, this::nudge);
    all.add(aggregates);
    return aggregates;
  }

  /** The service whose aggregates these are. */
  public Topic service() {
    return tools.service();
  }

  public List<Aggregates<?>> all() {
    return List.copyOf(all);
  }

  /** Where events may be waiting to be said. */
  public List<Sweep.Source> sources() {
    return all.stream().filter(kind -> kind.kind().speaks()).map(kind -> new Sweep.Source(kind.documents(), kind::stream)).toList();
  }

  /** Tells the waker when something written just now wants to be woken, if that is very soon (UTC). */
  public void onDueSoon(Consumer<Instant> listener) {
    dueSoon.add(listener);
  }

  private void nudge(Instant due) {
    dueSoon.forEach(listener -> listener.accept(due));
  }
}
