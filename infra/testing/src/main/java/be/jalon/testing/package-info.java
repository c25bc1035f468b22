/**
 * For tests only: a place for a service to run in, and those who speak to it. Decides how a service under test is reached, and nothing about what it does.
 */
@NullMarked
package be.jalon.testing;

import org.jspecify.annotations.NullMarked;
