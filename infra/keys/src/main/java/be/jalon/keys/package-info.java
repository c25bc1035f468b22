/**
 * One key per pathway: what is confidential is readable as long as that key exists, and silent everywhere at once when it is destroyed.
 * Decides how values are encrypted on the wire and at rest, and how a number becomes a key that names a person without telling who.
 */
@NullMarked
package be.jalon.keys;

import org.jspecify.annotations.NullMarked;
