package be.jalon.returntowork;

import be.jalon.aggregates.Command;
import be.jalon.aggregates.Decision;
import be.jalon.aggregates.Outcome;
import be.jalon.contracts.EngagementId;
import be.jalon.contracts.ReturnId;
import be.jalon.contracts.sections.ReturnStatus.Procedure;
import be.jalon.returntowork.rules.Rulebook;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Use cases of a progressive return, in the order in which it goes. */
public final class Returning {

  private final ReturnFiles files;
  private final Admission admission;
  private final Rulebook rulebook;

  public Returning(ReturnFiles files, Admission admission, Rulebook rulebook) {
    this.files = files;
    this.admission = admission;
    this.rulebook = rulebook;
  }

  public Outcome<ReturnFile> open(EngagementId engagement, ReturnId id, Procedure procedure, Telling telling, Command command) {
    return files.of(engagement).map(file -> admission.admit(file.state().pathway(), Right.PROPOSE, telling,
        said -> files.change(engagement, command, state -> state.begin(id, procedure, said)))).orElseGet(Outcome.NotFound::new);
  }

  public Outcome<ReturnFile> propose(ReturnId id, Draft draft, Telling telling, Command command) {
    return of(id, Right.PROPOSE, telling, command, (it, said, law) -> new Negotiation(it, said, law).propose(draft));
  }

  public Outcome<ReturnFile> revise(ReturnId id, Draft draft, Telling telling, Command command) {
    return of(id, Right.PROPOSE, telling, command, (it, said, law) -> new Negotiation(it, said, law).revise(draft));
  }

  public Outcome<ReturnFile> agree(ReturnId id, int revision, Telling telling, Command command) {
    return of(id, Right.AGREE, telling, command, (it, said, law) -> new Negotiation(it, said, law).agree(revision));
  }

  public Outcome<ReturnFile> decline(ReturnId id, int revision, Reason.OfWorker reason, @Nullable String note, Telling telling, Command command) {
    return of(id, Right.DECLINE, telling, command, (it, said, law) -> new Negotiation(it, said, law).decline(revision, reason, note));
  }

  public Outcome<ReturnFile> employerAnswers(ReturnId id, int revision, boolean agrees, Reason.@Nullable OfEmployer reason, Telling telling, Command command) {
    return of(id, agrees ? Right.BRING_EMPLOYERS_YES : Right.BRING_EMPLOYERS_NO, telling, command,
        (it, said, law) -> new Negotiation(it, said, law).employerAnswers(revision, agrees, reason));
  }

  public Outcome<ReturnFile> askAuthorisation(ReturnId id, LocalDate askedOn, LocalDate firstDay, Telling telling, Command command) {
    return of(id, Right.ASK_AUTHORISATION, telling, command, (it, said, law) -> new Authorisation(it, said, law).ask(askedOn, firstDay));
  }

  public Outcome<ReturnFile> grant(ReturnId id, Grant grant, Telling telling, Command command) {
    return of(id, Right.DECIDE, telling, command, (it, said, law) -> new Authorisation(it, said, law).grant(grant));
  }

  public Outcome<ReturnFile> refuse(ReturnId id, Reason.OfRefusal reason, @Nullable String note, LocalDate refusedOn, Telling telling, Command command) {
    return of(id, Right.DECIDE, telling, command, (it, said, law) -> new Authorisation(it, said, law).refuse(reason, note, refusedOn));
  }

  public Outcome<ReturnFile> resume(ReturnId id, LocalDate firstDay, Telling telling, Command command) {
    return of(id, Right.TELL_OF_DAYS_WORKED, telling, command, (it, said, law) -> new AtWork(it, said, law).resume(firstDay));
  }

  /** @param on first day of the step; null: today */
  public Outcome<ReturnFile> startStep(ReturnId id, int step, @Nullable LocalDate on, Telling telling, Command command) {
    return of(id, Right.TELL_OF_DAYS_WORKED, telling, command, (it, said, law) -> new AtWork(it, said, law).startStep(step, on == null ? said.today() : on));
  }

  public Outcome<ReturnFile> stepBack(ReturnId id, Reason.@Nullable OfStepBack reason, Telling telling, Command command) {
    return of(id, Right.STEP_BACK, telling, command, (it, said, law) -> new AtWork(it, said, law).stepBack(reason));
  }

  public Outcome<ReturnFile> reportHours(ReturnId id, LocalDate weekOf, BigDecimal hours, @Nullable String note, Telling telling, Command command) {
    return of(id, Right.TELL_OF_DAYS_WORKED, telling, command, (it, said, law) -> new Hours(it, said).report(weekOf, hours, note));
  }

  public Outcome<ReturnFile> stop(ReturnId id, LocalDate lastDay, Reason.OfStop reason, Telling telling, Command command) {
    return of(id, Right.STOP, telling, command, (it, said, law) -> new AtWork(it, said, law).stop(lastDay, reason));
  }

  public Outcome<ReturnFile> relapse(ReturnId id, LocalDate from, Telling telling, Command command) {
    return of(id, Right.REPORT_RELAPSE, telling, command, (it, said, law) -> new AtWork(it, said, law).relapse(from));
  }

  public Outcome<ReturnFile> complete(ReturnId id, LocalDate on, Telling telling, Command command) {
    return of(id, Right.END, telling, command, (it, said, law) -> new Ending(it, said, law).complete(on));
  }

  public Outcome<ReturnFile> close(ReturnId id, Reason.OfClosure reason, Telling telling, Command command) {
    return of(id, Right.END, telling, command, (it, said, law) -> new Ending(it, said, law).close(reason));
  }

  private interface Step {
    Decision<Return> with(Return it, Said said, Law law);
  }

  private Outcome<ReturnFile> of(ReturnId id, Right right, Telling telling, Command command, Step step) {
    return files.of(id).map(file -> admission.admit(file.state().pathway(), right, telling, said -> files.change(file.state().id(), command,
        state -> state.in(id, rulebook, (it, law) -> step.with(it, said, law))))).orElseGet(Outcome.NotFound::new);
  }
}
