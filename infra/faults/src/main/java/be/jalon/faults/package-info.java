/**
 * Starts the whole system as processes of their own, breaks it at random under load, and looks whether everything that was promised holds once it is quiet.
 * Decides nothing of the field: it knows the services by their answers and by what they wrote.
 */
@NullMarked
package be.jalon.faults;

import org.jspecify.annotations.NullMarked;
