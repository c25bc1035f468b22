package be.jalon.portal.pathways;

import be.jalon.contracts.AppointmentId;
import be.jalon.contracts.PathwayId;
import be.jalon.contracts.people.Capacity;
import be.jalon.contracts.sections.AppointmentNote;
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
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where a pathway stands, as one reader sees it.
 *
 * @param title whose it is, as far as the reader may know
 * @param charts of the returns that the reader sees anything of
 * @param mayOpenReturn whether there is a page of the return for them: a coordinator sees care alone
 * @param live from where the stream goes on
 */
public record PathwayPage(PathwayId id, String title, boolean closed, List<Milestone.Stone> milestones, @Nullable Turn turn, List<Seat> seats, List<Next> appointments,
    List<Clock> clocks, List<ReturnChart> charts, boolean mayOpenReturn, String live) {

  /** Who is to act. @param until by when; empty where no time is set */
  public record Turn(boolean yours, String who, String since, String until) {
  }

  /** @param appointment where more can be done with it; null for whoever has no part in it */
  public record Next(String what, @Nullable AppointmentId appointment) {
  }

  /** @param note what is to be known of it besides: that it waits for the patient, who stands in */
  public record Seat(String capacity, String holder, String organisation, boolean you, String note) {
  }

  /** @param effect what silence means once the day has passed */
  public record Clock(String what, String due, String left, boolean overdue, String rule, String version, String effect, String source, boolean unconfirmed) {
  }

  /** @param stretch whose entries tell when the milestones were reached, and what the charts draw */
  static PathwayPage of(Pathways.Overview overview, Stretch stretch, Rulebook rules, Words words) {
    var telling = new Telling(words);
    var header = overview.header();
    return new PathwayPage(header.pathway(),
        header.identity() == null ? words.of("no-name") : header.identity().name().shown(),
        header.life() != Pathways.Life.OPEN,
        Milestone.line(header, stretch.entries(), words),
        header.ball() == null ? null : turn(header, words, telling),
        seats(overview, words),
        header.appointments().stream().map(each -> next(each, words, telling)).toList(),
        header.returns().stream().flatMap(each -> each.clocks().stream()).sorted(Comparator.comparing(LegalClock::due)).map(clock -> clock(clock, rules, words)).toList(),
        charts(stretch.entries(), words), !words.reader().is(Capacity.NETWORK_COORDINATOR),
        stretch.live());
  }

  private static Next next(AppointmentNote note, Words words, Telling telling) {
    boolean own = words.reader().is(Capacity.PATIENT) || note.with() != null && words.reader().countsFor(note.with().key());
    return new Next(telling.appointment(note), own ? note.appointment() : null);
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
}
