package be.jalon.referral;

import be.jalon.aggregates.Decision;
import be.jalon.contracts.Brussels;
import be.jalon.contracts.Event;
import be.jalon.contracts.Language;
import be.jalon.contracts.OrganisationId;
import be.jalon.contracts.PathwayId;
import be.jalon.contracts.PatientId;
import be.jalon.contracts.ReferralId;
import be.jalon.contracts.Refusal;
import be.jalon.contracts.people.Act;
import be.jalon.contracts.people.Actor;
import be.jalon.contracts.people.Authority;
import be.jalon.contracts.people.Capacity;
import be.jalon.contracts.people.Channel;
import be.jalon.contracts.people.Evidence;
import be.jalon.contracts.people.Person;
import be.jalon.contracts.people.PersonKey;
import be.jalon.contracts.people.PersonName;
import be.jalon.contracts.people.Ssin;
import be.jalon.contracts.referral.ReferralEvent.WorkFile;
import be.jalon.contracts.sections.Clinical;
import be.jalon.contracts.sections.Identity;
import be.jalon.contracts.sections.Safety;
import be.jalon.contracts.sections.Urgency;
import be.jalon.contracts.sections.WorkContent;
import be.jalon.contracts.sections.WorkRelations;
import be.jalon.referral.Codes.CodeList;
import be.jalon.referral.GivenConsent.Bundled;
import be.jalon.referral.Submission.SeatWish;
import be.jalon.security.Caller;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Noah Lemmens and those around him, on Friday 20 November 2026 at ten in the morning in Namur. */
final class Story {

  static final Instant NOW = Instant.parse("2026-11-20T09:00:00Z");
  static final OrganisationId SAMBRE = new OrganisationId("network-sambre");
  static final OrganisationId MEUSE = new OrganisationId("network-meuse");
  static final AnswerTimes TIMES = new AnswerTimes(5, 2, 1, Duration.ofHours(4));
  static final PersonKey NOAH = new PersonKey("ssin:noah");
  static final Codes CODES = new Codes(Map.of(
      CodeList.REFERRAL_REASONS, Set.of("severity", "duration"), CodeList.COMPLAINTS, Set.of("mental-exhaustion"),
      CodeList.WORK_DEMANDS, Set.of("workload"), CodeList.WORK_RESOURCES, Set.of("colleague-support"), CodeList.WORK_RELATIONS, Set.of("harassment"),
      CodeList.INTERVENTIONS, Set.of("cbt"), CodeList.DECLINE_REASONS, Set.of("no-capacity"), CodeList.INTERRUPTION_REASONS, Set.of("other"),
      CodeList.OUTCOMES, Set.of("aims-reached"), CodeList.WITHDRAWAL_REASONS, Set.of("patient-changed-mind")));
  static final Evidence SPOKEN = new Evidence(Evidence.Kind.SPOKEN, LocalDate.of(2026, 11, 20), null);

  private Story() {
  }

  static Actor lambert() {
    return actor("lambert", "Lambert", "Anne", Capacity.TREATING_DOCTOR, "practice-lambert");
  }

  static Actor dujardin() {
    return actor("dujardin", "Dujardin", "Marc", Capacity.CLINICIAN, "network-sambre");
  }

  static Actor peeters() {
    return actor("peeters", "Peeters", "Els", Capacity.OCCUPATIONAL_PHYSICIAN, "prevention-boreal");
  }

  static Actor noah() {
    return new Actor(new Person(NOAH, new PersonName("Lemmens", "Noah")), Capacity.PATIENT, null);
  }

  static Actor actor(String account, String family, String given, Capacity capacity, @Nullable String organisation) {
    return new Actor(new Person(PersonKey.account(account), new PersonName(family, given)), capacity,
        organisation == null ? null : new OrganisationId(organisation));
  }

  static Caller caller(Actor actor) {
    return new Caller(actor.person(), Set.of(actor.key()), actor.capacity(), actor.organisation(), null, NOW.plusSeconds(300));
  }

  static Occasion by(Actor actor) {
    return by(actor, NOW);
  }

  static Occasion by(Actor actor, Instant at) {
    var login = new Evidence(Evidence.Kind.LOGIN, Brussels.dayOf(at), null);
    return new Occasion(new Act(actor, null, Authority.SELF, login, Channel.JALON), Set.of(actor.key()), at);
  }

  static Submission submission() {
    var identity = new Identity(Ssin.parse("85031297781"), new PersonName("Lemmens", "Noah"), LocalDate.of(1985, 3, 12), Language.FR, null);
    var file = new WorkFile(WorkFile.EngagementKind.EMPLOYEE, LocalDate.of(2026, 9, 7), LocalDate.of(2026, 11, 30), WorkFile.Scheme.AMI_SALARIED,
        new OrganisationId("prevention-boreal"));
    var content = new WorkContent("planificateur logistique", "Entrepôts Delmotte", new BigDecimal("38"), new BigDecimal("38"), List.of("workload"),
        List.of("colleague-support"), null);
    return new Submission(SAMBRE, null, new Submission.Patient(identity, NOAH, "5000"), Urgency.SOON,
        new Clinical(List.of("severity"), List.of("mental-exhaustion"), "Épuisé depuis l'été."),
        new Submission.Work(file, content, new WorkRelations(List.of("harassment"), null)),
        List.of(new SeatWish(Capacity.OCCUPATIONAL_PHYSICIAN, new OrganisationId("prevention-boreal"), null)),
        List.of(new Bundled(ConsentBundle.CARE)), SPOKEN, Map.of(), null);
  }

  static Requesting request(Submission submission, Actor sender) {
    return new Requesting(submission, new Sender(sender, Set.of(sender.key())), by(sender), CODES, TIMES);
  }

  static Referral aSubmittedReferral() {
    return state(submitted(submission()));
  }

  static Decision<Referral> submitted(Submission submission) {
    return request(submission, lambert()).on(new PathwayId("p1"), new PatientId("noah"), new ReferralId("r1"));
  }

  static Referral anAcceptedReferral() {
    return state(aSubmittedReferral().accept(by(dujardin())));
  }

  static Referral aReferralInCare() {
    return state(anAcceptedReferral().care().start(by(dujardin()).act(), NOW.plus(Duration.ofDays(5))));
  }

  static Referral aReferralWithADanger() {
    var danger = new Safety(Safety.Kind.SUICIDE, "J'ai appelé son épouse.", null);
    return state(aSubmittedReferral().concerns().raise(aSubmittedReferral(), by(lambert()), danger, Map.of(), NOW.plus(Duration.ofHours(4))));
  }

  static Referral state(Decision<Referral> decision) {
    return ((Decision.Decided<Referral>) decision).state();
  }

  static List<Event> events(Decision<Referral> decision) {
    return ((Decision.Decided<Referral>) decision).events();
  }

  static <E extends Event> E theOne(Decision<Referral> decision, Class<E> type) {
    var events = events(decision);
    if (events.size() != 1) {
      throw new AssertionError("one event expected, there are " + events.size());
    }
    return type.cast(events.getFirst());
  }

  static Refusal refusal(Decision<Referral> decision) {
    return ((Decision.Refused<Referral>) decision).refusal();
  }
}
