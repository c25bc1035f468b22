/**
 * Sessions that outlive a restart, sealed wherever they are kept.
 * Decides how long somebody stays logged in.
 */
@NullMarked
package be.jalon.portal.session;

import org.jspecify.annotations.NullMarked;
