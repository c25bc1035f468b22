/**
 * Agenda and appointments: a practitioner's week, hours and free time, giving appointments; the patient's own appointments and the choice among times held out.
 * Decides how time is laid out and asked for, in Brussels time; which time is whose, the appointment service decides.
 */
@NullMarked
package be.jalon.portal.agenda;

import org.jspecify.annotations.NullMarked;
