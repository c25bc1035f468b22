package be.jalon.returntowork;

import be.jalon.aggregates.Command;
import be.jalon.aggregates.Current;
import be.jalon.aggregates.Decision;
import be.jalon.aggregates.Outcome;
import be.jalon.contracts.EngagementId;
import be.jalon.contracts.Envelope;
import be.jalon.contracts.IncapacityId;
import be.jalon.contracts.OrganisationId;
import be.jalon.contracts.PathwayId;
import be.jalon.contracts.referral.ReferralEvent.ReferralSubmitted;
import be.jalon.contracts.referral.ReferralEvent.WorkFile.EngagementKind;
import be.jalon.contracts.referral.ReferralEvent.WorkFile.Scheme;
import be.jalon.contracts.sections.WorkContent;
import be.jalon.returntowork.rules.Rulebook;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Use cases: what work the patient has, and when they are incapable of it; told by hand or by a referral. */
public final class RecordingWork {

  private final ReturnFiles files;
  private final Admission admission;
  private final Rulebook rulebook;
  private final WorkFactors factors;

  public RecordingWork(ReturnFiles files, Admission admission, Rulebook rulebook, WorkFactors factors) {
    this.files = files;
    this.admission = admission;
    this.rulebook = rulebook;
    this.factors = factors;
  }

  public Outcome<ReturnFile> engagement(PathwayId pathway, Engagement engagement, Telling telling, Command command) {
    var id = new EngagementId(command.newId());
    return admission.admit(pathway, Right.TELL_OF_WORK, telling, said -> files.same(pathway, engagement).filter(known -> !known.equals(id)).isPresent()
        ? new Outcome.Refused<>(ReturnRefusal.ENGAGEMENT_ALREADY_KNOWN, null, null)
        : files.create(id, command, () -> objection(engagement).<Decision<ReturnFile>>map(Objection::refused)
            .orElseGet(() -> ReturnFile.opened(id, pathway, engagement, said))));
  }

  /** @param kind null, like the prevention service: as it was */
  public Outcome<ReturnFile> change(EngagementId id, @Nullable EngagementKind kind, @Nullable OrganisationId preventionService, WorkContent work, Telling telling,
      Command command) {
    return of(files.of(id), Right.TELL_OF_WORK, telling, command, (file, said) -> {
      var engagement = file.engagement().toldAnew(kind, preventionService, work);
      return objection(engagement).<Decision<ReturnFile>>map(Objection::refused).orElseGet(() -> file.changed(engagement, said));
    });
  }

  public Outcome<ReturnFile> incapacity(EngagementId id, LocalDate from, @Nullable LocalDate until, boolean partial, Scheme scheme, Telling telling,
      Command command) {
    var period = new Incapacity(new IncapacityId(command.newId()), from, until, partial, scheme, false);
    return of(files.of(id), Right.TELL_OF_INCAPACITY, telling, command, (file, said) -> file.incapable(period, said, rulebook));
  }

  public Outcome<ReturnFile> prolong(IncapacityId id, LocalDate until, Telling telling, Command command) {
    return of(files.of(id), Right.TELL_OF_INCAPACITY, telling, command, (file, said) -> file.prolonged(id, until, said));
  }

  public Outcome<ReturnFile> end(IncapacityId id, LocalDate lastDay, Telling telling, Command command) {
    return of(files.of(id), Right.TELL_OF_INCAPACITY, telling, command, (file, said) -> file.recovered(id, lastDay, said));
  }

  /** @param ids names an engagement by what it is, so that two referrals at once that tell of the same one meet in one file */
  public void hear(Envelope<ReferralSubmitted> heard, Function<Engagement, EngagementId> ids) {
    ReferralHeard.of(heard.event(), rulebook).ifPresent(referral -> {
      var engagement = referral.engagement();
      var id = files.same(heard.event().pathway(), engagement).orElseGet(() -> ids.apply(engagement));
      files.all().hear(id.value(), heard, known -> referral.into(id, known));
    });
  }

  private Outcome<ReturnFile> of(Optional<Current<ReturnFile>> found, Right right, Telling telling, Command command,
      BiFunction<ReturnFile, Said, Decision<ReturnFile>> what) {
    return found.map(file -> admission.admit(file.state().pathway(), right, telling,
        said -> files.change(file.state().id(), command, state -> what.apply(state, said)))).orElseGet(Outcome.NotFound::new);
  }

  private Optional<Objection> objection(Engagement engagement) {
    var hours = engagement.work().hoursPerWeek();
    var fullTime = engagement.work().fullTimeHoursPerWeek();
    return notPositive(hours) ? Optional.of(new Objection(ReturnRefusal.HOURS_NOT_POSITIVE, "hoursPerWeek"))
        : notPositive(fullTime) ? Optional.of(new Objection(ReturnRefusal.HOURS_NOT_POSITIVE, "fullTimeHoursPerWeek"))
        : hours != null && fullTime != null && hours.compareTo(fullTime) > 0 ? Optional.of(new Objection(ReturnRefusal.HOURS_ABOVE_FULL_TIME, "hoursPerWeek"))
        : factors.objection(engagement);
  }

  private static boolean notPositive(@Nullable BigDecimal hours) {
    return hours != null && hours.signum() <= 0;
  }
}
