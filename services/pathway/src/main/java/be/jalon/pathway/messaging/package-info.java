/**
 * What comes and goes between instances and services: every event in, wake-ups in and out.
 * Decides how soon a stream is looked after, never what it shows.
 */
@NullMarked
package be.jalon.pathway.messaging;

import org.jspecify.annotations.NullMarked;
