package be.jalon.returntowork;

import static be.jalon.contracts.people.Capacity.MEDECIN_CONSEIL;
import static be.jalon.contracts.people.Capacity.PATIENT;

import be.jalon.aggregates.Decision;
import be.jalon.contracts.DataCategory;
import be.jalon.contracts.returntowork.ReturnEvent.EmployerAnswered;
import be.jalon.contracts.returntowork.ReturnEvent.ReturnProposed;
import be.jalon.contracts.returntowork.ReturnEvent.ReturnRevised;
import be.jalon.contracts.returntowork.ReturnEvent.WorkerAgreed;
import be.jalon.contracts.returntowork.ReturnEvent.WorkerDeclined;
import be.jalon.contracts.sections.ReturnPlan;
import be.jalon.contracts.sections.ReturnStatus.Stage;
import be.jalon.returntowork.Agreement.Answer;
import be.jalon.returntowork.Agreement.Proposal;
import be.jalon.returntowork.rules.DecisionOfMedecinConseil;
import be.jalon.returntowork.rules.ResumptionDeclaration;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Proposing a plan and answering it. A no is an outcome with its reason and somebody who thinks again, never an end. */
record Negotiation(Return it, Said said, Law law) {

  Decision<Return> propose(Draft draft) {
    if (it.agreement().current().isPresent()) {
      return Decision.refused(ReturnRefusal.ALREADY_PROPOSED);
    }
    return draft.objection().<Decision<Return>>map(Objection::refused).orElseGet(() -> {
      var next = proposed(draft, false);
      return Decision.decided(next, new ReturnProposed(it.id(), 1, said.entry(it.pathway(), next.status(Stage.PROPOSED), current(next).plan())));
    });
  }

  Decision<Return> revise(Draft draft) {
    if (it.agreement().current().isEmpty()) {
      return Decision.refused(ReturnRefusal.NOTHING_PROPOSED);
    }
    return draft.objection().<Decision<Return>>map(Objection::refused).orElseGet(() -> {
      var next = proposed(draft, change().newRequestNeeded(draft.steps()));
      var proposal = current(next);
      return Decision.decided(next, new ReturnRevised(it.id(), proposal.revision(), proposal.newRequestNeeded(),
          said.entry(it.pathway(), next.status(Stage.REVISED), proposal.plan())));
    });
  }

  Decision<Return> agree(int revision) {
    return answering(revision, proposal -> {
      if (proposal.worker() == Answer.YES) {
        return Decision.refused(ReturnRefusal.ALREADY_AGREED);
      }
      var agreed = it.with(it.agreement().current(proposal.worker(Answer.YES)));
      var clock = reminder(proposal);
      var next = clock.map(running -> agreed.with(agreed.clocks().start(running.clock(), running.lastDay(), running.release())).ballWith(PATIENT, said.at(),
          running.clock().due())).orElseGet(() -> afterAgreement(agreed, proposal));
      var event = new WorkerAgreed(it.id(), revision, said.entry(it.pathway(), next.status(Stage.AGREED)));
      return clock.isEmpty() ? Decision.decided(next, event) : Decision.decided(next, List.of(event, next.started(clock.get().clock(), said)));
    });
  }

  Decision<Return> decline(int revision, Reason.OfWorker reason, @Nullable String note) {
    return answering(revision, proposal -> {
      if (proposal.worker() == Answer.NO) {
        return Decision.refused(ReturnRefusal.ALREADY_DECLINED);
      }
      var next = it.with(it.agreement().current(proposal.worker(Answer.NO))).with(it.clocks().stop(ResumptionDeclaration.KIND))
          .ballWith(proposal.thinksAgain(), said.at(), null);
      return Decision.decided(next, new WorkerDeclined(it.id(), revision,
          said.entry(it.pathway(), next.status(Stage.DECLINED, null, null, reason.code()), remark(proposal.plan(), note))));
    });
  }

  Decision<Return> employerAnswers(int revision, boolean agrees, Reason.@Nullable OfEmployer reason) {
    return answering(revision, proposal -> {
      if (!agrees && reason == null) {
        return Decision.refused(ReturnRefusal.REASON_MISSING, "reason");
      }
      var answered = it.with(it.agreement().current(proposal.employer(agrees ? Answer.YES : Answer.NO)));
      var next = agrees ? answered : answered.ballWith(proposal.thinksAgain(), said.at(), null);
      return Decision.decided(next, new EmployerAnswered(it.id(), revision, agrees,
          said.entry(it.pathway(), next.status(Stage.EMPLOYER_ANSWERED, null, null, reason == null ? null : reason.code()))));
    });
  }

  /** What somebody adds in words to a decision on a plan: for those who may read plans. */
  static @Nullable ReturnPlan remark(ReturnPlan plan, @Nullable String note) {
    return note == null ? null : new ReturnPlan(plan.revision(), plan.fullTimeHoursPerWeek(), List.of(), null, note);
  }

  private Decision<Return> answering(int revision, Function<Proposal, Decision<Return>> answer) {
    return it.agreement().objection(revision).<Decision<Return>>map(Objection::refused).orElseGet(() -> answer.apply(current(it)));
  }

  private Return proposed(Draft draft, boolean newRequestNeeded) {
    return it.with(it.agreement().propose(draft, said.capacity(), newRequestNeeded)).with(it.clocks().stop(ResumptionDeclaration.KIND))
        .ballWith(PATIENT, said.at(), null);
  }

  /** Rule R1: by when the authorisation is to be asked, if it still is to be asked and the day has not passed already. */
  private Optional<Clocks.Running> reminder(Proposal proposal) {
    if (it.informal() || it.permission().request().isPresent() && !proposal.newRequestNeeded()) {
      return Optional.empty();
    }
    var firstDay = change().firstDayToAskFor(proposal.plan().steps());
    return law.totalBefore(firstDay)
        .flatMap(incapacity -> law.rule(ResumptionDeclaration.class, incapacity.scheme(), said.today()))
        .map(rule -> new Clocks.Running(rule.clock(firstDay, law.holidays()), rule.lastDayInTime(firstDay, law.holidays()), false,
            said.releaseOf(DataCategory.RETURN_STATUS)))
        .filter(clock -> !clock.lapsedOn(said.today()));
  }

  private Change change() {
    return new Change(it, law, said.today());
  }

  private Return afterAgreement(Return agreed, Proposal proposal) {
    var pending = agreed.permission().standing() instanceof Permission.Standing.Asked && !proposal.newRequestNeeded();
    return pending
        ? agreed.ballWith(MEDECIN_CONSEIL, said.at(), agreed.clocks().due(DecisionOfMedecinConseil.KIND).orElse(null))
        : agreed.ballWith(PATIENT, said.at(), null);
  }

  private static Proposal current(Return of) {
    return of.agreement().current().orElseThrow();
  }
}
