/**
 * What goes wrong, each kind a type of its own: processes, brokers, the store, topics, clocks, keys, backups.
 * Decides how it happens; when, and to whom, is for the dice.
 */
@NullMarked
package be.jalon.faults.strike;

import org.jspecify.annotations.NullMarked;
