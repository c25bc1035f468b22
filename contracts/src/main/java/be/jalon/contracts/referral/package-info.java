/**
 * What the referral service says: the life of a treating doctor's request and of the care that follows.
 */
@NullMarked
package be.jalon.contracts.referral;

import org.jspecify.annotations.NullMarked;
