/**
 * A whole Jalon to try things on: its processes, invented people, their errands and live streams, and what was written, read past the services.
 * Decides nothing of the field; knows the services by their answers and by what they wrote. Never in a running service.
 */
@NullMarked
package be.jalon.trials;

import org.jspecify.annotations.NullMarked;
