/**
 * What the appointment service says: the life of one appointment.
 */
@NullMarked
package be.jalon.contracts.appointment;

import org.jspecify.annotations.NullMarked;
