/**
 * What somebody sees when something does not work.
 * Decides which page says so, and that it says what to do next.
 */
@NullMarked
package be.jalon.portal.problems;

import org.jspecify.annotations.NullMarked;
