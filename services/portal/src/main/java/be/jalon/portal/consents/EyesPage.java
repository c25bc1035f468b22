package be.jalon.portal.consents;

import be.jalon.contracts.PathwayId;
import be.jalon.contracts.SeatId;
import be.jalon.portal.pathways.Happened;
import be.jalon.portal.services.Pathways;
import be.jalon.portal.services.Pathways.Entry;
import be.jalon.portal.services.Pathways.Preview;
import be.jalon.portal.services.Pathways.Seat;
import be.jalon.portal.words.Words;
import java.util.HashMap;
import java.util.List;

/**
 * What somebody at the table sees now, as they see it: each entry with those of its parts that reach them, and no other.
 *
 * @param waiting why they do not see it yet after all; empty when they do
 */
public record EyesPage(PathwayId id, SeatId seat, String whom, String role, String waiting, List<Happened.Day> days) {

  /** @param entries the reader's own timeline, in the order in which things happened */
  static EyesPage of(PathwayId id, Seat seat, Preview preview, List<Entry> entries, Words words) {
    var open = new HashMap<String, Pathways.Glimpse>();
    preview.now().forEach(glimpse -> open.put(glimpse.entry(), glimpse));
    var seen = entries.stream().filter(entry -> open.containsKey(entry.id())).map(entry -> new Entry(entry.id(), entry.about(), entry.kind(), entry.act(), entry.occurredAt(),
        entry.sections().only(category -> open.get(entry.id()).categories().contains(category)))).toList();
    var phrases = new Phrases(words);
    return new EyesPage(id, seat.seat(), phrases.whom(seat), phrases.role(seat), waiting(preview, phrases.whom(seat), words), Happened.days(seen, words));
  }

  private static String waiting(Preview preview, String whom, Words words) {
    return preview.assumed().contains(Pathways.Assumption.SEAT_NAMED) ? words.of("consents.eyes.unnamed")
        : preview.assumed().contains(Pathways.Assumption.HOLDER_CONFIRMED) ? words.of("consents.eyes.unconfirmed", whom) : "";
  }
}
