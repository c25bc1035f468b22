/**
 * An identity provider for one machine, with demo accounts that say that they are demo accounts.
 * Decides nothing of the field: a deployment puts its own OpenID Connect issuer in its place.
 */
@NullMarked
package be.jalon.local.identity;

import org.jspecify.annotations.NullMarked;
