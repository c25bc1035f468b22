package be.jalon.appointment;

import static be.jalon.aggregates.Decision.refused;
import static be.jalon.appointment.Story.NOW;
import static be.jalon.appointment.Story.TUESDAY_AT_TWO;
import static be.jalon.appointment.Story.aBooking;
import static be.jalon.appointment.Story.aClaim;
import static be.jalon.appointment.Story.aRequest;
import static be.jalon.appointment.Story.anOffer;
import static be.jalon.appointment.Story.decided;
import static be.jalon.appointment.Story.marc;
import static be.jalon.appointment.Story.noah;
import static org.assertj.core.api.Assertions.assertThat;

import be.jalon.aggregates.Decision;
import be.jalon.contracts.DataCategory;
import be.jalon.contracts.Event;
import be.jalon.contracts.appointment.AppointmentEvent.AppointmentBooked;
import be.jalon.contracts.appointment.AppointmentEvent.AppointmentCancelled;
import be.jalon.contracts.appointment.AppointmentEvent.AppointmentMissed;
import be.jalon.contracts.appointment.AppointmentEvent.AppointmentRescheduled;
import be.jalon.contracts.people.Capacity;
import be.jalon.contracts.people.PersonKey;
import be.jalon.contracts.sections.AppointmentNote;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class AppointmentTest {

  static final Slot TUESDAY = Slot.of(TUESDAY_AT_TWO, 60);
  static final Slot WEDNESDAY = Slot.of(TUESDAY_AT_TWO.plus(Duration.ofDays(1)), 60);

  @Test
  void aRequestOfThePatientLeavesTheBallWithThePractitioner() {
    assertThat(Showing.ball(aRequest()).holder()).isEqualTo(Capacity.CLINICIAN);
  }

  @Test
  void aRequestOfThePractitionerLeavesTheBallWithThePatient() {
    var requested = decided(Appointment.request(Story.terms(Subject.CARE), marc(NOW)));

    assertThat(Showing.ball(requested).holder()).isEqualTo(Capacity.PATIENT);
  }

  @Test
  void anOfferHoldsNothingAndAsksThePatientToChoose() {
    var offered = anOffer(TUESDAY_AT_TWO);

    assertThat(Holding.busy(offered.status())).isEmpty();
    assertThat(Showing.ball(offered).holder()).isEqualTo(Capacity.PATIENT);
  }

  @Test
  void offeredTimesOfWhichNoneSuitsAreGoneAndItIsThePractitionersTurn() {
    var wish = new Wish(Set.of(DayOfWeek.FRIDAY), Set.of(Wish.PartOfDay.MORNING));

    var asked = decided(anOffer(TUESDAY_AT_TWO).askForOtherTimes(wish, noah(NOW)));

    assertThat(Showing.state(asked)).isEqualTo(AppointmentNote.State.REQUESTED);
    assertThat(Showing.ball(asked).holder()).isEqualTo(Capacity.CLINICIAN);
    assertThat(Showing.of(asked).offered()).isEmpty();
    assertThat(asked.terms().wish()).isEqualTo(wish);
    assertThat(aBooking(TUESDAY_AT_TWO).askForOtherTimes(wish, noah(NOW))).isEqualTo(refused(AppointmentRefusal.ALREADY_BOOKED));
  }

  @Test
  void aBookingSaysUntilWhenItIsCancelledInTime() {
    assertThat(Showing.of(aBooking(TUESDAY_AT_TWO)).cancelUntil()).isEqualTo(TUESDAY_AT_TWO.minus(Duration.ofHours(24)));
    assertThat(Showing.of(anOffer(TUESDAY_AT_TWO)).cancelUntil()).isNull();
  }

  @Test
  void aClaimIsNoNewsButTakesTheTime() {
    var decision = aRequest().claim(TUESDAY, false, 24, NOW);

    assertThat(decision).isInstanceOfSatisfying(Decision.Decided.class, it -> assertThat(it.events()).isEmpty());
    assertThat(Showing.state(decided(decision))).isEqualTo(AppointmentNote.State.REQUESTED);
    assertThat(Holding.busy(decided(decision).status())).containsExactly(TUESDAY);
  }

  @Test
  void bookingTellsWhenAndWithWhomAndNothingElse() {
    var event = (AppointmentBooked) event(aClaim(TUESDAY_AT_TWO).book(1, noah(NOW)));

    var sections = event.entry().sections();
    assertThat(sections.categories()).containsExactly(DataCategory.CARE_STATUS);
    assertThat(sections.careStatus().appointment()).isEqualTo(
        new AppointmentNote(event.appointment(), AppointmentNote.State.BOOKED, TUESDAY.start(), TUESDAY.end(), Story.MARC, false));
    assertThat(sections.careStatus().ball().until()).isEqualTo(LocalDate.of(2026, 11, 24));
  }

  @Test
  void anAppointmentAboutTheReturnIsOfThatCategory() {
    var requested = Appointment.request(Story.terms(Subject.RETURN), noah(NOW));

    assertThat(event(requested).entry().sections().categories()).containsExactly(DataCategory.RETURN_STATUS);
  }

  @Test
  void aReleasedClaimGoesBackToWhereItCameFromAndItsLastWriteFails() {
    var released = decided(decided(anOffer(TUESDAY_AT_TWO).claim(TUESDAY, false, 24, NOW)).release(1));

    assertThat(Showing.state(released)).isEqualTo(AppointmentNote.State.OFFERED);
    assertThat(released.book(1, noah(NOW))).isEqualTo(refused(AppointmentRefusal.SLOT_TAKEN, "start"));
  }

  @Test
  void anAttemptIsNeverUsedAgain() {
    var second = decided(decided(aClaim(TUESDAY_AT_TWO).release(1)).claim(TUESDAY, false, 24, NOW));

    assertThat(second.attempts()).isEqualTo(2);
    assertThat(Holding.worth(second.status(), 1)).isEqualTo(Holding.Worth.DEAD);
    assertThat(Holding.worth(second.status(), 2)).isEqualTo(Holding.Worth.PENDING);
  }

  @Test
  void whoeverAsksAgainOvertakesTheirOwnAttempt() {
    var overtaken = decided(aClaim(TUESDAY_AT_TWO).claim(WEDNESDAY, false, 24, NOW));

    assertThat(overtaken.book(1, noah(NOW))).isEqualTo(refused(AppointmentRefusal.BEING_BOOKED));
    assertThat(Showing.of(decided(overtaken.book(2, noah(NOW)))).time()).isEqualTo(WEDNESDAY);
  }

  @Test
  void reschedulingHoldsBothTimesUntilTheNewOneIsCertain() {
    var claiming = decided(aBooking(TUESDAY_AT_TWO).claimAnother(WEDNESDAY, false, 24, NOW));

    assertThat(Holding.busy(claiming.status())).containsExactly(TUESDAY, WEDNESDAY);
    assertThat(Holding.worth(claiming.status(), 1)).isEqualTo(Holding.Worth.HELD);

    var moved = claiming.book(2, noah(NOW));
    assertThat(event(moved)).isInstanceOf(AppointmentRescheduled.class);
    assertThat(Holding.busy(decided(moved).status())).containsExactly(WEDNESDAY);
    assertThat(Holding.worth(decided(moved).status(), 1)).isEqualTo(Holding.Worth.DEAD);
  }

  @Test
  void aRescheduleThatFailsKeepsTheOldTime() {
    var back = decided(decided(aBooking(TUESDAY_AT_TWO).claimAnother(WEDNESDAY, false, 24, NOW)).release(2));

    assertThat(Showing.of(back).time()).isEqualTo(TUESDAY);
    assertThat(Holding.worth(back.status(), 1)).isEqualTo(Holding.Worth.HELD);
  }

  @ParameterizedTest
  @CsvSource(textBlock = """
      # rule R63; Brussels wall time of the cancellation of 2026-11-24 14:00
      24, PATIENT,       2026-11-23T13:59:00+01:00, false
      24, PATIENT,       2026-11-23T14:00:00+01:00, false
      24, PATIENT,       2026-11-23T14:01:00+01:00, true
      48, PATIENT,       2026-11-23T13:59:00+01:00, true
      48, PATIENT,       2026-11-22T13:59:00+01:00, false
      24, FORCE_MAJEURE, 2026-11-24T13:59:00+01:00, false
      24, PRACTITIONER,  2026-11-24T13:59:00+01:00, false
      """)
  void cancellingLaterThanAgreedIsLate(int notice, CancelReason reason, OffsetDateTime at, boolean late) {
    var claim = decided(aRequest().claim(TUESDAY, false, notice, NOW));
    var booked = decided(claim.book(1, noah(NOW)));

    var event = (AppointmentCancelled) event(booked.cancel(reason, noah(at.toInstant())));

    assertThat(event.late()).isEqualTo(late);
    assertThat(event.entry().sections().careStatus().appointment().start()).isEqualTo(TUESDAY.start());
  }

  @Test
  void aCancelledAppointmentHoldsNoTimeAndABookingUnderWayFails() {
    var cancelled = decided(aClaim(TUESDAY_AT_TWO).cancel(CancelReason.PATIENT, noah(NOW)));

    assertThat(Holding.busy(cancelled.status())).isEmpty();
    assertThat(cancelled.book(1, noah(NOW))).isEqualTo(refused(AppointmentRefusal.APPOINTMENT_OVER));
  }

  @Test
  void nobodyIsMissedBeforeTheStart() {
    assertThat(aBooking(TUESDAY_AT_TWO).miss(marc(TUESDAY_AT_TWO.minusSeconds(1)))).isEqualTo(refused(AppointmentRefusal.NOT_STARTED));
    assertThat(event(aBooking(TUESDAY_AT_TWO).miss(marc(TUESDAY_AT_TWO)))).isInstanceOf(AppointmentMissed.class);
  }

  @Test
  void aPatientMayComeAnHourEarlyAndNotBefore() {
    var early = Showing.of(aBooking(TUESDAY_AT_TWO)).attendableFrom();

    assertThat(early).isEqualTo(TUESDAY_AT_TWO.minus(Duration.ofHours(1)));
    assertThat(aBooking(TUESDAY_AT_TWO).attend(marc(early.minusSeconds(1)))).isEqualTo(refused(AppointmentRefusal.NOT_STARTED));
    assertThat(Showing.state(decided(aBooking(TUESDAY_AT_TWO).attend(marc(early))))).isEqualTo(AppointmentNote.State.ATTENDED);
  }

  @Test
  void aTimeWhosePatientDidNotComeIsFreeForSomebodyElseAndStillKnown() {
    var missed = decided(aBooking(TUESDAY_AT_TWO).miss(marc(TUESDAY_AT_TWO)));

    assertThat(Holding.busy(missed.status())).isEmpty();
    assertThat(Holding.worth(missed.status(), 1)).isEqualTo(Holding.Worth.DEAD);
    assertThat(Lookup.keysOf(missed)).containsAll(Lookup.keysOf(aBooking(TUESDAY_AT_TWO)));
    assertThat(Showing.of(missed).time()).isEqualTo(TUESDAY);
  }

  @Test
  void aPatientWhoCameLateCame() {
    var missed = decided(aBooking(TUESDAY_AT_TWO).miss(marc(TUESDAY_AT_TWO)));

    assertThat(Showing.state(decided(missed.attend(marc(TUESDAY_AT_TWO.plusSeconds(900)))))).isEqualTo(AppointmentNote.State.ATTENDED);
  }

  @Test
  void aClaimNobodyFinishedIsWokenAndGivenUp() {
    var claim = aClaim(TUESDAY_AT_TWO);

    assertThat(Appointment.KIND.due().apply(claim)).isEqualTo(NOW.plus(Appointment.UNFINISHED));
    var given = decided(Appointment.KIND.wake().apply(claim, NOW.plus(Appointment.UNFINISHED)));
    assertThat(given.status()).isEqualTo(aRequest().status());
    assertThat(Appointment.KIND.due().apply(given)).isNull();
  }

  @Test
  void withTheCareEndsWhatHasNoTimeYetAndNothingElse() {
    assertThat(Showing.state(decided(anOffer(TUESDAY_AT_TWO).endWithCare(marc(NOW))))).isEqualTo(AppointmentNote.State.CANCELLED);
    assertThat(Showing.state(decided(aBooking(TUESDAY_AT_TWO).endWithCare(marc(NOW))))).isEqualTo(AppointmentNote.State.BOOKED);
  }

  @ParameterizedTest
  @EnumSource(CancelReason.class)
  void nothingFollowsOnACancellation(CancelReason reason) {
    var cancelled = decided(aRequest().cancel(reason, noah(NOW)));

    assertThat(cancelled.offer(List.of(TUESDAY_AT_TWO), 60, marc(NOW))).isEqualTo(refused(AppointmentRefusal.APPOINTMENT_OVER));
    assertThat(cancelled.claim(TUESDAY, false, 24, NOW)).isEqualTo(refused(AppointmentRefusal.APPOINTMENT_OVER));
    assertThat(cancelled.claimAnother(TUESDAY, false, 24, NOW)).isEqualTo(refused(AppointmentRefusal.APPOINTMENT_OVER));
    assertThat(cancelled.cancel(reason, noah(NOW))).isEqualTo(refused(AppointmentRefusal.APPOINTMENT_OVER));
    assertThat(cancelled.attend(marc(TUESDAY_AT_TWO))).isEqualTo(refused(AppointmentRefusal.APPOINTMENT_OVER));
    assertThat(cancelled.miss(marc(TUESDAY_AT_TWO))).isEqualTo(refused(AppointmentRefusal.APPOINTMENT_OVER));
  }

  @Test
  void aDoctorNamedByNumberIsFoundUnderTheirAgendaOnceThereIsOne() {
    var agenda = Agenda.of(PersonKey.account("marc-dujardin"));

    var claim = decided(aRequest().in(agenda).claim(TUESDAY, false, 24, NOW));

    assertThat(Lookup.keysOf(claim)).contains("day:account:marc-dujardin/2026-11-24");
    assertThat(aRequest().in(Agenda.of(Story.MARC.key()))).isEqualTo(aRequest());
  }

  @Test
  void isFoundByPatientReferralPathwayAndByTheDaysItTakes() {
    assertThat(Lookup.keysOf(aRequest())).containsExactlyInAnyOrder("patient:ssin:noah", "referral:referral-noah", "pathway:pathway-noah", "open:account:dujardin");
    assertThat(Lookup.keysOf(aBooking(TUESDAY_AT_TWO))).contains("day:account:dujardin/2026-11-24").doesNotContain("open:account:dujardin");
  }

  private static Event event(Decision<Appointment> decision) {
    return ((Decision.Decided<Appointment>) decision).events().getFirst();
  }
}
