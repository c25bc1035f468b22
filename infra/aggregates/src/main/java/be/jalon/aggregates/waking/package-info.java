/**
 * What happens without anybody calling: decides when documents that are due are woken, and whether this instance's clock may be trusted to do so.
 */
@NullMarked
package be.jalon.aggregates.waking;

import org.jspecify.annotations.NullMarked;
