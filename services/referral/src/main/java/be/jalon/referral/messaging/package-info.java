/**
 * What the referral service listens to: translates events of other services into use cases. Decides nothing.
 */
@NullMarked
package be.jalon.referral.messaging;

import org.jspecify.annotations.NullMarked;
