package be.jalon.portal.refer;

import be.jalon.contracts.people.Capacity;
import be.jalon.portal.services.Referrals.Danger;
import be.jalon.portal.services.Referrals.GivenConsent;
import be.jalon.portal.services.Referrals.GivenEvidence;
import be.jalon.portal.services.Referrals.Incapacity;
import be.jalon.portal.services.Referrals.Patient;
import be.jalon.portal.services.Referrals.Request;
import be.jalon.portal.services.Referrals.SeatWish;
import be.jalon.portal.services.Referrals.Work;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** From what was typed to what is sent, and from what the service says against it back to the field it is about. */
final class Asking {

  static final String CARE = "CARE";
  static final String WORK_LIMITS = "WORK_LIMITS_TO_OCCUPATIONAL_PHYSICIAN";
  static final String RETURN_PLAN = "RETURN_PLAN_TO_MEDECIN_CONSEIL";

  private static final String USUAL_ENGAGEMENT = "EMPLOYEE";
  private static final String USUAL_SCHEME = "AMI_SALARIED";
  private static final String SPOKEN = "SPOKEN";

  private Asking() {
  }

  /** @param form without flaws */
  static Request request(Form form) {
    return new Request(form.network(), patient(form), Flaw.urgency(form).orElseThrow(), form.reasons(), form.complaints(), orNull(form.note()), orNull(form.wishes()),
        form.tellsOfWork() ? work(form) : null, seats(form), consents(form),
        new GivenEvidence(form.evidence().isEmpty() ? SPOKEN : form.evidence(), Flaw.day(form.evidenceOn()).orElseThrow()),
        Flaw.danger(form).map(kind -> new Danger(kind, form.done(), orNull(form.dangerNote()))).orElse(null));
  }

  /** The field of the form that a field of the request came from; empty where it is about the whole. */
  static String field(String sent) {
    var last = sent.substring(sent.lastIndexOf('.') + 1);
    return switch (last) {
      case "on" -> "evidenceOn";
      case "from" -> "incapacityFrom";
      case "until" -> "incapacityUntil";
      case "kind" -> sent.startsWith("safety") ? "danger" : "evidence";
      default -> sent.startsWith("consents") ? "care" : sent.startsWith("seats") ? "" : last.replaceAll("\\[.*", "");
    };
  }

  private static Patient patient(Form form) {
    return new Patient(form.ssin(), form.familyName().strip(), form.givenName().strip(), Flaw.day(form.birthDate()).orElse(null), Flaw.language(form).orElseThrow(),
        orNull(form.phone()), orNull(form.place()));
  }

  private static Work work(Form form) {
    var from = Flaw.day(form.incapacityFrom()).orElse(null);
    var incapacity = from == null ? null
        : new Incapacity(from, Flaw.day(form.incapacityUntil()).orElse(null), form.scheme().isEmpty() ? USUAL_SCHEME : form.scheme());
    return new Work(form.engagement().isEmpty() ? USUAL_ENGAGEMENT : form.engagement(), orNull(form.job()), orNull(form.employer()),
        Flaw.hours(form.hoursPerWeek()).orElse(null), Flaw.hours(form.fullTimeHoursPerWeek()).orElse(null), form.demands(), form.resources(), form.relations(),
        orNull(form.preventionService()), incapacity);
  }

  /** A seat is proposed for whomever was spoken of: also a refusal is kept with the seat it is about. */
  private static List<SeatWish> seats(Form form) {
    var seats = new ArrayList<SeatWish>();
    if (!form.workLimits().isEmpty() || !form.preventionService().isEmpty()) {
      seats.add(new SeatWish(Capacity.OCCUPATIONAL_PHYSICIAN, orNull(form.preventionService())));
    }
    if (!form.returnPlan().isEmpty() || !form.mutuality().isEmpty()) {
      seats.add(new SeatWish(Capacity.MEDECIN_CONSEIL, orNull(form.mutuality())));
    }
    return seats;
  }

  private static List<GivenConsent> consents(Form form) {
    var consents = new ArrayList<GivenConsent>();
    given(consents, CARE, form.care());
    given(consents, WORK_LIMITS, form.workLimits());
    given(consents, RETURN_PLAN, form.returnPlan());
    return consents;
  }

  /** Not asked is not said: silence is no. */
  private static void given(List<GivenConsent> consents, String bundle, String answer) {
    switch (answer) {
      case Form.AGREES -> consents.add(new GivenConsent(bundle, "GRANT"));
      case Form.REFUSES -> consents.add(new GivenConsent(bundle, "REFUSAL"));
      default -> { /* silence */ }
    }
  }

  private static @Nullable String orNull(String text) {
    return text.isBlank() ? null : text.strip();
  }
}
