package be.jalon.referral;

import static be.jalon.referral.Role.ENDED_IT;
import static be.jalon.referral.Role.IN_CHARGE;

import be.jalon.aggregates.Command;
import be.jalon.aggregates.Decision;
import be.jalon.aggregates.Outcome;
import be.jalon.contracts.Envelope;
import be.jalon.contracts.ReferralId;
import be.jalon.contracts.appointment.AppointmentEvent.AppointmentAttended;
import be.jalon.contracts.pathway.PathwayEvent.SeatHolderChanged;
import be.jalon.contracts.people.Capacity;
import be.jalon.referral.Codes.CodeList;
import be.jalon.security.Caller;
import be.jalon.security.CommonProblem;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** From acceptance to the end of the care: it starts with the first attended appointment, and only the clinician in charge tells of it. */
public final class Caring {

  private static final Set<Role> MAY_TELL = EnumSet.of(IN_CHARGE, ENDED_IT);

  private final Acting acting;
  private final Codes codes;

  public Caring(Acting acting, Codes codes) {
    this.acting = acting;
    this.codes = codes;
  }

  public Outcome<Referral> update(ReferralId id, Caller caller, Command command, Told told, @Nullable LocalDate expectedOn) {
    return acting.on(id, caller, command, MAY_TELL, (referral, now) -> told.objection(now.capacity(), codes)
        .or(() -> Objection.when(expectedOn != null && expectedOn.isBefore(now.today()), ReferralRefusal.DATE_IN_THE_PAST, "expectedOn"))
        .map(Objection::<Referral>refusing).orElseGet(() -> referral.care().update(now, told, expectedOn)));
  }

  public Outcome<Referral> interrupt(ReferralId id, Caller caller, Command command, String reason) {
    return acting.on(id, caller, command, MAY_TELL, (referral, now) -> codes.know(CodeList.INTERRUPTION_REASONS, reason)
        ? referral.care().interrupt(now, reason) : Decision.refused(CommonProblem.UNKNOWN_CODE, "reason"));
  }

  public Outcome<Referral> resume(ReferralId id, Caller caller, Command command) {
    return acting.on(id, caller, command, MAY_TELL, (referral, now) -> referral.care().resume(now));
  }

  public Outcome<Referral> complete(ReferralId id, Caller caller, Command command, String outcome, Told told) {
    return acting.on(id, caller, command, MAY_TELL, (referral, now) -> told.objection(now.capacity(), codes)
        .or(() -> Objection.when(!codes.know(CodeList.OUTCOMES, outcome), CommonProblem.UNKNOWN_CODE, "outcome"))
        .map(Objection::<Referral>refusing).orElseGet(() -> referral.care().complete(now, outcome, told)));
  }

  /** Care starts with the appointment, or when it was written down that the person had come before that. */
  public void attended(Envelope<AppointmentAttended> heard) {
    var event = heard.event();
    if (event.referral() != null) {
      var since = event.start().isBefore(event.occurredAt()) ? event.start() : event.occurredAt();
      acting.referrals().hear(event.referral().value(), heard, referral -> referral == null ? null : referral.care().start(event.entry().act(), since));
    }
  }

  /** Whoever now holds the network's seat has the person in charge; a vacant seat leaves them with the last one. */
  public void seatChanged(Envelope<SeatHolderChanged> heard) {
    var seat = heard.event();
    if (seat.capacity() != Capacity.CLINICIAN || seat.holder() == null) {
      return;
    }
    for (var found : acting.referrals().withKey(Kept.ofPathway(seat.pathway()))) {
      acting.referrals().hear(found.id(), heard, referral -> referral == null || !referral.network().equals(seat.organisation())
          ? null : Decision.decided(referral.care().handedTo(seat.holder(), seat.occurredAt())));
    }
  }
}
