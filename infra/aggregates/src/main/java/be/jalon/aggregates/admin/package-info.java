/**
 * What an operator does and sees: parked events, the journal, restoring a backup, health and metrics. Decides nothing of the field.
 */
@NullMarked
package be.jalon.aggregates.admin;

import org.jspecify.annotations.NullMarked;
