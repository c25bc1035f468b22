package be.jalon.portal.pathways;

import be.jalon.contracts.PathwayId;
import be.jalon.contracts.people.Capacity;
import be.jalon.contracts.sections.LegalClock;
import be.jalon.contracts.sections.SeatNote;
import be.jalon.portal.chart.ReturnChart;
import be.jalon.portal.chart.ReturnStory;
import be.jalon.portal.services.Pathways;
import be.jalon.portal.services.Pathways.Entry;
import be.jalon.portal.words.Words;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A pathway as one reader sees it.
 *
 * @param title whose it is, as far as the reader may know
 * @param charts of the returns that the reader sees anything of
 * @param mayOpenReturn whether there is a page of the return for them: a coordinator sees care alone
 * @param days latest first, and so are the entries of each
 * @param news how many entries are new to the reader
 * @param since the entry they saw last, by which what is new is told apart again when a part of the page is read anew; empty for none
 * @param live from where the stream goes on
 */
public record PathwayPage(PathwayId id, String title, boolean closed, List<Milestone.Stone> milestones, @Nullable Turn turn, List<Seat> seats, List<String> appointments,
    List<Clock> clocks, List<ReturnChart> charts, boolean mayOpenReturn, List<Day> days, long news, String since, String live) {

  /** Who is to act. @param until by when; empty where no time is set */
  public record Turn(boolean yours, String who, String since, String until) {
  }

  /** @param note what is to be known of it besides: that it waits for the patient, who stands in */
  public record Seat(String capacity, String holder, String organisation, boolean you, String note) {
  }

  /** @param effect what silence means once the day has passed */
  public record Clock(String what, String due, String left, boolean overdue, String rule, String version, String effect, String source, boolean unconfirmed) {
  }

  public record Day(String date, List<Item> items) {
  }

  /** @param brief what it tells in a line. @param pieces what else it tells, each of one category; {@code titles} names them */
  public record Item(String id, String at, String time, String what, String who, String how, boolean isNew, String brief, String titles, List<Telling.Piece> pieces) {
  }

  /** The latest entry; empty when there is none. */
  static String latest(List<Entry> entries) {
    return entries.isEmpty() ? "" : entries.getLast().id();
  }

  /** @param entries in the order in which they happened. @param since empty for somebody who never looked: everything is new then, so nothing is marked */
  static PathwayPage of(Pathways.Overview overview, List<Entry> entries, String live, String since, Rulebook rules, Words words) {
    var telling = new Telling(words);
    var header = overview.header();
    var items = items(entries, since, words, telling);
    return new PathwayPage(header.pathway(),
        header.identity() == null ? words.of("no-name") : header.identity().name().shown(),
        header.life() != Pathways.Life.OPEN,
        Milestone.line(header, entries, words),
        header.ball() == null ? null : turn(header, words, telling),
        seats(overview, words),
        header.appointments().stream().map(telling::appointment).toList(),
        header.returns().stream().flatMap(each -> each.clocks().stream()).sorted(Comparator.comparing(LegalClock::due)).map(clock -> clock(clock, rules, words)).toList(),
        charts(entries, words), !words.reader().is(Capacity.NETWORK_COORDINATOR),
        days(entries, items, words),
        items.stream().filter(Item::isNew).count(), since, live);
  }

  private static List<ReturnChart> charts(List<Entry> entries, Words words) {
    return entries.stream().map(Entry::about).filter(about -> about.service().equals("return-to-work")).distinct()
        .flatMap(about -> ReturnChart.of(ReturnStory.of(entries, about), words).stream()).toList();
  }

  private static Turn turn(Pathways.Header header, Words words, Telling telling) {
    var ball = header.ball();
    return new Turn(ball.holder() == words.reader().capacity(), telling.ball(ball), words.lasting(ball.since()), ball.until() == null ? "" : words.day(ball.until()));
  }

  private static List<Seat> seats(Pathways.Overview overview, Words words) {
    return overview.table() == null
        ? overview.header().seats().stream().map(seat -> seat(seat, words)).toList()
        : overview.table().stream().map(seat -> seat(seat, words)).toList();
  }

  private static Seat seat(SeatNote seat, Words words) {
    var holder = seat.holder();
    return new Seat(words.capacity(seat.capacity()), holder == null ? words.of("seat.no-name") : words.name(holder.name(), seat.capacity()),
        words.organisation(seat.organisation()), holder != null && words.isReader(holder.key()), "");
  }

  private static Seat seat(Pathways.Seat seat, Words words) {
    var notes = new ArrayList<String>();
    if (seat.awaitsConfirmation()) {
      notes.add(words.of("seat.awaits-you"));
    }
    seat.standIns().forEach(each -> notes.add(words.of("seat.stand-in", words.name(each.person().name(), seat.capacity()), words.shortDate(each.from()), words.shortDate(each.until()))));
    var told = seat(new SeatNote(seat.seat(), seat.capacity(), seat.organisation(), seat.holder()), words);
    return new Seat(told.capacity(), told.holder(), told.organisation(), told.you(), String.join(" · ", notes));
  }

  /** As any page tells of a date that the law sets. */
  public static Clock clock(LegalClock clock, Rulebook rules, Words words) {
    var source = rules.source(clock.rule(), clock.ruleVersion());
    return new Clock(words.known("clock." + clock.kind(), "clock.unknown"), words.day(clock.due()), words.left(clock.due()), clock.due().isBefore(words.today()), clock.rule(),
        words.date(LocalDate.parse(clock.ruleVersion())), clock.effect() == null ? "" : words.of(clock.effect()), source.map(it -> it.source()).orElse(""),
        source.map(it -> it.unconfirmed() != null && !it.unconfirmed().isEmpty()).orElse(false));
  }

  private static List<Item> items(List<Entry> entries, String since, Words words, Telling telling) {
    boolean known = entries.stream().anyMatch(entry -> entry.id().equals(since));
    boolean after = false;
    var items = new ArrayList<Item>();
    for (var entry : entries) {
      var pieces = telling.pieces(entry.sections());
      items.add(new Item(entry.id(), entry.occurredAt().toString(), words.time(entry.occurredAt()), telling.what(entry.kind()), telling.who(entry.act()), telling.how(entry.act()),
          known && after && !words.isReader(entry.act().actedBy().person()), telling.brief(entry.sections()),
          pieces.stream().map(Telling.Piece::title).collect(Collectors.joining(", ")), pieces));
      after = after || entry.id().equals(since);
    }
    return items;
  }

  /** Entries by day, the latest first, none marked as new. */
  public static List<Day> days(List<Entry> entries, Words words) {
    return days(entries, items(entries, "", words, new Telling(words)), words);
  }

  private static List<Day> days(List<Entry> entries, List<Item> items, Words words) {
    var days = new LinkedHashMap<LocalDate, List<Item>>();
    for (int i = entries.size() - 1; i >= 0; i--) {
      days.computeIfAbsent(words.dayOf(entries.get(i).occurredAt()), _ -> new ArrayList<>()).add(items.get(i));
    }
    return days.entrySet().stream().map(day -> new Day(words.day(day.getKey()), day.getValue())).toList();
  }
}
