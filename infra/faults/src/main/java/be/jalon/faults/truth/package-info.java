/**
 * What was acknowledged, refused, withdrawn and erased, what lies in the stores, and which promise the two break between them.
 * Pure but for {@link be.jalon.faults.truth.Gathering}: each promise can be shown broken with a few lines of evidence.
 */
@NullMarked
package be.jalon.faults.truth;

import org.jspecify.annotations.NullMarked;
