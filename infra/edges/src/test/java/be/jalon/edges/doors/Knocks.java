package be.jalon.edges.doors;

import be.jalon.contracts.people.Capacity;
import be.jalon.edges.Endpoint;
import be.jalon.trials.Requests;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What is brought to each door: a body that is right in itself, so that a 403 or 404 is about who brings it, and refused in the end for a reason of the story. */
final class Knocks {

  private static final Pattern VARIABLE = Pattern.compile("[{]([A-Za-z]+)[}]");
  private static final String A_DAY = Requests.today().plusMonths(5).toString();

  private final Told told;
  private final Everybody everybody;
  private final Sights sights;
  private final Map<String, Object> bodies;

  Knocks(Told told, Everybody everybody, Sights sights) {
    this.told = told;
    this.everybody = everybody;
    this.sights = sights;
    this.bodies = bodies();
  }

  Knock at(Endpoint endpoint, Door door, Someone one) {
    var path = VARIABLE.matcher(endpoint.path()).replaceAll(variable -> value(endpoint, variable.group(1))) + query(endpoint, one);
    boolean stale = door.then().stream().anyMatch(outcome -> outcome.status() == 412);
    return new Knock(endpoint.method(), path, body(endpoint), stale ? Map.of("If-Match", "\"987654\"") : Map.of());
  }

  private @Nullable Object body(Endpoint endpoint) {
    var body = bodies.get(endpoint.toString());
    if (body == null && endpoint.request() != null) {
      throw new AssertionError("nothing to bring to " + endpoint);
    }
    return body;
  }

  private String value(Endpoint endpoint, String variable) {
    return switch (variable) {
      case "id" -> switch (endpoint.service()) {
        case REFERRAL -> told.referral();
        case APPOINTMENT -> told.appointment();
        case PATHWAY, RETURN_TO_WORK -> told.pathway();
      };
      case "pathway" -> told.pathway();
      case "referral" -> told.asked();
      case "network" -> Everybody.ASKED_NETWORK;
      case "seat" -> endpoint.method().equals("DELETE") ? told.vacantSeat() : told.seat();
      case "consent" -> told.consent();
      case "concern" -> told.concern();
      case "engagement" -> told.engagement();
      case "incapacity" -> told.incapacity();
      case "returnId" -> told.returnId();
      case "step" -> "1";
      case "account" -> clinician();
      case "date" -> A_DAY;
      case "closure" -> "of-nobody";
      case "name" -> switch (endpoint.service()) {
        case REFERRAL -> "complaints";
        case APPOINTMENT -> "places";
        case PATHWAY, RETURN_TO_WORK -> "advice";
      };
      default -> throw new AssertionError("no value for " + variable + " of " + endpoint);
    };
  }

  private String query(Endpoint endpoint, Someone one) {
    return switch (endpoint.toString()) {
      case "appointment GET /agendas/{account}/free" ->
          "?from=" + Requests.today() + "&until=" + Requests.today().plusDays(2) + "&pathway=" + told.pathway();
      case "pathway GET /pathways/{id}/timeline" -> "?limit=200";
      case "pathway GET /pathways/stream" -> "?after=another-list";
      case "pathway GET /pathways/{id}/stream" -> told.marks().containsKey(one.account()) ? "?after=" + told.marks().get(one.account()) : "";
      default -> "";
    };
  }

