/**
 * My consents: who sees what of a pathway, what would change before it does, who sits at its table, who looked at what.
 * Decides how that is said to the patient and whoever speaks for them; what it means to have said it, the pathway service decides.
 */
@NullMarked
package be.jalon.portal.consents;

import org.jspecify.annotations.NullMarked;
