/**
 * The pages through which doctors and patient use Jalon. Decides how things are shown and in which words, and no rule of the field: whatever is asked or told
 * here goes through the services' own doors, as whoever is logged in.
 */
@NullMarked
package be.jalon.portal;

import org.jspecify.annotations.NullMarked;
