/**
 * Who is calling, in which capacity and in whose name. Decides which token is believed, which capacity and delegation a call is made under, and that nothing else is
 * open without a token.
 */
@NullMarked
package be.jalon.security;

import org.jspecify.annotations.NullMarked;
