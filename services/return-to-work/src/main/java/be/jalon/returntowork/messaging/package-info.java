/**
 * What this service hears from others, handed on to its use cases. Decides only by what name an engagement told twice is known once.
 */
@NullMarked
package be.jalon.returntowork.messaging;

import org.jspecify.annotations.NullMarked;
