/**
 * The edge between HTTP and commands: decides how If-Match, Idempotency-Key, ETag and Jalon-At are read and written.
 */
@NullMarked
package be.jalon.aggregates.web;

import org.jspecify.annotations.NullMarked;
