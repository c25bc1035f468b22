package be.jalon.returntowork;

import be.jalon.contracts.referral.ReferralEvent.WorkFile.Scheme;
import be.jalon.contracts.sections.ReturnPlan;
import be.jalon.contracts.sections.ReturnPlan.Authorisation;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.JsonTypeName;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Where the médecin-conseil's authorisation stands, and every term that was granted.
 */
public record Permission(Standing standing, List<Term> terms) {

  static final Permission NOT_ASKED = new Permission(new Standing.NotAsked(), List.of());

  /** The last word on it. Silence is none: a request nobody answered stays asked. */
  @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "state")
  public sealed interface Standing {

    @JsonTypeName("not-asked")
    record NotAsked() implements Standing {}

    @JsonTypeName("asked")
    record Asked(Request request) implements Standing {}

    @JsonTypeName("granted")
    record Granted(Request request) implements Standing {}

    /** @param pastKept whether pay and benefit for the time before are kept (rule R10) */
    @JsonTypeName("refused")
    record Refused(LocalDate on, boolean pastKept) implements Standing {}

    @JsonTypeName("expired")
    record Expired(LocalDate lastDay) implements Standing {}
  }

  /** Whether rule R1 was kept; of a scheme that no rule speaks of nothing is computed. */
  public enum Timeliness { IN_TIME, LATE, NOT_COMPUTED }

  /**
   * @param askedOn date of the document (Europe/Brussels)
   * @param firstDay first day of work
   * @param revision of the plan that was asked for
   */
  public record Request(LocalDate askedOn, LocalDate firstDay, int revision, Timeliness timeliness, Scheme scheme) {

    Request startingOn(LocalDate day) {
      return new Request(askedOn, day, revision, timeliness, scheme);
    }
  }

  /** @param decided the revision it was given for, and the authorisation's own words */
  public record Term(LocalDate from, LocalDate until, ReturnPlan decided) {

    boolean covers(LocalDate day) {
      return !day.isBefore(from) && !day.isAfter(until);
    }

    long days() {
      return until.toEpochDay() - from.toEpochDay() + 1;
    }

    Authorisation words() {
      return Objects.requireNonNull(decided.authorisation());
    }
  }

  public Permission {
    terms = List.copyOf(terms);
  }

  /** The request that is pending or was granted. */
  public Optional<Request> request() {
    return switch (standing) {
      case Standing.Asked asked -> Optional.of(asked.request());
      case Standing.Granted granted -> Optional.of(granted.request());
      case Standing.NotAsked _, Standing.Refused _, Standing.Expired _ -> Optional.empty();
    };
  }

  Optional<Term> covering(LocalDate day) {
    return terms.reversed().stream().filter(term -> term.covers(day)).findFirst();
  }

  long daysInTotal() {
    return terms.stream().mapToLong(Term::days).sum();
  }

  Permission asked(Request request) {
    return new Permission(new Standing.Asked(request), terms);
  }

  Permission granted(Request request, Term term) {
    return new Permission(new Standing.Granted(request), Stream.concat(terms.stream(), Stream.of(term)).toList());
  }

  Permission standing(Standing next) {
    return new Permission(next, terms);
  }
}
