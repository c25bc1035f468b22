package be.jalon.appointment;

import static java.time.DayOfWeek.MONDAY;
import static java.time.DayOfWeek.TUESDAY;
import static org.assertj.core.api.Assertions.assertThat;

import be.jalon.aggregates.Decision;
import be.jalon.contracts.people.PersonKey;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AgendaTest {

  static final PersonKey MARC = PersonKey.account("dujardin");
  static final LocalDate TUESDAY_24_NOVEMBER = LocalDate.of(2026, 11, 24);
  static final Instant LONG_AGO = Instant.parse("2026-01-01T00:00:00Z");

  @Test
  void offersSessionsBackToBackInBrusselsTime() {
    var agenda = published(new WeeklyHours.OnDay(TUESDAY, opening("09:00", "12:00")));

    assertThat(free(agenda, TUESDAY_24_NOVEMBER, 60)).containsExactly("2026-11-24T08:00:00Z", "2026-11-24T09:00:00Z", "2026-11-24T10:00:00Z");
  }

  @Test
  void leavesOutWhatIsTakenAndGoesOnRightAfterIt() {
    var agenda = published(new WeeklyHours.OnDay(TUESDAY, opening("09:00", "12:00")));
    var taken = new Slot(Instant.parse("2026-11-24T08:30:00Z"), Instant.parse("2026-11-24T09:15:00Z"));

    var starts = FreeTime.on(TUESDAY_24_NOVEMBER, agenda, List.of(taken), 60, null, LONG_AGO);

    assertThat(starts).extracting(FreeTime.Start::start).containsExactly(Instant.parse("2026-11-24T09:15:00Z"));
  }

  @Test
  void offersNothingThatHasPassed() {
    var agenda = published(new WeeklyHours.OnDay(TUESDAY, opening("09:00", "12:00")));

    var starts = FreeTime.on(TUESDAY_24_NOVEMBER, agenda, List.of(), 60, null, Instant.parse("2026-11-24T08:00:01Z"));

    assertThat(starts).extracting(FreeTime.Start::start).containsExactly(Instant.parse("2026-11-24T09:00:00Z"), Instant.parse("2026-11-24T10:00:00Z"));
  }

  @Test
  void aDayOfItsOwnReplacesTheWeeksHours() {
    var agenda = decided(published(new WeeklyHours.OnDay(TUESDAY, opening("09:00", "12:00")))
        .except(new Agenda.OtherHours(TUESDAY_24_NOVEMBER, List.of(opening("18:00", "20:00")))));

    assertThat(free(agenda, TUESDAY_24_NOVEMBER, 60)).containsExactly("2026-11-24T17:00:00Z", "2026-11-24T18:00:00Z");
    assertThat(free(agenda, TUESDAY_24_NOVEMBER.plusWeeks(1), 60)).hasSize(3);
  }

  @Test
  void aDayOfItsOwnCanBeTakenBack() {
    var agenda = decided(published(new WeeklyHours.OnDay(TUESDAY, opening("09:00", "12:00")))
        .except(new Agenda.OtherHours(TUESDAY_24_NOVEMBER, List.of())));

    assertThat(free(agenda, TUESDAY_24_NOVEMBER, 60)).isEmpty();
    assertThat(free(decided(agenda.asUsual(TUESDAY_24_NOVEMBER)), TUESDAY_24_NOVEMBER, 60)).hasSize(3);
  }

  @Test
  void holdsSoManyClosuresAndDaysOfTheirOwnAndForgetsThoseThatAreOver() {
    var agenda = published(new WeeklyHours.OnDay(TUESDAY, opening("09:00", "12:00")));
    for (int i = 0; i < Agenda.AT_MOST; i++) {
      agenda = decided(agenda.close(closure(i)));
      agenda = decided(agenda.except(new Agenda.OtherHours(TUESDAY_24_NOVEMBER.plusDays(i), List.of())));
    }

    assertThat(agenda.close(closure(Agenda.AT_MOST))).isInstanceOf(Decision.Refused.class);
    assertThat(agenda.except(new Agenda.OtherHours(TUESDAY_24_NOVEMBER.plusDays(Agenda.AT_MOST), List.of()))).isInstanceOf(Decision.Refused.class);
    var later = agenda.since(TUESDAY_24_NOVEMBER.plusDays(Agenda.AT_MOST - 3));
    assertThat(later.closures()).hasSize(3);
    assertThat(later.exceptions()).hasSize(3);
    assertThat(later.weeks()).isEqualTo(agenda.weeks());
  }

  private static Closure closure(int day) {
    var start = Instant.parse("2026-11-24T08:00:00Z").plus(Duration.ofDays(day));
    return new Closure("closure-" + day, new Slot(start, start.plus(Duration.ofHours(1))));
  }

  @Test
  void closuresCutOpenTimeAndCanBeTakenBack() {
    var open = published(new WeeklyHours.OnDay(TUESDAY, opening("09:00", "12:00")));
    var closed = decided(open.close(new Closure("c1", new Slot(Instant.parse("2026-11-24T09:00:00Z"), Instant.parse("2026-12-04T09:00:00Z")))));

    assertThat(free(closed, TUESDAY_24_NOVEMBER, 60)).containsExactly("2026-11-24T08:00:00Z");
    assertThat(free(closed, TUESDAY_24_NOVEMBER.plusWeeks(1), 60)).isEmpty();
    assertThat(free(decided(closed.reopen("c1")), TUESDAY_24_NOVEMBER, 60)).hasSize(3);
  }

  @Test
  void newHoursCountFromTheirDateOn() {
    var agenda = decided(published(new WeeklyHours.OnDay(TUESDAY, opening("09:00", "12:00")))
        .publish(new WeeklyHours(LocalDate.of(2026, 12, 1), List.of(new WeeklyHours.OnDay(TUESDAY, opening("14:00", "15:00")))),
            PracticeRules.DEFAULT, Set.of(MARC), null));

    assertThat(free(agenda, TUESDAY_24_NOVEMBER, 60)).hasSize(3);
    assertThat(free(agenda, TUESDAY_24_NOVEMBER.plusWeeks(1), 60)).containsExactly("2026-12-01T13:00:00Z");
  }

  @Test
  void videoHoursSuitOnlyThoseWhoComeByVideo() {
    var agenda = published(new WeeklyHours.OnDay(TUESDAY, new Opening(LocalTime.of(9, 0), LocalTime.of(10, 0), Place.VIDEO)));

    assertThat(FreeTime.on(TUESDAY_24_NOVEMBER, agenda, List.of(), 60, false, LONG_AGO)).isEmpty();
    assertThat(FreeTime.on(TUESDAY_24_NOVEMBER, agenda, List.of(), 60, true, LONG_AGO)).hasSize(1);
  }

  @ParameterizedTest
  @CsvSource(textBlock = """
      09:00, 12:00, 11:00, 13:00, hours-overlap
      09:00, 12:00, 12:00, 13:00,
      12:00, 09:00, 13:00, 14:00, hours-out-of-order
      22:00, 00:00, 08:00, 09:00,
      22:00, 00:00, 23:00, 23:30, hours-overlap
      """)
  void refusesHoursThatCannotBe(LocalTime from, LocalTime until, LocalTime from2, LocalTime until2, String code) {
    var hours = List.of(new WeeklyHours.OnDay(MONDAY, new Opening(from, until, Place.EITHER)), new WeeklyHours.OnDay(MONDAY, new Opening(from2, until2, Place.EITHER)));

    var decision = Agenda.of(MARC).publish(new WeeklyHours(LocalDate.of(2026, 1, 1), hours), PracticeRules.DEFAULT, Set.of(MARC), null);

    assertThat(decision instanceof Decision.Refused<Agenda>(var refusal, _) ? refusal.code() : null).isEqualTo(code);
  }

  @Test
  void agreesOnANoticeOf24Or48Hours() {
    var decision = Agenda.of(MARC).publish(new WeeklyHours(LocalDate.of(2026, 1, 1), List.of()), new PracticeRules(36, 60), Set.of(MARC), null);

    assertThat(decision).isEqualTo(Decision.refused(AppointmentRefusal.NOTICE_24_OR_48, "cancelNoticeHours"));
  }

  static Agenda published(WeeklyHours.OnDay... hours) {
    return decided(Agenda.of(MARC).publish(new WeeklyHours(LocalDate.of(2026, 1, 1), List.of(hours)), PracticeRules.DEFAULT, Set.of(MARC), null));
  }

  static Opening opening(String from, String until) {
    return new Opening(LocalTime.parse(from), LocalTime.parse(until), Place.EITHER);
  }

  static List<String> free(Agenda agenda, LocalDate date, int minutes) {
    return FreeTime.on(date, agenda, List.of(), minutes, null, LONG_AGO).stream().map(start -> start.start().toString()).toList();
  }

  static <S> S decided(Decision<S> decision) {
    return ((Decision.Decided<S>) decision).state();
  }
}
