/**
 * From the topics to the use cases: decides which events this service listens to. Nothing about what they mean is decided here.
 */
@NullMarked
package be.jalon.appointment.messaging;

import org.jspecify.annotations.NullMarked;