  private Map<String, Object> bodies() {
    var today = Requests.today();
    var tomorrow = today.plusDays(1).toString();
    var gp = everybody.who(Capacity.TREATING_DOCTOR, Standing.SITS);
    var plan = Map.of("fullTimeHoursPerWeek", 38, "steps", List.of(Map.of("from", tomorrow, "hoursPerWeek", 12)));
    var bodies = new HashMap<String, Object>();

    bodies.put("referral POST /referrals", Map.of("network", Everybody.NETWORK, "urgency", "ROUTINE", "reasons", List.of("severity"),
        "patient", Map.of("ssin", everybody.who(Capacity.PATIENT, Standing.SITS).ssin(), "familyName", "Invented", "givenName", "Invented", "language", "fr"),
        "evidence", Map.of("kind", "SPOKEN", "on", tomorrow)));
    bodies.put("referral POST /referrals/{id}/answers", Map.of("text", "As asked."));
    bodies.put("referral POST /referrals/{id}/withdrawal", Map.of("reason", "of-nobody"));
    bodies.put("referral POST /referrals/{id}/waitlisting", Map.of("expectedOn", today.plusDays(20).toString()));
    bodies.put("referral POST /referrals/{id}/redirection", Map.of("network", Everybody.ASKED_NETWORK));
    bodies.put("referral POST /referrals/{id}/decline", Map.of("reason", "no-capacity", "advice", "Another network."));
    bodies.put("referral POST /referrals/{id}/questions", Map.of("text", "Since when?"));
    bodies.put("referral POST /referrals/{id}/care-status", Map.of("expectedOn", today.minusDays(1).toString()));
    bodies.put("referral POST /referrals/{id}/interruption", Map.of("reason", "of-nobody"));
    bodies.put("referral POST /referrals/{id}/completion", Map.of("outcome", "of-nobody"));
    bodies.put("referral POST /referrals/{id}/concerns", Map.of("kind", "OTHER", "done", "Telephoned.", "releases", Map.of("CLINICAL", Map.of("capacities", List.of("CLINICIAN")))));
    bodies.put("referral POST /referrals/{id}/concerns/{concern}/closure", Map.of());

    bodies.put("appointment PUT /agendas/{account}/weekly-hours", Requests.weeklyHours());
    bodies.put("appointment PUT /agendas/{account}/exceptions/{date}", Map.of("hours", List.of(Map.of("from", "10:00", "until", "12:00"))));
    bodies.put("appointment POST /agendas/{account}/closures", Map.of("from", A_DAY + "T10:00:00Z", "until", A_DAY + "T09:00:00Z"));
    bodies.put("appointment POST /appointments", Map.of("pathway", told.pathway(), "practitioner", Map.of("account", clinician()), "subject", "CARE", "referral", "of-nobody"));
    var soon = Instant.now().truncatedTo(ChronoUnit.DAYS).plus(Duration.ofDays(3)).plus(Duration.ofHours(12)).toString();
    bodies.put("appointment POST /appointments/{id}/offer", Map.of("starts", List.of(soon)));
    bodies.put("appointment POST /appointments/{id}/other-times", Map.of());
    bodies.put("appointment POST /appointments/{id}/booking", Map.of("start", soon));
    bodies.put("appointment POST /appointments/{id}/rescheduling", Map.of("start", soon));
    bodies.put("appointment POST /appointments/{id}/cancellation", Map.of("reason", "FORCE_MAJEURE"));

    var work = Map.of("kind", "EMPLOYEE", "job", sights.word("the work"), "employer", "Invented", "hoursPerWeek", 38, "fullTimeHoursPerWeek", 38);
    bodies.put("return-to-work POST /pathways/{pathway}/engagements", work);
    bodies.put("return-to-work POST /engagements/{engagement}/changes", work);
    bodies.put("return-to-work POST /engagements/{engagement}/incapacities", Requests.incapacity());
    bodies.put("return-to-work POST /incapacities/{incapacity}/prolongation", Map.of("until", today.plusDays(60).toString()));
    bodies.put("return-to-work POST /incapacities/{incapacity}/end", Map.of("lastDay", today.toString()));
    bodies.put("return-to-work POST /engagements/{engagement}/returns", Map.of("procedure", "INFORMAL"));
    bodies.put("return-to-work POST /engagements/{engagement}/plan-forecast", Map.of("procedure", "AUTHORISED_RESUMPTION", "plan", plan));
    bodies.put("return-to-work POST /returns/{returnId}/proposal", plan);
    bodies.put("return-to-work POST /returns/{returnId}/revision", plan);
    bodies.put("return-to-work POST /returns/{returnId}/worker-agreement", Map.of("revision", 1));
    bodies.put("return-to-work POST /returns/{returnId}/worker-decline", Map.of("revision", 1, "reason", "too-soon"));
    bodies.put("return-to-work POST /returns/{returnId}/employer-answer", Map.of("revision", 1, "agrees", true));
    bodies.put("return-to-work POST /returns/{returnId}/authorisation-request", Map.of("askedOn", today.toString(), "firstDay", tomorrow));
    bodies.put("return-to-work POST /returns/{returnId}/authorisation", Map.of("nature", "office work", "hoursPerWeek", 10, "conditions", "none", "from", today.toString(),
        "until", today.plusMonths(1).toString(), "medicalReductionPercent", 55, "workCompatible", true));
    bodies.put("return-to-work POST /returns/{returnId}/authorisation-refusal", Map.of("reason", "other", "refusedOn", today.toString()));
    bodies.put("return-to-work POST /returns/{returnId}/resumption", Map.of("firstDay", today.toString()));
    bodies.put("return-to-work POST /returns/{returnId}/steps/{step}/start", Map.of());
    bodies.put("return-to-work POST /returns/{returnId}/step-back", Map.of());
    bodies.put("return-to-work POST /returns/{returnId}/hours", Map.of("weekOf", today.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY)).toString(), "hours", 8));
    bodies.put("return-to-work POST /returns/{returnId}/hours-forecast", Map.of("weekOf", today.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY)).toString(), "hours", 8));
    bodies.put("return-to-work POST /returns/{returnId}/stop", Map.of("lastDay", today.toString(), "reason", "health"));
    bodies.put("return-to-work POST /returns/{returnId}/relapse", Map.of("from", today.toString()));
    bodies.put("return-to-work POST /returns/{returnId}/completion", Map.of("on", today.toString()));
    bodies.put("return-to-work POST /returns/{returnId}/closure", Map.of("reason", "no-agreement"));

    bodies.put("pathway POST /pathways/{id}/seats", Map.of("capacity", "TREATING_DOCTOR", "organisation", "practice-1"));
    bodies.put("pathway POST /pathways/{id}/seats/{seat}/holder", Map.of("holder", gp.named()));
    bodies.put("pathway DELETE /pathways/{id}/seats/{seat}/holder", Map.of());
    bodies.put("pathway POST /pathways/{id}/seats/{seat}/confirmation", Map.of("confirmed", true));
    bodies.put("pathway POST /pathways/{id}/seats/{seat}/stand-ins", Map.of("person", Map.of("account", "of-nobody"), "from", tomorrow, "until", today.toString()));
    bodies.put("pathway POST /pathways/{id}/consents", Map.of("decision", "GRANT", "recipient", Map.of("seat", "of-nobody"), "categories", List.of("CARE_STATUS"), "purpose", "RETURN_TO_WORK"));
    bodies.put("pathway POST /pathways/{id}/consents/{consent}/withdrawal", Map.of());
    bodies.put("pathway POST /pathways/{id}/preview", Map.of("reader", Map.of("seat", told.opSeat())));
    bodies.put("pathway POST /pathways/{id}/releases", Map.of("entry", told.entry(), "category", "SAFETY", "capacities", List.of("CLINICIAN")));
    bodies.put("pathway POST /pathways/{id}/closure", Map.of());
    bodies.put("pathway POST /pathways/{id}/reopening", Map.of());
    bodies.put("pathway POST /pathways/{id}/erasure", Map.of());
    return bodies;
  }

  private String clinician() {
    return everybody.who(Capacity.CLINICIAN, Standing.SITS).account();
  }
}
