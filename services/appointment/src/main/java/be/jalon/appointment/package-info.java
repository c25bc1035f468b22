/**
 * When a patient and a practitioner meet: decides which times of an agenda are free, who gets a time that several want, and what becomes of each appointment.
 * It knows nothing of why they meet.
 */
@NullMarked
package be.jalon.appointment;

import org.jspecify.annotations.NullMarked;
