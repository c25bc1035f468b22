/**
 * How soon an update is answered and seen, and how many there may be: the scenarios {@code latency} and {@code throughput}, with the baselines they are
 * divided by.
 */
@NullMarked
package be.jalon.bench.speed;

import org.jspecify.annotations.NullMarked;
