/**
 * What is measured: where it listens, who signs its tokens, which processes it is made of and what they say of themselves.
 */
@NullMarked
package be.jalon.bench.subject;

import org.jspecify.annotations.NullMarked;
