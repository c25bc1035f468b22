/**
 * What a caller is told when something is wrong: RFC 9457 problems in French, Dutch, German or English. Decides what is told and what is kept back: never a value
 * that was sent, never a stack trace.
 */
@NullMarked
package be.jalon.security.problems;

import org.jspecify.annotations.NullMarked;
