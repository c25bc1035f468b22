package be.jalon.pathway;

import be.jalon.aggregates.Decision;
import be.jalon.contracts.Envelope;
import be.jalon.contracts.Event;
import be.jalon.contracts.OrganisationId;
import be.jalon.contracts.ReferralId;
import be.jalon.contracts.pathway.SeatProposal;
import be.jalon.contracts.people.Act;
import be.jalon.contracts.people.Actor;
import be.jalon.contracts.people.Authority;
import be.jalon.contracts.people.Capacity;
import be.jalon.contracts.people.Person;
import be.jalon.contracts.referral.ReferralEvent;
import be.jalon.contracts.referral.ReferralEvent.*;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What a pathway makes of what the referral service says: it opens, seats are filled and emptied, requests come and go. */
final class Following {

  private Following() {
  }

  /** @return null when it does not concern seats, consents or requests */
  static @Nullable Decision<Pathway> hear(@Nullable Pathway known, Envelope<?> heard) {
    return switch (heard.event()) {
      case ReferralSubmitted submitted -> known == null || known.life() != Life.ERASED ? submitted(known, heard, submitted) : null;
      case ReferralEvent event -> known == null || known.life() == Life.ERASED ? null : hear(known, event);
      default -> null;
    };
  }

  /** Whether {@link #hear} may make anything of such an event: the others need not be brought before the pathway at all. */
  static boolean concerns(Event event) {
    return event instanceof ReferralSubmitted || event instanceof ReferralAccepted || event instanceof ReferralRedirected
        || event instanceof ReferralDeclined || event instanceof ReferralWithdrawn || event instanceof CareCompleted;
  }

  private static @Nullable Decision<Pathway> hear(Pathway known, ReferralEvent event) {
    var turn = new Turn(known, event.entry().act(), event.occurredAt());
    return switch (event) {
      case ReferralSubmitted _ -> null;
      case ReferralAccepted accepted -> accepted(turn, accepted);
      case ReferralRedirected redirected -> redirected(turn, redirected);
      case ReferralDeclined declined -> ended(turn, declined.referral());
      case ReferralWithdrawn withdrawn -> ended(turn, withdrawn.referral());
      case CareCompleted completed -> ended(turn, completed.referral());
      case InformationRequested _, InformationProvided _, ReferralWaitlisted _, ReferralEscalated _, CareStarted _, CareStatusUpdated _, CareInterrupted _,
          CareResumed _, SafetyConcernRaised _, SafetyConcernAcknowledged _, SafetyConcernUnanswered _, SafetyConcernClosed _, ReferralDataErased _ -> null;
    };
  }

  /** Opens the pathway, or joins the one that is open: seats that are there stay as they are. */
  private static Decision<Pathway> submitted(@Nullable Pathway known, Envelope<?> heard, ReferralSubmitted event) {
    var at = event.occurredAt();
    var act = event.entry().act();
    var turn = known == null
        ? new Turn(Pathway.opened(event.pathway(), event.patient(), event.patientKey(), at), act, at).open()
        : new Turn(known, act, at);
    if (known != null && known.life() == Life.CLOSED) {
      turn.reopen();
    }
    event.seats().forEach(proposal -> turn.seat(seatable(turn.pathway(), proposal, event.network()), false));
    turn.networkSeat(event.network());
    turn.request(requestOf(heard, event));
    var patients = patientsAct(act, turn.pathway());
    event.consents().stream().filter(terms -> turn.pathway().consent(terms.consent()).isEmpty()).forEach(terms -> turn.consent(terms, patients));
    return turn.decision();
  }

  /**
   * As the seat can be opened here: a clinician asked for by name sits down when they take the person into care; nobody sits on both sides; a second
   * doctor of one practice gets a seat of their own.
   */
  private static SeatProposal seatable(Pathway pathway, SeatProposal proposal, OrganisationId network) {
    var holder = proposal.holder();
    boolean ofTheNetwork = proposal.capacity() == Capacity.CLINICIAN && network.equals(proposal.organisation());
    if (holder == null || ofTheNetwork || pathway.unfitFor(proposal.capacity(), holder.key()) != null) {
      return new SeatProposal(proposal.seat(), proposal.capacity(), proposal.organisation(), null);
    }
    var sitting = pathway.seat(proposal.seat()).flatMap(Seat::holder);
    return sitting.isPresent() && !sitting.get().key().equals(holder.key()) && proposal.capacity().treats()
        ? new SeatProposal(SeatProposal.on(pathway.id(), proposal.capacity(), null, holder).seat(), proposal.capacity(), proposal.organisation(), holder)
        : proposal;
  }

  private static Request requestOf(Envelope<?> heard, ReferralSubmitted event) {
    var status = event.entry().sections().careStatus();
    return new Request(event.referral(), heard.stream(), heard.sequence(), event.network(), Request.State.UNANSWERED,
        status == null ? null : status.urgency(), event.occurredAt(), event.dueAt(), Set.of());
  }

  /** Consents given in the consultation are the patient's act, written down by whoever refers. */
  private static Act patientsAct(Act act, Pathway pathway) {
    var responsible = act.responsible();
    return responsible.capacity() == Capacity.PATIENT
        ? act
        : new Act(responsible, new Actor(new Person(pathway.patientKey(), null), Capacity.PATIENT, null), Authority.RELAYING_PATIENT, act.evidence(),
            act.channel());
  }

  private static Decision<Pathway> accepted(Turn turn, ReferralAccepted event) {
    turn.pathway().request(event.referral()).ifPresent(request -> turn.request(request.become(Request.State.TAKEN)));
    var seat = turn.networkSeat(event.network());
    return (seat.heldBy(event.clinician().key()) ? turn : turn.name(seat, event.clinician(), false)).decision();
  }

  private static Decision<Pathway> redirected(Turn turn, ReferralRedirected event) {
    turn.pathway().request(event.referral()).ifPresent(request -> turn.request(request.movedTo(event.to(), event.dueAt())));
    boolean otherwiseThere = turn.pathway().requests().stream().anyMatch(request -> request.liveAt(event.from()));
    var left = turn.networkSeat(event.from());
    if (left.current().isPresent() && !otherwiseThere) {
      turn.vacate(left);
    }
    turn.networkSeat(event.to());
    return turn.decision();
  }

  private static @Nullable Decision<Pathway> ended(Turn turn, ReferralId referral) {
    return turn.pathway().request(referral).map(request -> turn.request(request.become(Request.State.ENDED)).decision()).orElse(null);
  }
}
