package be.jalon.aggregates;

import be.jalon.contracts.PathwayId;
import be.jalon.keys.PathwayKeys;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * States as they were read or written last: opening and reading one costs more than asking the store whether it is still the same. Nothing is remembered
 * longer than the key it is sealed under, so an erasure is seen here no later than anywhere else.
 */
final class Remembered<S> {

  private static final int AT_MOST = 500;

  private final PathwayKeys keys;
  private final Kind<S> kind;
  private final Map<String, State<S>> states = Collections.synchronizedMap(new LinkedHashMap<>(16, 0.75f, true) {
    @Override
    protected boolean removeEldestEntry(Map.Entry<String, State<S>> eldest) {
      return size() > AT_MOST;
    }
  });

  /** @param version of the document in which it stood */
  record State<S>(long version, Current<S> current) {
  }

  Remembered(Kind<S> kind, PathwayKeys keys) {
    this.kind = kind;
    this.keys = keys;
  }

  void put(long version, Current<S> current) {
    states.put(current.id(), new State<>(version, current));
  }

  Optional<State<S>> of(String id) {
    var known = states.get(id);
    if (known != null && !holds(kind.pathwayOf(known.current().state()))) {
      states.remove(id, known);
      known = null;
    }
    return Optional.ofNullable(known);
  }

  private boolean holds(@Nullable PathwayId pathway) {
    return pathway == null || keys.remembers(pathway);
  }
}
