package be.jalon.edges.doors;

import be.jalon.contracts.DataCategory;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** Who sees what of the story, as {@code sights.md} tells. */
record Sights(List<Planted> all) {

  private static final Set<DataCategory> IN_HEADER =
      EnumSet.of(DataCategory.IDENTITY, DataCategory.CARE_STATUS, DataCategory.RETURN_STATUS, DataCategory.RETURN_PLAN);
  private static final Set<DataCategory> IN_FILE = EnumSet.of(DataCategory.WORK_CONTENT);
  private static final Set<DataCategory> IN_RETURN = EnumSet.of(DataCategory.RETURN_PLAN, DataCategory.REPORTED_HOURS);

  static Sights on(List<MarkdownTable> page, Groups groups) {
    return new Sights(page.stream().filter(table -> table.has("category")).flatMap(table -> table.rows().stream()).map(row -> new Planted(row.get("what"),
        DataCategory.valueOf(row.get("category")), row.get("word"), row.get("live").equals("yes"), groups.named(row.get("seen by")),
        groups.named(row.get("shown to its author by return-to-work")))).toList());
  }

  String word(String what) {
    return all.stream().filter(planted -> planted.what().equals(what)).map(Planted::word).findFirst().orElseThrow();
  }

  /** What an answer at that door holds for somebody who is let in. @param op whose eyes a preview borrows */
  Seen expected(Door.Shows shows, Someone one, Someone op) {
    return switch (shows) {
      case NOTHING, TIME, DANGER -> Seen.NOTHING;
      case LISTED -> listed(one);
      case EVERYTHING -> seen(planted -> planted.seenBy().contains(one));
      case LIVE -> seen(planted -> planted.live() && planted.seenBy().contains(one));
      case HEADER -> header(one);
      case OWN_WORK -> written(one, IN_FILE);
      case OWN_RETURN -> written(one, IN_RETURN);
      case PREVIEW -> new Seen(Set.of(), seen(planted -> planted.seenBy().contains(op) && planted.seenBy().contains(one)).categories());
    };
  }

  /** A header says what was last decided on a plan: the plan's own words stand on the timeline. */
  private Seen header(Someone one) {
    return new Seen(seen(planted -> IN_HEADER.contains(planted.category()) && planted.category() != DataCategory.RETURN_PLAN && planted.seenBy().contains(one)).words(),
        seen(planted -> IN_HEADER.contains(planted.category()) && planted.seenBy().contains(one)).categories());
  }

  /** A line says of whom and how it stands, and nothing of a plan. */
  private Seen listed(Someone one) {
    var header = header(one);
    return new Seen(header.words(), header.categories().stream().filter(category -> category != DataCategory.RETURN_PLAN).collect(Collectors.toSet()));
  }

  private Seen written(Someone one, Set<DataCategory> there) {
    return new Seen(seen(planted -> there.contains(planted.category()) && planted.authors().contains(one)).words(), Set.of());
  }

  /** Which of the planted words stand in a text. */
  Set<String> wordsIn(String text) {
    return all.stream().filter(planted -> !planted.word().isEmpty() && text.contains(planted.word())).map(Planted::what).collect(Collectors.toSet());
  }

  private Seen seen(Predicate<Planted> by) {
    var some = all.stream().filter(by).toList();
    return new Seen(some.stream().filter(planted -> !planted.word().isEmpty()).map(Planted::what).collect(Collectors.toSet()),
        some.stream().map(Planted::category).collect(Collectors.toSet()));
  }
}
