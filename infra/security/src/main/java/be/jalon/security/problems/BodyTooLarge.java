package be.jalon.security.problems;

import java.io.IOException;

/** The body of a request went over the limit while it was read. */
final class BodyTooLarge extends IOException {
}
