/** A tiny service in the place of a real one: decides nothing that the real ones could learn from, except how little they have to do. */
@NullMarked
package be.jalon.aggregates.testing;

import org.jspecify.annotations.NullMarked;
