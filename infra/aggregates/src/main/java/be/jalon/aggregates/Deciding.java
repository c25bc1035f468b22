package be.jalon.aggregates;

import be.jalon.aggregates.relay.Outbox;
import be.jalon.aggregates.store.Answer;
import be.jalon.aggregates.store.Answered;
import be.jalon.aggregates.store.Documents;
import be.jalon.aggregates.store.Heard;
import be.jalon.aggregates.store.StoredDocument;
import be.jalon.contracts.Envelope;
import be.jalon.contracts.Event;
import be.jalon.contracts.Stream;
import be.jalon.keys.PathwayErased;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What a command or a heard event makes of one document: idempotency key first, then precondition, then the decision itself. Writes nothing. */
final class Deciding<S> {

  private static final Logger LOG = LoggerFactory.getLogger(Deciding.class);

  private final Kind<S> kind;
  private final AggregateStore.Tools tools;
  private final Remembered<S> remembered;
  private final NextDocument<S> next;

  Deciding(Kind<S> kind, AggregateStore.Tools tools, Remembered<S> remembered) {
    this.kind = kind;
    this.tools = tools;
    this.remembered = remembered;
    this.next = new NextDocument<>(kind, tools);
  }

  Optional<Current<S>> current(StoredDocument stored) {
    try {
      return stored.isErased() ? Optional.empty() : Optional.of(current(stored, state(stored)));
    } catch (PathwayErased _) {
      return Optional.empty();
    }
  }

  Step<S> create(String id, Command command, Decision<S> decision) {
    return decided(fresh(id, decision), null, command, decision, Heard.NOTHING);
  }

  Outcome<S> createdBefore(StoredDocument stored, Command command) {
    return stored.isErased() ? new Outcome.Erased<>()
        : repeated(stored, command).orElseGet(() -> new Outcome.Refused<>(StoreRefusal.ALREADY_EXISTS, null, stored.sequence()));
  }

  Step<S> change(StoredDocument stored, Command command, Function<S, Decision<S>> decide) {
    if (stored.isErased()) {
      return new Step.Settled<>(new Outcome.Erased<>());
    }
    var repeated = repeated(stored, command);
    if (repeated.isPresent()) {
      return new Step.Settled<>(repeated.get());
    }
    if (command.ifMatch() != null && command.ifMatch() != stored.sequence()) {
      return new Step.Settled<>(new Outcome.Stale<>(stored.sequence()));
    }
    var state = state(stored);
    return decided(stored, state, command, decide.apply(state), stored.heard());
  }

  Step<S> hear(String id, @Nullable StoredDocument stored, Envelope<?> heard, Function<@Nullable S, @Nullable Decision<S>> decide) {
    if (stored != null && stored.isErased()) {
      return new Step.Settled<>(new Outcome.Erased<>());
    }
    if (stored != null && stored.heard().has(heard.stream(), heard.sequence())) {
      return new Step.Settled<>(new Outcome.Done<>(current(stored, state(stored)), true));
    }
    var state = stored == null ? null : state(stored);
    var decision = effect(id, state, heard, decide.apply(state));
    if (decision == null) {
      return new Step.Settled<>(new Outcome.NotFound<>());
    }
    var base = stored == null ? fresh(id, decision) : stored;
    return decided(base, state, new Command(null, null, heard.traceparent()), decision, base.heard().and(heard.stream(), heard.sequence()));
  }

  /** The one thing an erased document says. It is heard again when the erasure is told again. */
  Step<S> sayErased(String id, @Nullable StoredDocument stored, Envelope<?> heard, Event report) {
    return stored != null && stored.heard().has(heard.stream(), heard.sequence())
        ? new Step.Settled<>(new Outcome.Erased<>())
        : new Step.Write<>(next.erased(stored == null ? StoredDocument.fresh(id, report.pathway()) : stored, heard, report, now()), new Outcome.Erased<>());
  }

  void offer(Documents documents, StoredDocument written) {
    if (kind.speaks() && !written.outbox().isEmpty()) {
      tools.relay().offer(Outbox.of(documents, stream(written.id()), written));
    }
  }

  /** No effect still has to be noted where there is a document to note it in. */
  private @Nullable Decision<S> effect(String id, @Nullable S state, Envelope<?> heard, @Nullable Decision<S> decision) {
    if (decision instanceof Decision.Refused<S>(var refusal, _)) {
      LOG.info("{} {} has no effect on {} {}: {}", heard.type(), heard.id(), kind.collection(), id, refusal.code());
    }
    return decision instanceof Decision.Decided<S> ? decision : state == null ? null : Decision.unchanged(state);
  }

  private Step<S> decided(StoredDocument base, @Nullable S before, Command command, Decision<S> decision, Heard heard) {
    return switch (decision) {
      case Decision.Refused<S>(var refusal, var field) ->
          new Step.Settled<>(new Outcome.Refused<>(refusal, field, before == null ? null : base.sequence()));
      case Decision.Decided<S>(var state, var events)
          when events.isEmpty() && state.equals(before) && command.key() == null && heard.equals(base.heard()) ->
          new Step.Settled<>(new Outcome.Done<>(current(base, state), false));
      case Decision.Decided<S> decided -> {
        var answered = answered(base, before == null ? Answer.Status.CREATED : Answer.Status.CHANGED, command);
        var document = next.after(base, decided, command, heard, answered, now());
        yield document.isEmpty()
            ? new Step.Settled<>(new Outcome.Refused<>(StoreRefusal.EVENT_TOO_LARGE, null, before == null ? null : base.sequence()))
            : new Step.Write<>(document.get(), new Outcome.Done<>(current(document.get(), decided.state()), false));
      }
    };
  }

  private Optional<Outcome<S>> repeated(StoredDocument stored, Command command) {
    var key = command.key();
    return key == null ? Optional.empty() : stored.answered().to(key.keyHash(), now())
        .map(answer -> answer.bodyHash().equals(key.bodyHash()) ? new Outcome.Done<>(current(stored, state(stored)), true) : new Outcome.KeyReused<>());
  }

  private Answered answered(StoredDocument base, Answer.Status status, Command command) {
    var key = command.key();
    return key == null ? base.answered() : base.answered().and(new Answer(key.keyHash(), key.bodyHash(), status, now()), now());
  }

  /** A pathway whose key is destroyed gets no new document, whatever the document would hold. */
  private StoredDocument fresh(String id, Decision<S> decision) {
    var pathway = decision instanceof Decision.Decided<S>(var state, _) ? kind.pathwayOf(state) : null;
    if (pathway != null) {
      tools.keys().of(pathway);
    }
    return StoredDocument.fresh(id, pathway);
  }

  private Current<S> current(StoredDocument stored, S state) {
    return new Current<>(stored.id(), state, stored.sequence(), kind.speaks() ? stream(stored.id()) : null);
  }

  private S state(StoredDocument stored) {
    var known = remembered.of(stored.id()).filter(state -> state.version() == stored.version());
    if (known.isPresent()) {
      return known.get().current().state();
    }
    S state = tools.mapper().fromDocument(stored.pathway(), Objects.requireNonNull(stored.state()), kind.type());
    remembered.put(stored.version(), current(stored, state));
    return state;
  }

  private Stream stream(String id) {
    return Stream.of(tools.service().service(), kind.streamId().apply(id));
  }

  private Instant now() {
    return tools.clock().instant().truncatedTo(ChronoUnit.MILLIS);
  }
}
