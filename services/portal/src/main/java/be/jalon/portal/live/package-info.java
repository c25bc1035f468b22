/**
 * Updates on open pages, as they happen.
 * Decides which parts of a page an update concerns and how it is announced.
 */
@NullMarked
package be.jalon.portal.live;

import org.jspecify.annotations.NullMarked;
