/**
 * Input that nobody should send, sent to every door that the services describe: valid, nearly valid and wild. Decides what to send, by dice, and what no answer,
 * log, journal or document may ever show, whatever was sent.
 */
@NullMarked
package be.jalon.edges.fuzz;

import org.jspecify.annotations.NullMarked;
