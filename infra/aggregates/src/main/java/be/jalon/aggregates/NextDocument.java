package be.jalon.aggregates;

import be.jalon.aggregates.store.Answered;
import be.jalon.aggregates.store.Heard;
import be.jalon.aggregates.store.StoredDocument;
import be.jalon.aggregates.store.StoredEvent;
import be.jalon.contracts.Envelope;
import be.jalon.contracts.Event;
import be.jalon.contracts.PathwayId;
import be.jalon.contracts.Stream;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The document that follows on a decision: state, count, outbox, heard and due, ready for one write. */
final class NextDocument<S> {

  static final int EVENT_BYTES_AT_MOST = 256 * 1024;

  private final Kind<S> kind;
  private final AggregateStore.Tools tools;

  NextDocument(Kind<S> kind, AggregateStore.Tools tools) {
    this.kind = kind;
    this.tools = tools;
  }

  /** Empty when one of the events is too large. */
  Optional<StoredDocument> after(StoredDocument base, Decision.Decided<S> decided, Command command, Heard heard, Answered answered, Instant now) {
    var state = decided.state();
    var pathway = kind.pathwayOf(state);
    var said = said(base.sequence(), pathway, decided.events(), command.traceparent(), now);
    if (said.stream().anyMatch(event -> event.body().length > EVENT_BYTES_AT_MOST)) {
      return Optional.empty();
    }
    var outbox = new ArrayList<>(stillToSay(base));
    outbox.addAll(said);
    var content = tools.mapper().toDocument(pathway, state);
    long counted = kind.speaks() ? said.size() : content.equals(base.state()) ? 0 : 1;
    return Optional.of(new StoredDocument(base.id(), base.version(), pathway, content, base.sequence() + counted, outbox, heard, kind.due().apply(state), kind.keys().apply(state), answered, null));
  }

  /** Without content, and with one more event that tells so. */
  StoredDocument erased(StoredDocument base, Envelope<?> heard, Event report, Instant now) {
    var said = said(base.sequence(), report.pathway(), List.of(report), heard.traceparent(), now);
    var outbox = new ArrayList<>(stillToSay(base));
    outbox.addAll(said);
    return new StoredDocument(base.id(), base.version(), report.pathway(), null, base.sequence() + 1, outbox,
        base.heard().and(heard.stream(), heard.sequence()), null, Set.of(), Answered.NOTHING, now);
  }

  private List<StoredEvent> said(long last, @Nullable PathwayId pathway, List<Event> events, @Nullable String traceparent, Instant now) {
    var said = new ArrayList<StoredEvent>();
    for (var event : events) {
      if (!event.pathway().equals(pathway) || !tools.service().family().isInstance(event)) {
        throw new IllegalStateException(kind.collection() + " say only events of their own pathway and service, not " + event.getClass().getSimpleName());
      }
      said.add(new StoredEvent(last + said.size() + 1, Event.wireName(event.getClass()), now, traceparent, tools.mapper().write(pathway, event)));
    }
    return said;
  }

  private List<StoredEvent> stillToSay(StoredDocument base) {
    return kind.speaks()
        ? tools.relay().stillToKeep(Stream.of(tools.service().service(), kind.streamId().apply(base.id())), base.outbox())
        : List.of();
  }
}
