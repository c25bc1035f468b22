/**
 * How Jalon behaves when there is much of everything: pathways, entries, open streams, instances. Decides how many pathways come about as services would have
 * written them, and what is asked of them then.
 */
@NullMarked
package be.jalon.bench.growth;

import org.jspecify.annotations.NullMarked;
