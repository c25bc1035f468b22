/**
 * What is written down outside the code and read when the service starts: the rules' wordings, the codes with their labels, and the legal holidays.
 * Decides nothing; a deployment may put its own rules in their place.
 */
@NullMarked
package be.jalon.returntowork.reference;

import org.jspecify.annotations.NullMarked;
