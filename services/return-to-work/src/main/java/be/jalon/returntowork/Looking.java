package be.jalon.returntowork;

import be.jalon.aggregates.Current;
import be.jalon.contracts.Brussels;
import be.jalon.contracts.PathwayId;
import be.jalon.contracts.ReturnId;
import be.jalon.contracts.EngagementId;
import be.jalon.security.Caller;
import be.jalon.security.RefusedException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Use cases: where things stand, for those who sit at the table, and what the caller wrote. All else is read on the pathway. */
public final class Looking {

  private final ReturnFiles files;
  private final Admission admission;

  public Looking(ReturnFiles files, Admission admission) {
    this.files = files;
    this.admission = admission;
  }

  public Optional<Current<ReturnFile>> file(EngagementId id, Caller caller) {
    return files.of(id).filter(file -> mayRead(file.state().pathway(), caller));
  }

  public Optional<Current<ReturnFile>> file(ReturnId id, Caller caller) {
    return files.of(id).filter(file -> mayRead(file.state().pathway(), caller));
  }

  /** Empty for whoever does not sit there; an empty list for whoever does, while nothing was recorded. */
  public Optional<List<ReturnFile>> files(PathwayId pathway, Caller caller) {
    return mayRead(pathway, caller) ? Optional.of(files.of(pathway).stream().map(Current::state).toList()) : Optional.empty();
  }

  /** Only what the caller wrote, or had written in their name; nothing to a secretariat, which may type of work and health but not read it again. */
  public List<Writing> written(ReturnFile file, Caller caller) {
    if (caller.isSecretariat()) {
      return List.of();
    }
    var keys = Set.copyOf(caller.responsibleKeys());
    return file.writings().stream().filter(writing -> writing.by().stream().anyMatch(keys::contains)).toList();
  }

  /** Whether the caller may begin a return in it: one runs at a time. */
  public boolean mayBegin(ReturnFile file, Caller caller) {
    return file.returns().stream().noneMatch(Return::open) && admission.seat(file.pathway(), caller).filter(Right.PROPOSE::of).isPresent();
  }

  /** What the caller may do with it now, in their own quality. */
  public List<Offer> offers(Return it, Caller caller) {
    return admission.seat(it.pathway(), caller).map(capacity -> Offer.to(capacity, it)).orElse(List.of());
  }

  /** What the caller may write down that the patient does. */
  public List<Offer> offersToRelay(Return it, Caller caller) {
    return admission.seat(it.pathway(), caller).map(capacity -> Offer.toRelay(capacity, it)).orElse(List.of());
  }

  /** Today in Europe/Brussels. */
  public LocalDate today() {
    return Brussels.dayOf(admission.now());
  }

  private boolean mayRead(PathwayId pathway, Caller caller) {
    var capacity = admission.seat(pathway, caller);
    if (capacity.isPresent() && !Right.READ.of(capacity.get())) {
      throw new RefusedException(ReturnRefusal.NOT_YOURS_TO_DO);
    }
    return capacity.isPresent();
  }
}
