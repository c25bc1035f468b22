/**
 * Who acts and how we know: capacities, keys that name a person without telling who, acts and their evidence.
 * Decides what a valid Belgian number is.
 */
@NullMarked
package be.jalon.contracts.people;

import org.jspecify.annotations.NullMarked;
