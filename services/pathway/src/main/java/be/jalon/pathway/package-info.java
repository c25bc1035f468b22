/**
 * Who sits at the table of a pathway, what the patient agreed to, and what each reader therefore sees at the moment it is delivered.
 * This is the only reader's door of Jalon: every section that anybody reads has passed {@link be.jalon.pathway.Visibility}.
 */
@NullMarked
package be.jalon.pathway;

import org.jspecify.annotations.NullMarked;
