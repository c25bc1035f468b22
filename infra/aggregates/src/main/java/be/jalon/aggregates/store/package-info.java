/**
 * The documents as they lie in the store. Decides names of fields, indexes and write concern; knows nothing of what a state means.
 */
@NullMarked
package be.jalon.aggregates.store;

import org.jspecify.annotations.NullMarked;
