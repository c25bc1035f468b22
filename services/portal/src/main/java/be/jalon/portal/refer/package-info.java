/**
 * The treating doctor's referral: begun from the navigation or from their own software, kept while it is written, read once more, sent; and what follows from it.
 * Decides what is asked of the doctor and in which order; whether a request may leave, the referral service decides.
 */
@NullMarked
package be.jalon.portal.refer;

import org.jspecify.annotations.NullMarked;
