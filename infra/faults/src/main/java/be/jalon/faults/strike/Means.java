package be.jalon.faults.strike;

import be.jalon.trials.Clocks;
import be.jalon.trials.SmallVolume;
import java.nio.file.Path;
import java.util.Optional;

/**
 * What some faults need, and not every machine or run has.
 *
 * @param previous where an older version's jars stand prepared
 * @param clocks that can be put wrong
 * @param volume of the store, small enough to be filled
 */
public record Means(Optional<Path> previous, Optional<Clocks> clocks, Optional<SmallVolume> volume) {

  public static final Means NONE = new Means(Optional.empty(), Optional.empty(), Optional.empty());
}
