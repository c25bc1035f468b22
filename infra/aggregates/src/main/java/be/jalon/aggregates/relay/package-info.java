/**
 * Says what outboxes hold: per aggregate in order and always from the head, different aggregates in parallel. Decides when an event may leave its outbox:
 * once the broker has acknowledged it and the journal keeps it.
 */
@NullMarked
package be.jalon.aggregates.relay;

import org.jspecify.annotations.NullMarked;
