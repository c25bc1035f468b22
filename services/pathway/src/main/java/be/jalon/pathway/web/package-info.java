/**
 * The pathway service over HTTP: requests into commands, what is visible into JSON, streams into server-sent events.
 * Decides nothing but shapes, status codes and headers.
 */
@NullMarked
package be.jalon.pathway.web;

import org.jspecify.annotations.NullMarked;
