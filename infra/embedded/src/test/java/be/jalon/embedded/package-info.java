/** What the embedded broker and store promise, tried through the real clients, with processes that are really killed. */
@NullMarked
package be.jalon.embedded;

import org.jspecify.annotations.NullMarked;
