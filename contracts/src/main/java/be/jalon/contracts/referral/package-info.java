/**
 * What the referral service says: the life of a treating doctor's request and of the care that follows.
 * Decides what a reader learns of a request, and when.
 */
@NullMarked
package be.jalon.contracts.referral;

import org.jspecify.annotations.NullMarked;
