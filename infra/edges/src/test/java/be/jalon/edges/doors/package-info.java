/**
 * Knocks at every door in every capacity and standing and looks at what comes out. What is expected stands in two tables, {@code doors.md} and {@code sights.md}.
 */
@NullMarked
package be.jalon.edges.doors;

import org.jspecify.annotations.NullMarked;
