/**
 * Four languages: texts, dates, numbers, names, and which term for whom.
 * Decides how a thing is said, never what is said.
 */
@NullMarked
package be.jalon.portal.words;

import org.jspecify.annotations.NullMarked;
