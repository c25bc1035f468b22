/**
 * Who is logged in, and in whose name they act: OpenID Connect, the security of every answer, the way out.
 * Decides who may see a page at all; what a page may show, the services decide.
 */
@NullMarked
package be.jalon.portal.login;

import org.jspecify.annotations.NullMarked;
