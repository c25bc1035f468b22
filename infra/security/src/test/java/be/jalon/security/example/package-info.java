/** A tiny service to try doors, callers and problems on. Decides nothing: it says back what it was told, or fails as it was asked to. */
@NullMarked
package be.jalon.security.example;

import org.jspecify.annotations.NullMarked;
