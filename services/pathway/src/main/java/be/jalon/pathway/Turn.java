package be.jalon.pathway;

import static be.jalon.contracts.people.Capacity.CLINICIAN;

import be.jalon.aggregates.Decision;
import be.jalon.contracts.Entry;
import be.jalon.contracts.OrganisationId;
import be.jalon.contracts.Releases;
import be.jalon.contracts.pathway.ConsentTerms;
import be.jalon.contracts.pathway.PathwayEvent;
import be.jalon.contracts.pathway.PathwayEvent.ConsentGranted;
import be.jalon.contracts.pathway.PathwayEvent.ConsentRefused;
import be.jalon.contracts.pathway.PathwayEvent.ConsentWithdrawn;
import be.jalon.contracts.pathway.PathwayEvent.PathwayClosed;
import be.jalon.contracts.pathway.PathwayEvent.PathwayErased;
import be.jalon.contracts.pathway.PathwayEvent.PathwayOpened;
import be.jalon.contracts.pathway.PathwayEvent.PathwayReopened;
import be.jalon.contracts.pathway.PathwayEvent.SeatHolderChanged;
import be.jalon.contracts.pathway.PathwayEvent.SeatHolderConfirmed;
import be.jalon.contracts.pathway.PathwayEvent.SeatOpened;
import be.jalon.contracts.pathway.PathwayEvent.SectionReleased;
import be.jalon.contracts.pathway.PathwayEvent.StandInNamed;
import be.jalon.contracts.pathway.Recipient;
import be.jalon.contracts.pathway.SeatProposal;
import be.jalon.contracts.people.Act;
import be.jalon.contracts.people.Person;
import be.jalon.contracts.people.PersonKey;
import be.jalon.contracts.sections.Ball;
import be.jalon.contracts.sections.CareStatus;
import be.jalon.contracts.sections.ReturnStatus;
import be.jalon.contracts.sections.Sections;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * A pathway while one act is done to it: the state as it becomes, and what is said of it. Whether the act is allowed was asked before.
 */
final class Turn {

  private Pathway pathway;
  private final Act act;
  private final Instant at;
  private final List<PathwayEvent> said = new ArrayList<>();

  Turn(Pathway pathway, Act act, Instant at) {
    this.pathway = pathway;
    this.act = act;
    this.at = at;
  }

  Pathway pathway() {
    return pathway;
  }

  Decision<Pathway> decision() {
    return Decision.decided(pathway, said);
  }

  Turn open() {
    return say(new PathwayOpened(pathway.patient(), pathway.patientKey(), entry(act, Sections.none())));
  }

  /** The seat is opened, or given its name if it was there without one. */
  Turn seat(SeatProposal proposal, boolean byPatient) {
    var known = pathway.seat(proposal.seat());
    if (known.isPresent()) {
      return proposal.holder() == null || known.get().current().isPresent() ? this : name(known.get(), proposal.holder(), byPatient);
    }
    var vacant = Seat.vacant(proposal.seat(), proposal.capacity(), proposal.organisation());
    var seat = proposal.holder() == null ? vacant : vacant.named(proposal.holder(), at);
    become(pathway.with(seat));
    say(new SeatOpened(seat.id(), seat.capacity(), seat.organisation(), proposal.holder(), telling(seat)));
    return proposal.holder() == null ? this : settle(seat, byPatient);
  }

  Turn name(Seat seat, Person holder, boolean byPatient) {
    var named = seat.named(holder, at);
    become(pathway.with(named));
    say(new SeatHolderChanged(named.id(), named.capacity(), named.organisation(), holder, telling(named)));
    return settle(named, byPatient);
  }

  Turn vacate(Seat seat) {
    var vacated = seat.vacated(at);
    become(pathway.with(vacated));
    return say(new SeatHolderChanged(vacated.id(), vacated.capacity(), vacated.organisation(), null, telling(vacated)));
  }

  /** Turning down a holder leaves the seat vacant; why it fell vacant is the patient's affair. */
  Turn confirm(Seat seat, PersonKey who, boolean confirmed) {
    boolean holder = seat.heldBy(who);
    var changed = seat.withCurrent(tenure -> holder
        ? tenure.withConfirmed(confirmed)
        : tenure.withStandIns(standIn -> standIn.person().key().equals(who) ? standIn.withConfirmed(confirmed) : standIn));
    become(pathway.with(changed));
    say(new SeatHolderConfirmed(seat.id(), who, confirmed, confirmed ? telling(changed) : entry(act, Sections.none())));
    if (holder && !confirmed) {
      return vacate(changed);
    }
    return holder ? bind(changed) : this;
  }

