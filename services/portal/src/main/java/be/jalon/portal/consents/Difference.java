package be.jalon.portal.consents;

import be.jalon.contracts.DataCategory;
import be.jalon.portal.pathways.Telling;
import be.jalon.portal.services.Pathways.Assumption;
import be.jalon.portal.services.Pathways.Glimpse;
import be.jalon.portal.services.Pathways.Preview;
import be.jalon.portal.words.Words;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What would change for whoever sits in a seat, before it is saved.
 *
 * @param later from which day on; empty for at once
 * @param more what they would newly see, {@code less} what they would no longer see, by category
 * @param sees all that they would see of what is written already
 * @param remarks what has to happen first, or happens with it
 */
public record Difference(String whom, String later, List<Piece> more, List<Piece> less, List<Line> sees, List<String> remarks) {

  /** @param how much of it: what is written already, what will be, or both */
  public record Piece(String what, String how, List<Line> lines) {
  }

  /** @param what happened, in a few words. @param parts which parts of it they see */
  public record Line(String on, String what, String parts) {
  }

  static Difference of(Preview preview, Wish wish, String whom, Words words) {
    return new Making(preview, wish, whom, new Phrases(words), words).difference();
  }

  static List<Line> lines(List<Glimpse> glimpses, Words words) {
    var phrases = new Phrases(words);
    var telling = new Telling(words);
    return glimpses.stream().map(glimpse -> new Line(words.shortDate(words.dayOf(glimpse.occurredAt())), telling.what(glimpse.kind()), phrases.all(glimpse.categories()))).toList();
  }

  public boolean nothing() {
    return more.isEmpty() && less.isEmpty();
  }

  private record Making(Preview preview, Wish wish, String whom, Phrases phrases, Words words) {

    Difference difference() {
      return new Difference(whom, later(), pieces(preview.now(), preview.would(), preview.ahead().now(), preview.ahead().would()),
          pieces(preview.would(), preview.now(), preview.ahead().would(), preview.ahead().now()), lines(preview.would(), words), remarks());
    }

    private String later() {
      Instant at = preview.at();
      return words.dayOf(at).isAfter(words.today()) ? words.date(words.dayOf(at)) : "";
    }

    /** What is in one and not in the other. */
    private List<Piece> pieces(List<Glimpse> from, List<Glimpse> to, List<DataCategory> aheadFrom, List<DataCategory> aheadTo) {
      var had = had(from);
      var pieces = new ArrayList<Piece>();
      for (var category : DataCategory.values()) {
        var lines = to.stream().filter(glimpse -> glimpse.categories().contains(category) && !had.getOrDefault(glimpse.entry(), Set.of()).contains(category)).toList();
        boolean ahead = aheadTo.contains(category) && !aheadFrom.contains(category);
        if (ahead || !lines.isEmpty()) {
          pieces.add(new Piece(phrases.what(category), how(lines.size(), ahead), lines(lines, words)));
        }
      }
      return pieces;
    }

    private String how(int written, boolean ahead) {
      return written == 0 ? words.of("consents.diff.ahead") : words.of(ahead ? "consents.diff.both" : "consents.diff.written", written);
    }

    private static Map<String, Set<DataCategory>> had(List<Glimpse> glimpses) {
      var had = new HashMap<String, Set<DataCategory>>();
      glimpses.forEach(glimpse -> had.computeIfAbsent(glimpse.entry(), _ -> new HashSet<>()).addAll(glimpse.categories()));
      return had;
    }

    private List<String> remarks() {
      var remarks = new ArrayList<String>();
      if (preview.seat() == null) {
        remarks.add(words.of("consents.diff.nobody"));
      }
      if (preview.assumed().contains(Assumption.SEAT_NAMED)) {
        remarks.add(words.of("consents.diff.seat-named"));
      } else if (preview.assumed().contains(Assumption.HOLDER_CONFIRMED)) {
        remarks.add(words.of(wish.byName() && !wish.refusal() ? "consents.diff.confirms" : "consents.diff.once-confirmed", whom));
      }
      return remarks;
    }
  }
}
