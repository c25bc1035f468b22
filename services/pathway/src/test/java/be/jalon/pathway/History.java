package be.jalon.pathway;

import static be.jalon.pathway.Cast.NOAH_KEY;
import static be.jalon.pathway.Cast.SAMBRE;

import be.jalon.aggregates.Decision;
import be.jalon.contracts.Brussels;
import be.jalon.contracts.ConsentId;
import be.jalon.contracts.DataCategory;
import be.jalon.contracts.Entry;
import be.jalon.contracts.Envelope;
import be.jalon.contracts.Event;
import be.jalon.contracts.OrganisationId;
import be.jalon.contracts.PathwayId;
import be.jalon.contracts.PatientId;
import be.jalon.contracts.ReferralId;
import be.jalon.contracts.Releases;
import be.jalon.contracts.SeatId;
import be.jalon.contracts.Stream;
import be.jalon.contracts.pathway.ConsentTerms;
import be.jalon.contracts.pathway.Recipient;
import be.jalon.contracts.pathway.SeatProposal;
import be.jalon.contracts.people.Act;
import be.jalon.contracts.people.Actor;
import be.jalon.contracts.people.Capacity;
import be.jalon.contracts.people.Channel;
import be.jalon.contracts.people.Evidence;
import be.jalon.contracts.people.Person;
import be.jalon.contracts.people.PersonKey;
import be.jalon.contracts.referral.ReferralEvent.CareStatusUpdated;
import be.jalon.contracts.referral.ReferralEvent.ReferralAccepted;
import be.jalon.contracts.referral.ReferralEvent.ReferralSubmitted;
import be.jalon.contracts.sections.Sections;
import be.jalon.security.Caller;
import be.jalon.security.Relay;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** One pathway as it happens, without store or broker: what is said is heard at once. States are reached by behaviour only. */
final class History {

  static final PathwayId ID = new PathwayId("pathway-noah");
  static final ReferralId REFERRAL = new ReferralId("referral-1");
  static final Stream PATHWAY = Stream.of("pathway", ID.value());

  Instant now = Instant.parse("2026-11-02T09:00:00Z");
  @Nullable Pathway pathway;
  final List<Envelope<?>> said = new ArrayList<>();
  final Map<Stream, Long> sequences = new HashMap<>();
  final List<TimelineEntry> entries = new ArrayList<>();
  View view = View.empty(ID);
  final List<Opening> openings = new ArrayList<>();

  /** A triage card opened, and after which event. */
  record Opening(int after, ReferralId referral, Set<PersonKey> by) {
  }

  Pathway state() {
    return Objects.requireNonNull(pathway);
  }

  History later(Duration time) {
    now = now.plus(time);
    return this;
  }

  LocalDate today() {
    return Brussels.dayOf(now);
  }

  /** Heard by the pathway first, then by the view; what the pathway says of it comes after. */
  History hear(Event event, Stream stream) {
    var envelope = place(event, stream);
    if (Following.concerns(event) && Following.hear(pathway, envelope) instanceof Decision.Decided<Pathway>(var next, var events)) {
      pathway = next;
      events.forEach(each -> place(each, PATHWAY));
    }
    return this;
  }

  /** What a command comes to; a refusal changes nothing. */
  Decision<Pathway> decide(Caller caller, @Nullable Relay relay, BiFunction<Pathway, Doing, Decision<Pathway>> command) {
    var decision = command.apply(state(), Doing.of(state(), caller, relay, now));
    if (decision instanceof Decision.Decided<Pathway>(var next, var events)) {
      pathway = next;
      events.forEach(each -> place(each, PATHWAY));
    }
    return decision;
  }

  private Envelope<?> place(Event event, Stream stream) {
    long sequence = sequences.merge(stream, 1L, Long::sum);
    var envelope = new Envelope<>(stream, sequence, now, null, event);
    said.add(envelope);
    var entry = TimelineEntry.of(stream.value().replace('/', '.') + "." + sequence, envelope);
    entries.add(entry);
    view = view.hear(envelope, entry);
    return envelope;
  }

