/**
 * Pathways under way with everybody who works on them and watches them, and the commands they send, out of the real story.
 */
@NullMarked
package be.jalon.bench.caseload;

import org.jspecify.annotations.NullMarked;
