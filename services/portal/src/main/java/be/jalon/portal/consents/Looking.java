package be.jalon.portal.consents;

import be.jalon.portal.services.Pathways.Access;
import be.jalon.portal.services.Pathways.Way;

/** How somebody came to see something, as far as it makes a difference to whom it is about. */
enum Looking {
  /** They opened the pathway. */
  LOOKED,
  /** They saw its line in their list. */
  LISTED,
  /** An open page, or another program, fetched it by itself: nobody need have looked. */
  AUTOMATED,
  /** A request without a name, before anybody took it. */
  CARD,
  /** All of a request, before anybody took it. */
  OPENED_REQUEST;

  static Looking of(Access access) {
    if (access.viewer().automated() || access.channel() == Way.STREAM) {
      return AUTOMATED;
    }
    return switch (access.channel()) {
      case LIST -> LISTED;
      case TRIAGE_CARD -> CARD;
      case TRIAGE_OPENING -> OPENED_REQUEST;
      case PAGE, HEADER, STREAM -> LOOKED;
      case null -> LOOKED;
    };
  }
}
