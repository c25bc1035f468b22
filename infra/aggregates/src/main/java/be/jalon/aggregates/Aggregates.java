package be.jalon.aggregates;

import be.jalon.aggregates.store.Documents;
import be.jalon.aggregates.store.Failure;
import be.jalon.aggregates.store.StoredDocument;
import be.jalon.contracts.Envelope;
import be.jalon.contracts.Event;
import be.jalon.contracts.Stream;
import be.jalon.keys.PathwayErased;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.OptimisticLockingFailureException;

/**
 * The aggregates of one kind. Each method that changes something loads one document, decides, and writes the document once under its version; a decision
 * is taken again on fresh state when somebody else was faster, so deciding must have no effect of its own.
 *
 * <p>Every method throws {@link org.springframework.dao.DataAccessException} when the store is in trouble, and
 * {@link OptimisticLockingFailureException} when too many write to one aggregate at once: nothing was done then.
 */
public final class Aggregates<S> {

  private static final Logger LOG = LoggerFactory.getLogger(Aggregates.class);
  private static final int ATTEMPTS = 40;
  private static final int LONGEST_PAUSE_MILLIS = 40;
  private static final int FOUND_AT_MOST = 500;
  private static final Duration SOON = Duration.ofSeconds(2);

  private final Kind<S> kind;
  private final Documents documents;
  private final AggregateStore.Tools tools;
  private final Consumer<Instant> dueSoon;
  private final Remembered<S> remembered;
  private final Deciding<S> deciding;

  Aggregates(Kind<S> kind, Documents documents, AggregateStore.Tools tools, Consumer<Instant> dueSoon) {
    this.kind = kind;
    this.documents = documents;
    this.tools = tools;
    this.dueSoon = dueSoon;
    this.remembered = new Remembered<>(kind, tools.keys());
    this.deciding = new Deciding<>(kind, tools, remembered);
  }

  /** Empty when there is none, or when it was erased. */
  public Optional<Current<S>> find(String id) {
    var known = remembered.of(id);
    if (known.isEmpty()) {
      return documents.find(id).flatMap(deciding::current);
    }
    var changed = documents.findUnless(id, known.get().version());
    return changed.isPresent() ? deciding.current(changed.get()) : Optional.of(known.get().current());
  }

  /** At most 500, in no meaningful order. */
  public List<Current<S>> withKey(String key) {
    return documents.withKey(key, FOUND_AT_MOST).stream().flatMap(document -> deciding.current(document).stream()).toList();
  }

  /** Every one of them, for lists from which nothing may be missing; read in pieces. */
  public List<Current<S>> everyWithKey(String key) {
    var all = new ArrayList<Current<S>>();
    var piece = documents.withKey(key, FOUND_AT_MOST);
    while (!piece.isEmpty()) {
      piece.stream().flatMap(document -> deciding.current(document).stream()).forEach(all::add);
      piece = piece.size() < FOUND_AT_MOST ? List.of() : documents.withKeyAfter(key, piece.getLast().id(), FOUND_AT_MOST);
    }
    return all;
  }

  /** {@code Refused} with {@link StoreRefusal#ALREADY_EXISTS} when another command created one of that id. */
  public Outcome<S> create(String id, Command command, Supplier<Decision<S>> decide) {
    return written(id, stored -> stored == null
        ? deciding.create(id, command, decide.get())
        : new Step.Settled<>(deciding.createdBefore(stored, command)));
  }

  public Outcome<S> change(String id, Command command, Function<S, Decision<S>> decide) {
    return written(id, stored -> stored == null ? new Step.Settled<>(new Outcome.NotFound<>()) : deciding.change(stored, command, decide));
  }

  /** Decides on null when there is none yet. */
  public Outcome<S> createOrChange(String id, Command command, Function<@Nullable S, Decision<S>> decide) {
    return written(id, stored -> stored == null
        ? deciding.create(id, command, decide.apply(null))
        : deciding.change(stored, command, decide::apply));
  }

  /**
   * The effect of an event on one aggregate, once, however often it is heard: effect and {@code heard} are one write. What is not above what was heard of that
   * stream is passed over, and an erased document accepts nothing.
   *
   * @param decide given null when there is no document yet; null, an unchanged state or a refusal is no effect
   */
  public void hear(String id, Envelope<?> heard, Function<@Nullable S, @Nullable Decision<S>> decide) {
    written(id, stored -> deciding.hear(id, stored, heard, decide));
  }

  /** What an erased document may still say: that it is erased. Once per event heard. */
  void sayErased(String id, Envelope<?> heard, Event report) {
    written(id, stored -> deciding.sayErased(id, stored, heard, report));
  }

  /** Wakes one; whoever comes second finds nothing to do. @return the document's {@code due} afterwards (UTC) */
  public Optional<Instant> wake(String id, Instant now) {
    var wake = kind.wake();
    if (wake != null) {
      change(id, Command.plain(), state -> {
        var due = kind.due().apply(state);
        return due == null || due.isAfter(now) ? Decision.unchanged(state) : wake.apply(state, now);
      });
    }
    return documents.find(id).flatMap(document -> Optional.ofNullable(document.due()));
  }

  public Kind<S> kind() {
    return kind;
  }

  public Documents documents() {
    return documents;
  }

  /** Under which an aggregate's events travel. */
  public Stream stream(String id) {
    return Stream.of(tools.service().service(), kind.streamId().apply(id));
  }

  private Outcome<S> written(String id, Function<@Nullable StoredDocument, Step<S>> decide) {
    for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
      pauseBefore(attempt);
      var stored = documents.find(id).orElse(null);
      switch (step(stored, decide)) {
        case Step.Settled<S>(var outcome) -> {
          return outcome;
        }
        case Step.Write<S>(var next, var outcome) -> {
          if (stored == null ? documents.insert(next) : documents.replace(next)) {
            remember(stored, outcome);
            afterwards(next);
            return outcome;
          }
        }
      }
    }
    throw new OptimisticLockingFailureException(kind.collection() + " are written by too many at once");
  }

  private void remember(@Nullable StoredDocument replaced, Outcome<S> outcome) {
    if (replaced != null && outcome instanceof Outcome.Done<S>(var now, var _)) {
      remembered.put(replaced.version() + 1, now);
    }
  }

  private Step<S> step(@Nullable StoredDocument stored, Function<@Nullable StoredDocument, Step<S>> decide) {
    try {
      return decide.apply(stored);
    } catch (PathwayErased _) {
      return new Step.Settled<>(new Outcome.Erased<>());
    }
  }

  /** The write is acknowledged: whatever goes wrong from here on is made good by the sweep, and no concern of the caller's. */
  private void afterwards(StoredDocument written) {
    try {
      deciding.offer(documents, written);
    } catch (RuntimeException e) {
      LOG.warn("what {} {} has to say is left to the sweep: {}", kind.collection(), written.id(), Failure.describe(e));
    }
    var due = written.due();
    if (due != null && due.isBefore(tools.clock().instant().plus(SOON))) {
      dueSoon.accept(due);
    }
  }

  /** A few milliseconds, more with each attempt up to forty, and never the same for two. */
  private static void pauseBefore(int attempt) {
    if (attempt > 0) {
      long longest = Math.min(4L * attempt + 1, LONGEST_PAUSE_MILLIS);
      LockSupport.parkNanos(ThreadLocalRandom.current().nextLong(1_000_000, longest * 1_000_000));
    }
  }
}
