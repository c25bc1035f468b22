/**
 * Measures Jalon: how soon an update is seen, how many there may be, how both grow, and what the same broker and store do without Jalon.
 * Decides nothing of the field; every figure stands beside a baseline of the same run.
 */
@NullMarked
package be.jalon.bench;

import org.jspecify.annotations.NullMarked;
