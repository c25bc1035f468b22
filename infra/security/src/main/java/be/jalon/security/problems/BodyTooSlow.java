package be.jalon.security.problems;

import java.io.IOException;

/** The body of a request did not arrive in time. */
final class BodyTooSlow extends IOException {
}
