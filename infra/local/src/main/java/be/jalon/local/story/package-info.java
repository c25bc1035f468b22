/**
 * One patient's story, told to the running system through its HTTP interfaces as people would: the demo data, the walk-through and the journey test all tell it.
 * Decides nothing of the field; it only does what doctors and patient do.
 */
@NullMarked
package be.jalon.local.story;

import org.jspecify.annotations.NullMarked;
