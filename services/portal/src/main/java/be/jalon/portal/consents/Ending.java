package be.jalon.portal.consents;

import be.jalon.contracts.PathwayId;
import be.jalon.portal.services.Pathways;
import be.jalon.portal.services.Pathways.Relayed;
import be.jalon.portal.services.Pathways.ToEnd;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;

/** How a pathway comes to its end, and back. */
enum Ending {
  CLOSE, REOPEN, ERASE;

  /** @param relayed what the patient signed; null for whoever decides themselves */
  ResponseEntity<Void> send(Pathways pathways, String act, PathwayId id, @Nullable Relayed relayed) {
    var said = new ToEnd(relayed);
    return switch (this) {
      case CLOSE -> pathways.close(act, id, said);
      case REOPEN -> pathways.reopen(act, id, said);
      case ERASE -> pathways.erase(act, id, said);
    };
  }
}
