/**
 * For tests and the local launcher only: tokens of an issuer that lives as long as the test, and a check that no text is missing. Decides nothing in a running service.
 */
@NullMarked
package be.jalon.security.testing;

import org.jspecify.annotations.NullMarked;
