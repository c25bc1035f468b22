/**
 * Starts the whole system as one machine runs it, kills, stops and doubles its processes, and looks what is left in its stores and on its topics.
 * Decides nothing of the field: it knows the services by their answers and by what they wrote.
 */
@NullMarked
package be.jalon.faults;

import org.jspecify.annotations.NullMarked;
