/**
 * Puts the parts together for a Spring Boot service. Decides what runs when, and nothing else.
 */
@NullMarked
package be.jalon.aggregates.autoconfigure;

import org.jspecify.annotations.NullMarked;
