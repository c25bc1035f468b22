package be.jalon.portal.pathways;

import be.jalon.contracts.PathwayId;
import be.jalon.portal.services.Pathways.Entry;
import be.jalon.portal.words.Words;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Collectors;

/**
 * What happened on a pathway, as one reader sees it: days and what happened on each, latest first. What somebody did within a minute is told as one.
 *
 * @param shown how many of the latest entries are read
 * @param news how many of them are new to the reader
 * @param since what they had seen before, by which that is told again when this is read anew
 * @param earlier how many to read to see earlier ones too; 0 when these are all
 * @param first the earliest that is shown; empty for none
 */
public record Happened(PathwayId id, List<Day> days, int shown, long news, Since since, int earlier, String first) {

  private static final Duration AS_ONE = Duration.ofMinutes(1);

  public record Day(String date, List<Group> groups) {
  }

  /** What one person did within a minute. @param how what is out of the ordinary about it */
  public record Group(String at, String time, String who, String how, boolean isNew, List<Deed> deeds) {
  }

  /** One kind of thing that they did, once or several times. @param times how often it stands there without saying more; empty for once */
  public record Deed(String what, String times, List<Item> items) {
  }

  /** @param brief what it tells in a line. @param pieces what else it tells, each of one category; {@code titles} names them */
  public record Item(String id, String brief, String titles, List<Telling.Piece> pieces) {

    boolean saysMore() {
      return !brief.isEmpty() || !pieces.isEmpty();
    }
  }

  static Happened of(PathwayId id, Stretch stretch, int shown, Since since, Words words) {
    var entries = stretch.entries();
    var news = since.newOf(entries, words);
    return new Happened(id, days(entries, news, words), shown, news.size(), since, stretch.mayGoFurther() ? shown + Stretch.SHOWN : 0,
        entries.isEmpty() ? "" : entries.getFirst().id());
  }

  /** For a page on which nothing is new. @param entries in the order in which they happened */
  public static List<Day> days(List<Entry> entries, Words words) {
    return days(entries, List.of(), words);
  }

  private static List<Day> days(List<Entry> entries, List<Entry> news, Words words) {
    var days = new LinkedHashMap<LocalDate, List<Group>>();
    for (var together : groups(entries, news, words).reversed()) {
      days.computeIfAbsent(words.dayOf(together.getFirst().occurredAt()), _ -> new ArrayList<>()).add(group(together, news.contains(together.getFirst()), words));
    }
    return days.entrySet().stream().map(day -> new Day(words.day(day.getKey()), day.getValue())).toList();
  }

  /** In the order in which they happened. */
  private static List<List<Entry>> groups(List<Entry> entries, List<Entry> news, Words words) {
    var groups = new ArrayList<List<Entry>>();
    for (var entry : entries) {
      if (!groups.isEmpty() && belongsTo(groups.getLast().getFirst(), entry, words) && news.contains(groups.getLast().getFirst()) == news.contains(entry)) {
        groups.getLast().add(entry);
      } else {
        groups.add(new ArrayList<>(List.of(entry)));
      }
    }
    return groups;
  }

  private static boolean belongsTo(Entry first, Entry entry, Words words) {
    return entry.act().equals(first.act()) && entry.occurredAt().isBefore(first.occurredAt().plus(AS_ONE))
        && words.dayOf(entry.occurredAt()).equals(words.dayOf(first.occurredAt()));
  }

  private static Group group(List<Entry> together, boolean isNew, Words words) {
    var telling = new Telling(words);
    var first = together.getFirst();
    var byWhat = together.stream().collect(Collectors.groupingBy(entry -> telling.what(entry.kind()), LinkedHashMap::new, Collectors.toList()));
    return new Group(first.occurredAt().toString(), words.time(first.occurredAt()), telling.who(first.act()), telling.how(first.act()), isNew,
        byWhat.entrySet().stream().map(each -> deed(each.getKey(), each.getValue(), telling, words)).toList());
  }

  private static Deed deed(String what, List<Entry> entries, Telling telling, Words words) {
    var items = entries.stream().map(entry -> item(entry, telling)).toList();
    long silent = items.stream().filter(item -> !item.saysMore()).count();
    return new Deed(what, silent > 1 ? words.of("pathway.times", silent) : "", items);
  }

  private static Item item(Entry entry, Telling telling) {
    var pieces = telling.pieces(entry.sections());
    return new Item(entry.id(), telling.brief(entry.sections()), pieces.stream().map(Telling.Piece::title).collect(Collectors.joining(", ")), pieces);
  }
}
