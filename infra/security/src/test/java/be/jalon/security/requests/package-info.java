/**
 * Tests of what all requests have in common, over HTTP where the checks are part of it. Decides nothing.
 */
@NullMarked
package be.jalon.security.requests;

import org.jspecify.annotations.NullMarked;
