package be.jalon.returntowork;

import static be.jalon.contracts.referral.ReferralEvent.WorkFile.Scheme.AMI_SALARIED;
import static be.jalon.returntowork.rules.RulebookFixture.SHIPPED;

import be.jalon.aggregates.Decision;
import be.jalon.contracts.Brussels;
import be.jalon.contracts.EngagementId;
import be.jalon.contracts.Event;
import be.jalon.contracts.IncapacityId;
import be.jalon.contracts.OrganisationId;
import be.jalon.contracts.PathwayId;
import be.jalon.contracts.Refusal;
import be.jalon.contracts.ReturnId;
import be.jalon.contracts.people.Act;
import be.jalon.contracts.people.Actor;
import be.jalon.contracts.people.Authority;
import be.jalon.contracts.people.Capacity;
import be.jalon.contracts.people.Channel;
import be.jalon.contracts.people.Evidence;
import be.jalon.contracts.people.Person;
import be.jalon.contracts.people.PersonKey;
import be.jalon.contracts.referral.ReferralEvent.WorkFile.EngagementKind;
import be.jalon.contracts.referral.ReferralEvent.WorkFile.Scheme;
import be.jalon.contracts.sections.ReturnPlan.Step;
import be.jalon.contracts.sections.ReturnStatus.Procedure;
import be.jalon.contracts.sections.WorkContent;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Noah Lemmens, logistics planner at Entrepôts Delmotte, incapable since 7 September 2026, goes back by steps from Monday 23 November. Told on Friday
 * 20 November, and day by day after it. Keeps the file, what was said, and the last refusal.
 */
final class Story {

  static final PathwayId PATHWAY = new PathwayId("pathway-noah");
  static final EngagementId DELMOTTE = new EngagementId("engagement-delmotte");
  static final ReturnId RETURN = new ReturnId("return-noah");
  static final LocalDate FRIDAY = LocalDate.of(2026, 11, 20);
  static final LocalDate MONDAY = LocalDate.of(2026, 11, 23);

  ReturnFile file;
  final List<Event> events = new ArrayList<>();
  @Nullable Refusal refusal;
  LocalDate today = FRIDAY;

  private Story(EngagementKind kind) {
    var work = new WorkContent("planificateur logistique", "Entrepôts Delmotte", hours("38"), hours("38"), List.of(), List.of(), null);
    var opened = ReturnFile.opened(DELMOTTE, PATHWAY, new Engagement(kind, new OrganisationId("prevention-boreal"), work), by(Capacity.TREATING_DOCTOR));
    file = ((Decision.Decided<ReturnFile>) opened).state();
  }

  static Story ofNoah() {
    return of(AMI_SALARIED);
  }

  static Story of(Scheme scheme) {
    var story = stillAtWork();
    story.tell(story.file.incapable(new Incapacity(new IncapacityId("incapacity-1"), LocalDate.of(2026, 9, 7), LocalDate.of(2026, 12, 31), false, scheme, false),
        story.by(Capacity.TREATING_DOCTOR), SHIPPED));
    return story;
  }

  static Story stillAtWork() {
    return new Story(EngagementKind.EMPLOYEE);
  }

  Story opens(Procedure procedure) {
    return tell(file.begin(RETURN, procedure, by(Capacity.TREATING_DOCTOR)));
  }

  Story proposes(Step... steps) {
    return opens(Procedure.AUTHORISED_RESUMPTION).negotiates(Capacity.TREATING_DOCTOR, it -> it.propose(draft(steps)));
  }

  Story agrees(int revision) {
    return negotiates(Capacity.PATIENT, it -> it.agree(revision));
  }

  Story asks(LocalDate askedOn, LocalDate firstDay) {
    return decides(Capacity.PATIENT, it -> it.ask(askedOn, firstDay));
  }

  Story isGranted(String hoursPerWeek, LocalDate from, LocalDate until) {
    return decides(Capacity.MEDECIN_CONSEIL, it -> it.grant(new Grant("travail adapté", hours(hoursPerWeek), "pas de nuits", from, until, hours("55"), true)));
  }

  Story isRefused(LocalDate on) {
    return decides(Capacity.MEDECIN_CONSEIL, it -> it.refuse(Reason.OfRefusal.MEDICAL_REDUCTION_INSUFFICIENT, null, on));
  }

  Story resumes(LocalDate firstDay) {
    return works(it -> it.resume(firstDay));
  }

  Story starts(int step, LocalDate on) {
    return works(it -> it.startStep(step, on));
  }

  Story reports(LocalDate weekOf, String hours) {
    return in((it, law) -> new Hours(it, by(Capacity.PATIENT)).report(weekOf, hours(hours), null));
  }

  Story negotiates(Capacity capacity, Function<Negotiation, Decision<Return>> what) {
    return in((it, law) -> what.apply(new Negotiation(it, by(capacity), law)));
  }

  Story decides(Capacity capacity, Function<Authorisation, Decision<Return>> what) {
    return in((it, law) -> what.apply(new Authorisation(it, by(capacity), law)));
  }

  Story works(Function<AtWork, Decision<Return>> what) {
    return in((it, law) -> what.apply(new AtWork(it, by(Capacity.PATIENT), law)));
  }

  Story ends(Function<Ending, Decision<Return>> what) {
    return in((it, law) -> what.apply(new Ending(it, by(Capacity.TREATING_DOCTOR), law)));
  }

  Story on(LocalDate day) {
    today = day;
    return this;
  }

  /** The day comes, and whoever is to be woken is. */
  Story wakesOn(LocalDate day) {
    today = day;
    return tell(file.lapse(now()));
  }

  Story in(BiFunction<Return, Law, Decision<Return>> what) {
    return tell(file.in(RETURN, SHIPPED, what));
  }

  Story tell(Decision<ReturnFile> decision) {
    switch (decision) {
      case Decision.Decided<ReturnFile>(var next, var said) -> {
        file = next;
        events.addAll(said);
        refusal = null;
      }
      case Decision.Refused<ReturnFile>(var why, var _) -> refusal = why;
    }
    return this;
  }

  Return it() {
    return file.find(RETURN).orElseThrow();
  }

  Progress progress() {
    return Progress.of(it(), today);
  }

  <E extends Event> E last(Class<E> type) {
    return events.stream().filter(type::isInstance).map(type::cast).reduce((_, later) -> later).orElseThrow();
  }

  Instant now() {
    return Brussels.startOf(today).plusSeconds(36_000);
  }

  Said by(Capacity capacity) {
    var actor = new Actor(new Person(PersonKey.account(capacity.name().toLowerCase()), null), capacity, null);
    var login = new Evidence(Evidence.Kind.LOGIN, today, null);
    return new Said(new Voice(capacity, null, new Act(actor, null, Authority.SELF, login, Channel.JALON)), now(), Map.of());
  }

  static Draft draft(Step... steps) {
    return new Draft(hours("38"), List.of(steps), null);
  }

  /** Nineteen hours until the end of the year, then twenty-four. */
  static Step[] twoSteps() {
    return new Step[] {step("2026-11-23", "2026-12-31", "19"), step("2027-01-01", null, "24")};
  }

  static Step step(String from, @Nullable String until, String hours) {
    return new Step(LocalDate.parse(from), until == null ? null : LocalDate.parse(until), hours(hours), "planification sans urgences", "pas de nuits");
  }

  static BigDecimal hours(String hours) {
    return new BigDecimal(hours);
  }
}
