/** A return drawn as hours per week over time, and the same as a table. Draws what one reader may see, or what somebody is about to propose; decides nothing of it. */
@NullMarked
package be.jalon.portal.chart;

import org.jspecify.annotations.NullMarked;
