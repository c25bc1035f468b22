/**
 * Who sits at the table of a pathway, and who comes to sit there.
 * Decides how somebody is named, and nothing of who may name them: that the pathway service says with each seat.
 */
@NullMarked
package be.jalon.portal.table;

import org.jspecify.annotations.NullMarked;
