/**
 * Load at fixed arrival rates, whether or not earlier arrivals were answered, and how long each took from when it was due.
 * Knows nothing of Jalon.
 */
@NullMarked
package be.jalon.bench.load;

import org.jspecify.annotations.NullMarked;
