package be.jalon.returntowork;

import static be.jalon.contracts.people.Capacity.MEDECIN_CONSEIL;
import static be.jalon.contracts.people.Capacity.PATIENT;
import static be.jalon.contracts.people.Capacity.TREATING_DOCTOR;

import be.jalon.aggregates.Decision;
import be.jalon.contracts.DataCategory;
import be.jalon.contracts.Event;
import be.jalon.contracts.referral.ReferralEvent.WorkFile.Scheme;
import be.jalon.contracts.returntowork.ReturnEvent.AuthorisationGranted;
import be.jalon.contracts.returntowork.ReturnEvent.AuthorisationRefused;
import be.jalon.contracts.returntowork.ReturnEvent.AuthorisationRequested;
import be.jalon.contracts.returntowork.ReturnEvent.ResumptionStopped;
import be.jalon.contracts.sections.LegalClock;
import be.jalon.contracts.sections.ReturnPlan;
import be.jalon.contracts.sections.ReturnStatus.Stage;
import be.jalon.returntowork.Agreement.Answer;
import be.jalon.returntowork.Course.Work;
import be.jalon.returntowork.Permission.Request;
import be.jalon.returntowork.Permission.Standing;
import be.jalon.returntowork.Permission.Term;
import be.jalon.returntowork.Permission.Timeliness;
import be.jalon.returntowork.rules.DecisionOfMedecinConseil;
import be.jalon.returntowork.rules.EffectOfRefusal;
import be.jalon.returntowork.rules.LengthOfAuthorisation;
import be.jalon.returntowork.rules.ResumptionDeclaration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Asking the médecin-conseil and what the médecin-conseil decides: rules R1, R3, R5, R7 and R10. Jalon records these acts and replaces no form or letter. */
record Authorisation(Return it, Said said, Law law) {

  /** @param askedOn date of the document */
  Decision<Return> ask(LocalDate askedOn, LocalDate firstDay) {
    var proposal = it.agreement().current();
    if (it.informal()) {
      return Decision.refused(ReturnRefusal.INFORMAL_NEEDS_NO_AUTHORISATION);
    }
    if (proposal.isEmpty()) {
      return Decision.refused(ReturnRefusal.NOTHING_PROPOSED);
    }
    if (proposal.get().worker() == Answer.NO) {
      return Decision.refused(ReturnRefusal.PROPOSAL_DECLINED);
    }
    if (askedOn.isAfter(said.today())) {
      return Decision.refused(ReturnRefusal.DATE_IN_FUTURE, "askedOn");
    }
    if (it.permission().standing() instanceof Standing.Asked(var pending) && pending.revision() == proposal.get().revision()) {
      return Decision.refused(ReturnRefusal.ALREADY_ASKED);
    }
    return law.totalBefore(firstDay)
        .map(incapacity -> asked(request(askedOn, firstDay, proposal.get().revision(), incapacity.scheme())))
        .orElseGet(() -> Decision.refused(ReturnRefusal.NO_TOTAL_INCAPACITY_BEFORE, "firstDay"));
  }

  Decision<Return> grant(Grant grant) {
    return answering(request -> {
      var askedFor = it.agreement().plan(request.revision());
      return grant.objection(askedFor, request.scheme(), law, said.today()).<Decision<Return>>map(Objection::refused)
          .orElseGet(() -> granted(grant, request, askedFor));
    });
  }

  Decision<Return> refuse(Reason.OfRefusal reason, @Nullable String note, LocalDate refusedOn) {
    return answering(request -> {
      if (refusedOn.isAfter(said.today())) {
        return Decision.refused(ReturnRefusal.DATE_IN_FUTURE, "refusedOn");
      }
      if (refusedOn.isBefore(request.askedOn())) {
        return Decision.refused(ReturnRefusal.DECISION_BEFORE_REQUEST, "refusedOn");
      }
      return refused(request, reason, note, refusedOn);
    });
  }

  private Decision<Return> answering(Function<Request, Decision<Return>> answer) {
    if (it.informal()) {
      return Decision.refused(ReturnRefusal.INFORMAL_NEEDS_NO_AUTHORISATION);
    }
    return it.permission().standing() instanceof Standing.Asked(var request) ? answer.apply(request) : Decision.refused(ReturnRefusal.NOTHING_ASKED);
  }

  private Request request(LocalDate askedOn, LocalDate firstDay, int revision, Scheme scheme) {
    var timeliness = law.rule(ResumptionDeclaration.class, scheme, askedOn)
        .map(rule -> rule.inTime(askedOn, firstDay, law.holidays()) ? Timeliness.IN_TIME : Timeliness.LATE)
        .orElse(Timeliness.NOT_COMPUTED);
    return new Request(askedOn, firstDay, revision, timeliness, scheme);
  }

