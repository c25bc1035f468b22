/**
 * The care that runs, as the clinician in charge tells of it, and the dangers named in it.
 * Decides how a section is written and how it is shown, before it is sent, who will see it.
 */
@NullMarked
package be.jalon.portal.care;

import org.jspecify.annotations.NullMarked;
