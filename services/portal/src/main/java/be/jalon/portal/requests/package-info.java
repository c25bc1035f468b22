/**
 * What a network was asked and has still to answer: the most urgent first, each with all that a clinician may do about it.
 * Decides what stands on a request's card and in which order the cards come.
 */
@NullMarked
package be.jalon.portal.requests;

import org.jspecify.annotations.NullMarked;
