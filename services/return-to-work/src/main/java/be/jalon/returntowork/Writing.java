package be.jalon.returntowork;

import be.jalon.contracts.Event;
import be.jalon.contracts.ReturnId;
import be.jalon.contracts.people.PersonKey;
import be.jalon.contracts.sections.Sections;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What somebody wrote here: shown again to its authors and, by this service, to nobody else.
 *
 * @param about the return it belongs to; null for what was written on engagement or incapacity
 * @param by who keeps sight of it
 * @param at when it happened (UTC)
 * @param event wire name of what was said
 */
public record Writing(@Nullable ReturnId about, Set<PersonKey> by, Instant at, String event, Sections sections) {

  static Writing of(Event event, @Nullable ReturnId about) {
    var entry = event.entry();
    return new Writing(about, entry.act().authors(), entry.occurredAt(), Event.wireName(event.getClass()), entry.sections());
  }
}
