package be.jalon.portal.pathways;

import be.jalon.contracts.PathwayId;
import be.jalon.contracts.people.Authority;
import be.jalon.portal.services.Pathways.Life;
import be.jalon.portal.services.Pathways.Line;
import be.jalon.portal.words.Words;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * My pathways: one line per person, what waits for the reader first.
 *
 * @param tabs the choices, with how many lines each shows
 * @param none whether there is no line at all, whatever is chosen
 * @param inPlaceOf in whose name all of this is looked at during leave, and until when; empty for none
 * @param live from where the stream goes on
 */
public record MyPathwaysPage(List<Row> rows, List<Tab> tabs, boolean none, String query, String inPlaceOf, String live) {

  public record Tab(Show show, String name, long count, boolean chosen) {
  }

  /** Which lines are shown. */
  public enum Show { ALL, NEW, YOURS, OTHERS, CLOSED }

  /**
   * @param inPlaceOf for whom the reader stands in on this one, and until when; empty for none
   * @param isNew something happened since the reader last looked, and it was not they who did it
   * @param latest what happened last; {@code latestBy}: by whom and when; empty where nothing is told
   * @param latestId of that entry; empty likewise
   * @param yours whether it waits for the reader
   * @param ball who is to act; {@code since} for how long already, where it is somebody
   */
  public record Row(PathwayId pathway, String name, boolean named, String inPlaceOf, boolean isNew, boolean closed, String stage, String latest, String latestBy, String latestId, boolean yours, String ball,
      String since, String next, String clock, boolean overdue) {
  }

  static MyPathwaysPage of(List<Line> lines, Map<PathwayId, String> looked, Show show, String query, String mark, Words words) {
    var telling = new Telling(words);
    var rows = lines.stream().map(line -> row(line, looked.getOrDefault(line.pathway(), ""), words, telling))
        .sorted(Comparator.comparing(Row::closed).thenComparing(row -> !row.yours()).thenComparing(row -> !row.isNew())).toList();
    var tabs = Arrays.stream(Show.values())
        .map(each -> new Tab(each, words.of(each), rows.stream().filter(row -> isShown(row, each)).count(), each == show)).toList();
    return new MyPathwaysPage(rows.stream().filter(row -> isShown(row, show) && matches(row, query)).toList(), tabs, rows.isEmpty(), query, inPlaceOf(words), mark);
  }

  /** Whoever stands in by a mandate of theirs looks at the whole list in that name. */
  private static String inPlaceOf(Words words) {
    var hat = words.reader().hat();
    return hat.inNameOf() == null || hat.inNameOf().authority() != Authority.STAND_IN ? ""
        : words.of("mine.in-place-of", hat.inNameOf().name(), words.date(hat.inNameOf().until()));
  }

  private static String inPlaceOf(Line line, Words words) {
    var inPlaceOf = line.inPlaceOf();
    return inPlaceOf == null ? "" : words.of("mine.in-place-of", words.name(inPlaceOf.holder().name(), line.capacity()), words.shortDate(inPlaceOf.until()));
  }

  private static Row row(Line line, String looked, Words words, Telling telling) {
    var latest = line.latest();
    var ball = line.ball();
    var clock = line.clocks().isEmpty() ? null : line.clocks().getFirst();
    boolean own = latest != null && words.isReader(latest.act().actedBy().person());
    return new Row(line.pathway(),
        line.name() == null ? words.of("no-name") : line.name().shown(), line.name() != null,
        inPlaceOf(line, words),
        latest != null && !own && !latest.id().equals(looked),
        line.life() != Life.OPEN,
        telling.stages(line.care(), line.returns()),
        latest == null ? "" : telling.what(latest.kind()),
        latest == null ? "" : words.of("mine.by", telling.who(latest.act()), line.lastAt() == null ? "" : words.since(line.lastAt())),
        latest == null ? "" : latest.id(),
        ball != null && ball.holder() == words.reader().capacity(),
        ball == null ? "" : telling.ball(ball),
        ball == null || ball.holder() == null ? "" : words.lasting(ball.since()),
        line.next() == null ? "" : telling.appointment(line.next()),
        clock == null ? "" : words.of("labelled", words.known("clock." + clock.kind(), "clock.unknown"), words.left(clock.due())),
        clock != null && clock.due().isBefore(words.today()));
  }

  private static boolean isShown(Row row, Show show) {
    return switch (show) {
      case ALL -> !row.closed();
      case NEW -> row.isNew() && !row.closed();
      case YOURS -> row.yours() && !row.closed();
      case OTHERS -> !row.yours() && !row.ball().isEmpty() && !row.closed();
      case CLOSED -> row.closed();
    };
  }

  /** Every word that was typed begins a word of the name; accents do not matter. */
  private static boolean matches(Row row, String query) {
    var name = " " + plain(row.named() ? row.name() : "");
    return Arrays.stream(plain(query).split(" ")).allMatch(word -> name.contains(" " + word));
  }

  private static String plain(String text) {
    return Normalizer.normalize(text.strip(), Normalizer.Form.NFD).replaceAll("\\p{M}", "").replace('-', ' ').toLowerCase(Locale.ROOT);
  }
}
