/**
 * The people who use the system while it breaks: lives, calls that are repeated until they are answered, screens that come back.
 * Decides what is tried next, by dice; writes down what was answered, and judges nothing.
 */
@NullMarked
package be.jalon.faults.load;

import org.jspecify.annotations.NullMarked;
