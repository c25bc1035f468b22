/**
 * How a network keeps up, for its coordinator: counts and durations, nothing of anybody.
 * Decides how they are said.
 */
@NullMarked
package be.jalon.portal.coordinator;

import org.jspecify.annotations.NullMarked;
