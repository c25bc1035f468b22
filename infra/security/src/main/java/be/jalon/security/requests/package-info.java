/**
 * Pieces that the requests and reference lists of every service have in common: how people are named, how a patient's word is relayed, to whom something is
 * released, and the codes. Decides their shapes, and that no number of a person goes further than here.
 */
@NullMarked
package be.jalon.security.requests;

import org.jspecify.annotations.NullMarked;
