package be.jalon.aggregates.relay;

import be.jalon.aggregates.store.Journal;
import be.jalon.aggregates.store.JournalEntry;
import be.jalon.contracts.PathwayId;
import be.jalon.contracts.Stream;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;

/**
 * Says again what the journal holds, each stream in its order, for a lost topic or a new reader; whoever heard it before passes it over. Meanwhile the relay
 * of this instance is silent, so that nothing new overtakes; other instances of the service are to be stopped.
 */
public final class Republishing {

  private final Journal journal;
  private final Relay relay;

  public Republishing(Journal journal, Relay relay) {
    this.journal = journal;
    this.relay = relay;
  }

  /** @return how many events were said */
  public long stream(Stream stream) {
    return say(each -> journal.ofStream(stream, each));
  }

  public long pathway(PathwayId pathway) {
    return say(each -> journal.ofPathway(pathway, each));
  }

  public long everything() {
    return say(journal::all);
  }

  private long say(Consumer<Consumer<JournalEntry>> history) {
    var count = new AtomicLong();
    relay.instead(send -> history.accept(entry -> {
      send.accept(entry);
      count.incrementAndGet();
    }));
    return count.get();
  }
}
