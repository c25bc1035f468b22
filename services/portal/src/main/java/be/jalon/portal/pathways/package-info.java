/**
 * My pathways, and a pathway.
 * Decides what stands on these two pages and in which order.
 */
@NullMarked
package be.jalon.portal.pathways;

import org.jspecify.annotations.NullMarked;
