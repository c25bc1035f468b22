package be.jalon.returntowork;

import be.jalon.contracts.Brussels;
import be.jalon.contracts.EngagementId;
import be.jalon.contracts.ReturnId;
import be.jalon.contracts.people.Capacity;
import be.jalon.contracts.sections.ReturnStatus.Procedure;
import be.jalon.returntowork.rules.Rulebook;
import be.jalon.security.Caller;
import be.jalon.security.RefusedException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.function.Predicate;

/** Use cases: what a plan or hours would mean, for whoever may say them. Nothing is written and nobody is told. */
public final class Forecasting {

  private final ReturnFiles files;
  private final Admission admission;
  private final Rulebook rulebook;

  public Forecasting(ReturnFiles files, Admission admission, Rulebook rulebook) {
    this.files = files;
    this.admission = admission;
    this.rulebook = rulebook;
  }

  /** @throws RefusedException for what would be refused as a proposal too */
  public Forecast.OfPlan plan(EngagementId engagement, Procedure procedure, Draft draft, Caller caller) {
    var file = files.of(engagement).map(it -> it.state()).orElseThrow(RefusedException::notFound);
    admit(file, caller, Right.PROPOSE::of);
    draft.objection().ifPresent(Forecasting::refuse);
    return Forecast.of(draft, procedure, file.returns().stream().filter(Return::open).findFirst(), law(file), today());
  }

  /** For the patient alone: it tells of plan and authorisation. @throws RefusedException for what would be refused as a report too */
  public Forecast.OfHours hours(ReturnId id, LocalDate weekOf, BigDecimal hours, Caller caller) {
    var file = files.of(id).map(it -> it.state()).orElseThrow(RefusedException::notFound);
    admit(file, caller, capacity -> capacity == Capacity.PATIENT && Right.TELL_OF_DAYS_WORKED.of(capacity));
    var it = file.find(id).orElseThrow(RefusedException::notFound);
    Hours.objection(it, weekOf, hours, today()).ifPresent(Forecasting::refuse);
    return Forecast.of(weekOf, hours, it, law(file));
  }

  private void admit(ReturnFile file, Caller caller, Predicate<Capacity> right) {
    var capacity = admission.seat(file.pathway(), caller).orElseThrow(RefusedException::notFound);
    if (!right.test(capacity)) {
      throw new RefusedException(ReturnRefusal.NOT_YOURS_TO_DO);
    }
  }

  private Law law(ReturnFile file) {
    return new Law(rulebook, file.incapacities());
  }

  private LocalDate today() {
    return Brussels.dayOf(admission.now());
  }

  private static void refuse(Objection objection) {
    throw new RefusedException(objection.refusal(), objection.field());
  }
}
