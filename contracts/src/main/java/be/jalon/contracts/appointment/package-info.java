/**
 * What the appointment service says: the life of one appointment.
 * Decides that an appointment tells when and with whom, and never what for.
 */
@NullMarked
package be.jalon.contracts.appointment;

import org.jspecify.annotations.NullMarked;
