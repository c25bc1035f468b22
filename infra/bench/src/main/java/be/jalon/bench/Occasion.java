package be.jalon.bench;

import java.nio.file.Path;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * What somebody asked for when they ran the bench.
 *
 * @param time how long one scenario may take, its system's start included: fewer points or shorter ones, never longer than this by much
 * @param root the built copy whose jars are measured
 * @param target properties of a system that runs already; null: an embedded one is started
 * @param data a folder of this scenario's own, for the data of what it starts; deleted before and after
 */
public record Occasion(Duration time, Path root, @Nullable Path target, Path data) {
}
