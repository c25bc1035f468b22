package be.jalon.appointment;

import be.jalon.contracts.people.Act;
import java.time.Instant;

/**
 * Somebody who was let in, and what they are about to do.
 *
 * @param at when it counts from (UTC): what the patient said yesterday and is written down today was said yesterday
 * @param now when it is written down (UTC)
 */
record Acting(Party party, Act act, Instant at, Instant now) {
}
