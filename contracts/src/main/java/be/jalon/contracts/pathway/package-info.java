/**
 * What the pathway service says: who sits at the table and what the patient agreed to.
 * Decides how a consent, a seat and a recipient are written down.
 */
@NullMarked
package be.jalon.contracts.pathway;

import org.jspecify.annotations.NullMarked;
