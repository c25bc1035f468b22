/**
 * Listens to the topics for a service: decides in what order events reach its handlers, what is tried again, what is parked, and when a pathway's data go.
 */
@NullMarked
package be.jalon.aggregates.hearing;

import org.jspecify.annotations.NullMarked;
