/**
 * The doors that the services describe in their OpenAPI documents, and who is let through each of them, shown what.
 * Decides nothing of the field: what is expected stands in a table that somebody of the field can read.
 */
@NullMarked
package be.jalon.edges;

import org.jspecify.annotations.NullMarked;