  Turn standIn(Seat seat, StandIn standIn, boolean byPatient) {
    boolean confirmed = !seat.capacity().assesses() || byPatient || isNamedInGrant(standIn.person().key());
    var changed = seat.withCurrent(tenure -> tenure.with(standIn.withConfirmed(confirmed)));
    become(pathway.with(changed));
    say(new StandInNamed(seat.id(), standIn.person(), standIn.from(), standIn.until(), telling(changed)));
    return confirmed && seat.capacity().assesses()
        ? say(new SeatHolderConfirmed(seat.id(), standIn.person().key(), true, telling(changed)))
        : this;
  }

  /** A grant that names an assessor confirms them in the seat they hold. */
  Turn consent(ConsentTerms terms, Act given) {
    var consent = new Consent(terms, given, at, null, null);
    if (consent.grants() && terms.recipient() instanceof Recipient.Seat(var id)) {
      var tenure = pathway.seat(id).flatMap(Seat::current);
      consent = tenure.isPresent() ? consent.boundTo(tenure.get().number()) : consent;
    }
    become(pathway.with(consent));
    say(consent.grants() ? new ConsentGranted(terms, entry(given, Sections.none())) : new ConsentRefused(terms, entry(given, Sections.none())));
    if (consent.grants() && terms.recipient() instanceof Recipient.Holder(var person)) {
      pathway.seats().stream().filter(seat -> seat.capacity().assesses() && awaitsConfirmation(seat, person.key())).toList()
          .forEach(seat -> confirm(seat, person.key(), true));
    }
    return this;
  }

  Turn withdraw(Consent consent) {
    become(pathway.with(consent.withdrawn(at)));
    return say(new ConsentWithdrawn(consent.id(), entry(act, Sections.none())));
  }

  Turn widen(Widening widening) {
    become(pathway.with(widening));
    return say(new SectionReleased(widening.stream(), widening.sequence(), widening.category(), widening.release(), entry(act, Sections.none())));
  }

  Turn request(Request request) {
    return become(pathway.with(request));
  }

  /** The network's clinician's seat without a name, opened if there was none. */
  Seat networkSeat(OrganisationId network) {
    var proposal = SeatProposal.on(pathway.id(), CLINICIAN, network, null);
    return seat(proposal, false).pathway.seat(proposal.seat()).orElseThrow();
  }

  Turn close() {
    become(pathway.with(Life.CLOSED, at));
    var nobody = new Ball(null, at, null);
    return say(new PathwayClosed(entry(act,
        Sections.of(CareStatus.of(CareStatus.Stage.ONGOING, nobody), ReturnStatus.of(ReturnStatus.Stage.CLOSED, nobody, null)))));
  }

  Turn reopen() {
    become(pathway.with(Life.OPEN, at));
    return say(new PathwayReopened(entry(act,
        Sections.of(CareStatus.of(CareStatus.Stage.ONGOING, null), ReturnStatus.of(ReturnStatus.Stage.ONGOING, null, null)))));
  }

  Turn erase() {
    become(pathway.erased(at));
    return say(new PathwayErased(entry(Act.byService("pathway", act.evidence().on()), Sections.none())));
  }

  /** What a new name in a seat brings about: an assessor is confirmed if the patient named them, and then takes up what waited for a name. */
  private Turn settle(Seat seat, boolean byPatient) {
    var holder = seat.holder().orElseThrow().key();
    if (!seat.capacity().assesses()) {
      return bind(seat);
    }
    return byPatient || isNamedInGrant(holder) ? confirm(seat, holder, true) : this;
  }

  /** A grant to a seat that had no name covers the first one named, an assessor once confirmed. */
  private Turn bind(Seat seat) {
    int number = seat.current().orElseThrow().number();
    return become(pathway.withConsents(pathway.consents().stream()
        .map(consent -> consent.waitsForHolderOf(seat.id()) ? consent.boundTo(number) : consent).toList()));
  }

  private boolean isNamedInGrant(PersonKey key) {
    return pathway.consents().stream().anyMatch(consent -> consent.grants() && consent.names(key) && consent.withdrawnAt() == null
        && (consent.terms().until() == null || at.isBefore(consent.terms().until())));
  }

  private static boolean awaitsConfirmation(Seat seat, PersonKey key) {
    return seat.current().stream().anyMatch(tenure -> tenure.holder().key().equals(key) && !tenure.confirmed()
        || tenure.standIns().stream().anyMatch(standIn -> standIn.person().key().equals(key) && !standIn.confirmed()));
  }

  private Turn become(Pathway next) {
    pathway = next;
    return this;
  }

  private Turn say(PathwayEvent event) {
    said.add(event);
    return this;
  }

  /** Who treats is told of with the care, who assesses with the return to work. */
  private Entry telling(Seat seat) {
    return entry(act, seat.capacity().assesses() ? Sections.of(ReturnStatus.about(seat.note())) : Sections.of(CareStatus.about(seat.note())));
  }

  private Entry entry(Act doneBy, Sections sections) {
    return new Entry(pathway.id(), doneBy, at, sections, Releases.defaults(sections));
  }
}
