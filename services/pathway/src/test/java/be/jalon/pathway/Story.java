package be.jalon.pathway;

import static be.jalon.contracts.DataCategory.CARE_STATUS;
import static be.jalon.contracts.DataCategory.CLINICAL;
import static be.jalon.contracts.DataCategory.IDENTITY;
import static be.jalon.contracts.people.Capacity.CLINICIAN;
import static be.jalon.contracts.people.Capacity.MEDECIN_CONSEIL;
import static be.jalon.contracts.people.Capacity.NETWORK_COORDINATOR;
import static be.jalon.contracts.people.Capacity.OCCUPATIONAL_PHYSICIAN;
import static be.jalon.contracts.people.Capacity.PATIENT;
import static be.jalon.contracts.people.Capacity.TREATING_DOCTOR;

import be.jalon.contracts.ConsentId;
import be.jalon.contracts.DataCategory;
import be.jalon.contracts.Entry;
import be.jalon.contracts.PathwayId;
import be.jalon.contracts.PatientId;
import be.jalon.contracts.ReferralId;
import be.jalon.contracts.Topic;
import be.jalon.contracts.pathway.ConsentTerms;
import be.jalon.contracts.pathway.Recipient;
import be.jalon.contracts.pathway.SeatProposal;
import be.jalon.contracts.people.PersonKey;
import be.jalon.contracts.people.Ssin;
import be.jalon.contracts.referral.ReferralEvent.CareStatusUpdated;
import be.jalon.contracts.referral.ReferralEvent.ReferralAccepted;
import be.jalon.contracts.referral.ReferralEvent.ReferralSubmitted;
import be.jalon.contracts.sections.Sections;
import be.jalon.contracts.sections.Treatment;
import be.jalon.keys.BlindIndex;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.EnumSet;
import java.util.List;
import java.util.UUID;

/** Noah's story on a pathway of its own, told by the referral service over the broker, and read by everybody over HTTP. */
final class Story {

  static final String SSIN = "85031297781";
  private static final int LONG = 60_000;

  final PathwayId id = new PathwayId(UUID.randomUUID().toString());
  final ReferralId referral = new ReferralId(UUID.randomUUID().toString());
  private final Neighbours neighbours;
  private final BlindIndex index;

  Story(Neighbours neighbours, BlindIndex index) {
    this.neighbours = neighbours;
    this.index = index;
  }

  static String noah() {
    return Running.PLACE.issuer().token("noah").named("Lemmens", "Noah").capacities(PATIENT).ssin(SSIN).bearer();
  }

  static String anne() {
    return Running.PLACE.issuer().token("anne").named("Lambert", "Anne").capacities(TREATING_DOCTOR).organisation("practice-lambert").nihdi("19999123004").bearer();
  }

  static String jan() {
    return Running.PLACE.issuer().token("jan").named("Claes", "Jan").capacities(TREATING_DOCTOR).nihdi("19999280003").bearer();
  }

  static String marc() {
    return Running.PLACE.issuer().token("marc").named("Dujardin", "Marc").capacities(CLINICIAN).organisation("network-sambre").bearer();
  }

  static String ines() {
    return Running.PLACE.issuer().token("ines").named("Carlier", "Inès").capacities(NETWORK_COORDINATOR).organisation("network-sambre").bearer();
  }

  static String els() {
    return Running.PLACE.issuer().token("els").named("Peeters", "Els").capacities(OCCUPATIONAL_PHYSICIAN).organisation("prevention-boreal").bearer();
  }

  static String paul() {
    return Running.PLACE.issuer().token("paul").named("Simon", "Paul").capacities(MEDECIN_CONSEIL).organisation("mutualite-a").nihdi("19993777000").bearer();
  }

  /** What the referral answered in {@code Jalon-At}. */
  String submit() {
    var now = now();
    var consent = new ConsentTerms(new ConsentId(UUID.randomUUID().toString()), ConsentTerms.Decision.GRANT, new Recipient.Network(Cast.SAMBRE),
        EnumSet.of(IDENTITY, CARE_STATUS, CLINICAL), ConsentTerms.Purpose.CARE, now, null, ConsentTerms.Reach.INCLUDING_PAST);
    var seats = List.of(SeatProposal.on(id, TREATING_DOCTOR, Cast.PRACTICE, Cast.ANNE.person()),
        SeatProposal.on(id, OCCUPATIONAL_PHYSICIAN, Cast.BOREAL, null));
    return neighbours.say(Topic.REFERRAL, referral.value(), new ReferralSubmitted(referral, new PatientId("p-" + id), patientKey(), Cast.SAMBRE, null, seats,
        List.of(consent), null, now.plus(5, ChronoUnit.DAYS), Entry.of(id, Cast.ANNE.act(LocalDate.now()), now, Samples.sections(IDENTITY, CARE_STATUS, CLINICAL))));
  }

  String accept() {
    return neighbours.say(Topic.REFERRAL, referral.value(), new ReferralAccepted(referral, Cast.SAMBRE, Cast.MARC.person(),
        Entry.of(id, Cast.MARC.act(LocalDate.now()), now(), Samples.sections(CARE_STATUS))));
  }

  String marcWrites(DataCategory... categories) {
    return neighbours.say(Topic.REFERRAL, referral.value(), new CareStatusUpdated(referral,
        Entry.of(id, Cast.MARC.act(LocalDate.now()), now(), Samples.sections(categories))));
  }

  /** A note that fills any buffer on its way. */
  String marcWritesAtLength() {
    return neighbours.say(Topic.REFERRAL, referral.value(), new CareStatusUpdated(referral,
        Entry.of(id, Cast.MARC.act(LocalDate.now()), now(), Sections.of(new Treatment(List.of("cbt"), "n".repeat(LONG))))));
  }

  PersonKey patientKey() {
    return index.ssin(Ssin.parse(SSIN));
  }

  String seat(be.jalon.contracts.people.Capacity capacity, be.jalon.contracts.OrganisationId organisation) {
    return SeatProposal.on(id, capacity, organisation, null).seat().value();
  }

  String path(String rest) {
    return "/pathways/" + id + rest;
  }

  private static Instant now() {
    return Instant.now().truncatedTo(ChronoUnit.MILLIS);
  }
}
