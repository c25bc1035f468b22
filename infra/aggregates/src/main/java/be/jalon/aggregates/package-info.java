/**
 * One document, one write: decides how a state, the events it says, what it has heard and when it wants to be woken are kept together.
 * Services meet {@link be.jalon.aggregates.Kind}, {@link be.jalon.aggregates.Aggregates}, {@link be.jalon.aggregates.Hearings} and
 * {@link be.jalon.aggregates.Tables}; everything else is how section 3 of the architecture is held.
 */
@NullMarked
package be.jalon.aggregates;

import org.jspecify.annotations.NullMarked;
