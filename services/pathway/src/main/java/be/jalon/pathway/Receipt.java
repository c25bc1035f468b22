package be.jalon.pathway;

import be.jalon.contracts.ConsentId;
import be.jalon.contracts.DataCategory;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What had already been read under a consent, by whom and when. */
public record Receipt(ConsentId consent, List<Read> read) {

  /**
   * @param entries of how many entries, per category
   * @param first when first (UTC)
   * @param last when last
   */
  public record Read(Delivery.Viewer viewer, Map<DataCategory, Integer> entries, Instant first, Instant last) {
  }

  /** Counts delivery by delivery, so that the access log is never held as a whole. */
  static final class Tallies {

    private final ConsentId consent;
    private final Map<Delivery.Viewer, Tally> tallies = new LinkedHashMap<>();

    Tallies(ConsentId consent) {
      this.consent = consent;
    }

    void add(List<Delivery> deliveries) {
      for (var delivery : deliveries) {
        for (var served : delivery.served()) {
          served.items().forEach(item -> item.grounds().forEach((category, ground) -> {
            if (consent.equals(ground.consent())) {
              tallies.computeIfAbsent(served.viewer(), _ -> new Tally()).add(category, item.entry(), delivery.at());
            }
          }));
        }
      }
    }

    Receipt receipt() {
      var read = new ArrayList<Read>();
      tallies.forEach((viewer, tally) -> read.add(tally.of(viewer)));
      return new Receipt(consent, List.copyOf(read));
    }
  }

  private static final class Tally {

    private final Map<DataCategory, Set<String>> entries = new EnumMap<>(DataCategory.class);
    private Instant first = Instant.MAX;
    private Instant last = Instant.MIN;

    void add(DataCategory category, String entry, Instant when) {
      entries.computeIfAbsent(category, _ -> new HashSet<>()).add(entry);
      first = when.isBefore(first) ? when : first;
      last = when.isAfter(last) ? when : last;
    }

    Read of(Delivery.Viewer viewer) {
      var counts = new EnumMap<DataCategory, Integer>(DataCategory.class);
      entries.forEach((category, ids) -> counts.put(category, ids.size()));
      return new Read(viewer, counts, first, last);
    }
  }
}
