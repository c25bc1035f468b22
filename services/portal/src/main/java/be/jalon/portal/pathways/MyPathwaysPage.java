package be.jalon.portal.pathways;

import be.jalon.contracts.PathwayId;
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
 */
public record MyPathwaysPage(List<Row> rows, List<Tab> tabs, boolean none, String query) {

  public record Tab(Show show, String name, long count, boolean chosen) {
  }

  /** Which lines are shown. */
  public enum Show { ALL, NEW, YOURS, OTHERS, CLOSED }

  /**
   * @param isNew something happened since the reader last looked, and it was not they who did it
   * @param latest what happened last; {@code latestBy}: by whom and when; empty where nothing is told
   * @param latestId of that entry; empty likewise
   * @param yours whether it waits for the reader
   * @param ball who is to act; {@code since} for how long already
   */
  public record Row(PathwayId pathway, String name, boolean named, boolean isNew, boolean closed, String stage, String latest, String latestBy, String latestId, boolean yours, String ball,
      String since, String next, String clock, boolean overdue) {
  }

  static MyPathwaysPage of(List<Line> lines, Map<PathwayId, String> looked, Show show, String query, Words words) {
    var telling = new Telling(words);
    var rows = lines.stream().map(line -> row(line, looked.getOrDefault(line.pathway(), ""), words, telling))
        .sorted(Comparator.comparing(Row::closed).thenComparing(row -> !row.yours()).thenComparing(row -> !row.isNew())).toList();
    var tabs = Arrays.stream(Show.values())
        .map(each -> new Tab(each, words.of(each), rows.stream().filter(row -> isShown(row, each)).count(), each == show)).toList();
    return new MyPathwaysPage(rows.stream().filter(row -> isShown(row, show) && matches(row, query)).toList(), tabs, rows.isEmpty(), query);
  }

  private static Row row(Line line, String looked, Words words, Telling telling) {
    var latest = line.latest();
    var ball = line.ball();
    var clock = line.clocks().isEmpty() ? null : line.clocks().getFirst();
    boolean own = latest != null && words.isReader(latest.act().actedBy().person());
    return new Row(line.pathway(),
        line.name() == null ? words.of("no-name") : line.name().shown(), line.name() != null,
        latest != null && !own && !latest.id().equals(looked),
        line.life() != Life.OPEN,
        telling.stages(line.care(), line.returns()),
        latest == null ? "" : telling.what(latest.kind()),
        latest == null ? "" : words.of("mine.by", telling.who(latest.act()), line.lastAt() == null ? "" : words.since(line.lastAt())),
        latest == null ? "" : latest.id(),
        ball != null && ball.holder() == words.reader().capacity(),
        ball == null ? "" : telling.ball(ball),
        ball == null ? "" : words.lasting(ball.since()),
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