  private Decision<Return> asked(Request request) {
    var clock = decisionClock(request);
    var stopped = it.clocks().stop(ResumptionDeclaration.KIND).stop(DecisionOfMedecinConseil.KIND);
    var clocks = clock.map(due -> stopped.start(due, due.due(), said.releaseOf(DataCategory.RETURN_STATUS))).orElse(stopped);
    var next = it.with(it.permission().asked(request)).with(clocks).ballWith(MEDECIN_CONSEIL, said.at(), clock.map(LegalClock::due).orElse(null));
    var event = new AuthorisationRequested(it.id(), request.revision(), request.askedOn(), request.firstDay(), request.timeliness() == Timeliness.IN_TIME,
        said.entry(it.pathway(), next.status(Stage.AUTHORISATION_REQUESTED, request.firstDay(), null, remark(request.timeliness()))));
    return Decision.decided(next, clock.<List<? extends Event>>map(due -> List.of(event, next.started(due, said))).orElse(List.of(event)));
  }

  /** Rule R3: only after a request in time. */
  private Optional<LegalClock> decisionClock(Request request) {
    return request.timeliness() == Timeliness.IN_TIME
        ? law.rule(DecisionOfMedecinConseil.class, request.scheme(), request.firstDay()).map(rule -> rule.clock(request.firstDay(), law.holidays()))
        : Optional.empty();
  }

  private static @Nullable String remark(Timeliness timeliness) {
    return switch (timeliness) {
      case IN_TIME -> null;
      case LATE -> "late-request";
      case NOT_COMPUTED -> "no-clock-computed";
    };
  }

  private Decision<Return> granted(Grant grant, Request request, ReturnPlan askedFor) {
    // Without the steps: the médecin-conseil keeps sight of what they write, and may not have been given sight of the plan.
    var decided = new ReturnPlan(askedFor.revision(), askedFor.fullTimeHoursPerWeek(), List.of(), grant.words(), null);
    var permission = it.permission().granted(request, new Term(grant.from(), grant.until(), decided));
    var release = said.releaseOf(DataCategory.RETURN_STATUS);
    var length = law.rule(LengthOfAuthorisation.class, request.scheme(), said.today());
    var ending = length.map(rule -> it.clocks().start(rule.ending(grant.until()), grant.until(), release)).orElse(it.clocks()).stop(DecisionOfMedecinConseil.KIND);
    var review = length.flatMap(rule -> review(rule, permission));
    var clocks = review.map(clock -> ending.start(clock, null, release)).orElse(ending);
    var next = it.with(permission).with(clocks).ballWith(PATIENT, said.at(), null);
    var event = new AuthorisationGranted(it.id(), request.revision(), grant.from(), grant.until(),
        said.entry(it.pathway(), next.status(Stage.AUTHORISED, grant.from(), grant.until(), null), decided));
    return Decision.decided(next, review.<List<? extends Event>>map(clock -> List.of(event, next.started(clock, said))).orElse(List.of(event)));
  }

  /** Rule R7, contested: more than two years in total is not refused but shown to somebody. */
  private static Optional<LegalClock> review(LengthOfAuthorisation rule, Permission permission) {
    long above = permission.daysInTotal() - rule.daysBeforeReview(permission.terms().getFirst().from());
    return above > 0 ? Optional.of(rule.review(permission.terms().getLast().until().minusDays(above))) : Optional.empty();
  }

  /** Rule R10: work stops at once, with effect from the refusal's date. */
  private Decision<Return> refused(Request request, Reason.OfRefusal reason, @Nullable String note, LocalDate refusedOn) {
    boolean pastKept = request.timeliness() == Timeliness.IN_TIME
        && law.rule(EffectOfRefusal.class, request.scheme(), refusedOn).map(EffectOfRefusal::pastKeptIfInTime).orElse(false);
    var answered = it.with(it.permission().standing(new Standing.Refused(refusedOn, pastKept)))
        .with(it.clocks().stop(DecisionOfMedecinConseil.KIND).stop(LengthOfAuthorisation.END))
        .ballWith(TREATING_DOCTOR, said.at(), null);
    var next = it.atWork() ? answered.with(it.course().over(new Work.Stopped(refusedOn), refusedOn)) : answered;
    var events = new ArrayList<Event>();
    events.add(new AuthorisationRefused(it.id(), request.revision(), refusedOn, pastKept, said.entry(it.pathway(),
        next.status(Stage.AUTHORISATION_REFUSED, refusedOn, null, reason.code()), Negotiation.remark(it.agreement().plan(request.revision()), note))));
    if (it.atWork()) {
      events.add(new ResumptionStopped(it.id(), refusedOn, said.entry(it.pathway(), next.status(Stage.STOPPED, null, refusedOn, "authorisation-refused"))));
    }
    return Decision.decided(next, events);
  }
}
