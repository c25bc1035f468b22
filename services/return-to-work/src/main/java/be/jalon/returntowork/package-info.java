/**
 * The working relations, incapacities and progressive return of a patient: who proposes, agrees, asks, authorises, starts, steps back and stops, and which legal
 * clocks run meanwhile. Decides what each may do now and what silence means; who sees any of it is the pathway service's to decide.
 */
@NullMarked
package be.jalon.returntowork;

import org.jspecify.annotations.NullMarked;