  Entry entry(Act act, Sections sections, Releases releases) {
    return new Entry(ID, act, now, sections, releases);
  }

  Act by(Caller caller) {
    return caller.act(today());
  }

  Act forNoah(Caller caller) {
    return caller.relaying(new Actor(new Person(NOAH_KEY, null), Capacity.PATIENT, null), new Evidence(Evidence.Kind.SPOKEN, today(), null), Channel.JALON);
  }

  static Relay onPaper(LocalDate on) {
    return new Relay(new Evidence(Evidence.Kind.SIGNED_PAPER, on, null), null);
  }

  /** Anne refers Noah to the network, with what he agreed to in her consultation. */
  static History referred(Sections sections, ConsentTerms... consents) {
    var history = new History();
    var seats = List.of(
        SeatProposal.on(ID, Capacity.TREATING_DOCTOR, Cast.PRACTICE, Cast.ANNE.person()),
        SeatProposal.on(ID, Capacity.OCCUPATIONAL_PHYSICIAN, Cast.BOREAL, null),
        SeatProposal.on(ID, Capacity.MEDECIN_CONSEIL, Cast.MUTUALITE, null));
    return history.submit(REFERRAL, SAMBRE, seats, List.of(consents), sections);
  }

  History submit(ReferralId referral, OrganisationId network, List<SeatProposal> seats, List<ConsentTerms> consents, Sections sections) {
    return hear(new ReferralSubmitted(referral, new PatientId("patient-1"), NOAH_KEY, network, null, seats, consents, null, now.plus(Duration.ofDays(7)),
        entry(by(Cast.ANNE), sections, Releases.defaults(sections))), Stream.of("referral", referral.value()));
  }

  History accepted(Caller clinician) {
    return hear(new ReferralAccepted(REFERRAL, SAMBRE, clinician.person(), entry(by(clinician), Sections.none(), Releases.none())),
        Stream.of("referral", REFERRAL.value()));
  }

  History writes(Caller author, Sections sections) {
    return writes(author, sections, Releases.defaults(sections));
  }

  History writes(Caller author, Sections sections, Releases releases) {
    return hear(new CareStatusUpdated(REFERRAL, entry(by(author), sections, releases)), Stream.of("referral", REFERRAL.value()));
  }

  ConsentTerms granted(Recipient recipient, ConsentTerms.Purpose purpose, DataCategory... categories) {
    return terms(ConsentTerms.Decision.GRANT, recipient, purpose, categories);
  }

  ConsentTerms terms(ConsentTerms.Decision decision, Recipient recipient, ConsentTerms.Purpose purpose, DataCategory... categories) {
    return new ConsentTerms(new ConsentId("consent-" + (said.size() + 1)), decision, recipient, Set.of(categories), purpose, now, null,
        ConsentTerms.Reach.INCLUDING_PAST);
  }

  History noahAgrees(Function<History, ConsentTerms> terms) {
    decide(Cast.NOAH, null, (pathway, doing) -> pathway.decideConsent(doing, terms.apply(this)));
    return this;
  }

  /** Named in the seat of their capacity and organisation by Anne. */
  History seat(Caller holder) {
    decide(Cast.ANNE, null, (_, doing) -> Arranging.nameHolder(doing, seat(holder.capacity(), holder.organisation()), holder.person()));
    return this;
  }

  History opens(Caller clinician) {
    var reader = Reader.of(clinician);
    if (state().openRequest(reader, REFERRAL) instanceof Decision.Decided<Pathway>(var next, _)) {
      pathway = next;
      openings.add(new Opening(said.size(), REFERRAL, reader.keys()));
    }
    return this;
  }

  List<Shown> visibleTo(Caller caller) {
    return Visibility.of(state(), Reader.of(caller), now).show(entries);
  }

  static SeatId seat(Capacity capacity, OrganisationId organisation) {
    return SeatProposal.on(ID, capacity, organisation, null).seat();
  }

  Set<DataCategory> sees(Caller caller) {
    var seen = EnumSet.noneOf(DataCategory.class);
    visibleTo(caller).forEach(shown -> seen.addAll(shown.grounds().keySet()));
    return seen;
  }
}
