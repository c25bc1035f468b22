/**
 * How an event looks on a topic: CloudEvents 1.0, Kafka binary mode. Decides headers and topic settings, and nothing of order or repetition.
 */
@NullMarked
package be.jalon.aggregates.wire;

import org.jspecify.annotations.NullMarked;
