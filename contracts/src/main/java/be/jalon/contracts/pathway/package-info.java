/**
 * What the pathway service says: who sits at the table and what the patient agreed to.
 */
@NullMarked
package be.jalon.contracts.pathway;

import org.jspecify.annotations.NullMarked;
