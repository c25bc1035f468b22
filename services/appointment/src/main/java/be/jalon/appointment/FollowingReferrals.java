package be.jalon.appointment;

import static be.jalon.aggregates.Decision.decided;

import be.jalon.aggregates.Aggregates;
import be.jalon.aggregates.Current;
import be.jalon.contracts.Brussels;
import be.jalon.contracts.Envelope;
import be.jalon.contracts.Event;
import be.jalon.contracts.Releases;
import be.jalon.contracts.pathway.PathwayEvent.PathwayClosed;
import be.jalon.contracts.people.Act;
import be.jalon.contracts.people.Capacity;
import be.jalon.contracts.people.Person;
import be.jalon.contracts.people.PersonKey;
import be.jalon.contracts.referral.ReferralEvent.CareCompleted;
import be.jalon.contracts.referral.ReferralEvent.ReferralAccepted;
import be.jalon.contracts.referral.ReferralEvent.ReferralSubmitted;
import be.jalon.contracts.referral.ReferralEvent.ReferralWithdrawn;
import java.time.Clock;

/** From a referral's life to its intake: accepted, an intake is asked for; withdrawn or completed, what has no time yet falls away. */
public final class FollowingReferrals {

  private static final String SELF = "appointment";

  private final Appointments appointments;
  private final Agendas agendas;
  private final Aggregates<ExpectedIntake> expected;
  private final Clock clock;

  public FollowingReferrals(Appointments appointments, Agendas agendas, Aggregates<ExpectedIntake> expected, Clock clock) {
    this.appointments = appointments;
    this.agendas = agendas;
    this.expected = expected;
    this.clock = clock;
  }

  public void submitted(Envelope<ReferralSubmitted> heard) {
    var event = heard.event();
    expected.hear(ExpectedIntake.id(event.referral()), heard, known -> known != null ? null
        : decided(new ExpectedIntake(event.referral(), event.pathway(), event.patientKey())));
  }

  /** The clinician, who took the person into care, is to see to a time; the table may hear of their seat later. */
  public void accepted(Envelope<ReferralAccepted> heard) {
    var event = heard.event();
    var id = ExpectedIntake.intake(event.referral());
    var patient = expected.find(ExpectedIntake.id(event.referral())).map(known -> known.state().patient()).orElse(null);
    var agenda = agendas.of(event.clinician().key());
    var clinician = new Practitioner(new Person(agenda.practitioner(), event.clinician().name()), Capacity.CLINICIAN);
    var terms = new Terms(id, event.pathway(), patient, clinician, PersonKey.service(SELF), event.referral(),
        Subject.CARE, agenda.rules().sessionMinutes(), false, null, Releases.none());
    appointments.all().hear(id.value(), heard, known -> known != null ? null : Appointment.request(terms, self()));
  }

  public void withdrawn(Envelope<ReferralWithdrawn> heard) {
    end(Lookup.referral(heard.event().referral()), heard);
  }

  public void completed(Envelope<CareCompleted> heard) {
    end(Lookup.referral(heard.event().referral()), heard);
  }

  public void closed(Envelope<PathwayClosed> heard) {
    end(Lookup.pathway(heard.event().pathway()), heard);
  }

  private void end(String key, Envelope<? extends Event> heard) {
    appointments.withKey(key).map(Current::id).forEach(id ->
        appointments.all().hear(id, heard, known -> known == null ? null : known.endWithCare(self())));
  }

  private Acting self() {
    var now = clock.instant();
    return new Acting(Party.TREATING, Act.byService(SELF, Brussels.dayOf(now)), now, now);
  }
}
