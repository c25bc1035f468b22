/**
 * Decides what stands under Jalon where no cluster does: a real Kafka broker and a document store that speaks MongoDB's protocol, in one JVM,
 * on 127.0.0.1 only, on files that survive the death of the process. Production runs on real clusters; the same services and the same tests run on either.
 */
@NullMarked
package be.jalon.embedded;

import org.jspecify.annotations.NullMarked;
