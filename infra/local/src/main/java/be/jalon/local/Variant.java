package be.jalon.local;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How one process is started otherwise than usual.
 *
 * @param prepared where its jar stands extracted; null for where all others stand
 * @param environment added to what it gets anyhow, or instead of it
 * @param heapMegabytes 0 for the usual
 */
public record Variant(@Nullable Path prepared, Map<String, String> environment, int heapMegabytes) {

  public static final Variant USUAL = new Variant(null, Map.of(), 0);

  public Variant {
    environment = Map.copyOf(environment);
  }

  /** @param folder as {@link Preparation} left it, of this build or another */
  public Variant from(Path folder) {
    return new Variant(folder, environment, heapMegabytes);
  }

  public Variant with(String variable, String value) {
    var more = new HashMap<>(environment);
    more.put(variable, value);
    return new Variant(prepared, more, heapMegabytes);
  }

  public Variant withHeap(int megabytes) {
    return new Variant(prepared, environment, megabytes);
  }
}
