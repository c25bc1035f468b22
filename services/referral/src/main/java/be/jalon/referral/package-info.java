/**
 * A treating doctor's request to a network and the second-line care that follows from it: decides who may ask, who answers and by when, when care runs, and who holds
 * the ball. What was told in words is passed on to the pathway and not kept here.
 */
@NullMarked
package be.jalon.referral;

import org.jspecify.annotations.NullMarked;
