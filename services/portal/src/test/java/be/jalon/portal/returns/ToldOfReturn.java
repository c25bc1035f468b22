package be.jalon.portal.returns;

import be.jalon.contracts.Stream;
import be.jalon.portal.Told;
import java.time.LocalDate;
import java.util.List;

/** What the services answer of Noah's return, in their own shapes; its days lie around today, so that a chart shows today. */
public final class ToldOfReturn {

  public static final Stream FILE = new Stream("return-to-work/f1");
  public static final String RETURN = "r-noah";
  public static final LocalDate TODAY = LocalDate.now(java.time.ZoneId.of("Europe/Brussels"));
  public static final LocalDate MONDAY = TODAY.with(java.time.temporal.TemporalAdjusters.previousOrSame(java.time.DayOfWeek.MONDAY)).minusWeeks(2);

  private static final String BY_PEETERS = by("peeters", "Peeters", "Els", "OCCUPATIONAL_PHYSICIAN");
  private static final String BY_SIMON = by("simon", "Simon", "Paul", "MEDECIN_CONSEIL");
  private static final String BY_NOAH = """
      {"actedBy": {"capacity": "PATIENT"}, "authority": "SELF", "evidence": "LOGIN", "channel": "JALON"}""";

  private ToldOfReturn() {
  }

  public static String overview() {
    return Told.OVERVIEW.replace("AUTHORISATION_REQUESTED", "AUTHORISED");
  }

  /** Proposed, agreed to, authorised, at work; two weeks reported, the second above the plan. */
  public static String timeline() {
    return timeline(proposed(), agreed(), authorised(), reported(MONDAY, "10", "10"), reported(MONDAY.plusWeeks(1), "14", "10"));
  }

  /** As the service hands it out: the latest first. */
  public static String timeline(String... entries) {
    return "{\"entries\": [" + String.join(",", List.of(entries).reversed()) + "], \"live\": \"mark-9\"}";
  }

  public static String proposed() {
    return entry("p1", "return-proposed", BY_PEETERS, """
        {"returnStatus": {"stage": "PROPOSED", "procedure": "AUTHORISED_RESUMPTION"}, "returnPlan": {"revision": 1, "fullTimeHoursPerWeek": 38, "note": "Mornings first.", "steps": [
          {"from": "%s", "until": "%s", "hoursPerWeek": 10, "tasks": "planning without duty on call", "conditions": "<b>mornings</b>"},
          {"from": "%s", "until": "%s", "hoursPerWeek": 19}, {"from": "%s", "hoursPerWeek": 28.5}]}}""".formatted(
        MONDAY, MONDAY.plusDays(27), MONDAY.plusDays(28), MONDAY.plusDays(55), MONDAY.plusDays(56)));
  }

  public static String agreed() {
    return entry("p2", "worker-agreed", BY_NOAH, "{\"returnStatus\": {\"stage\": \"AGREED\"}}");
  }

  public static String employerAnswered() {
    return entry("p4", "employer-answered", BY_NOAH, "{\"returnStatus\": {\"stage\": \"EMPLOYER_ANSWERED\"}}");
  }

  public static String authorised() {
    return entry("p3", "authorisation-granted", BY_SIMON, """
        {"returnStatus": {"stage": "AUTHORISED"}, "returnPlan": {"revision": 1, "fullTimeHoursPerWeek": 38, "steps": [],
          "authorisation": {"nature": "planning", "hoursPerWeek": 28.5, "conditions": "no duty on call", "from": "%s", "until": "%s"}}}""".formatted(MONDAY, MONDAY.plusMonths(6)));
  }

  public static String reported(LocalDate week, String hours, String planned) {
    return entry("h" + week, "hours-reported", BY_NOAH, """
        {"reportedHours": {"weekOf": "%s", "hours": %s, "planned": %s}}""".formatted(week, hours, planned));
  }

  /** Where it stands, as the return-to-work service says it. @param may names of what may be done, in quotation marks */
  public static String returns(String authorisation, String work, int step, String may) {
    return "[" + standing(authorisation, work, step, may) + "]";
  }

  public static String standing(String authorisation, String work, int step, String may) {
    return """
        {"id": "%s", "engagement": "f1", "pathway": "%s", "state": "OPEN", "proposal": "AGREED", "revision": 1, "authorisation": "%s", "newRequestNeeded": false,
          "work": "%s", "step": %d, "owner": {"capacity": "PATIENT", "since": "2026-11-18T09:00:00Z"}, "written": [], "may": [%s]}""".formatted(
        RETURN, Told.NOAH, authorisation, work, step, may);
  }

  public static String entry(String id, String kind, String act, String sections) {
    return """
        {"id": "%s", "about": "%s", "kind": "return-to-work.%s.v1", "occurredAt": "2026-11-18T09:00:00Z", "act": %s, "sections": %s}""".formatted(id, FILE, kind, act, sections);
  }

  private static String by(String account, String family, String given, String capacity) {
    return """
        {"actedBy": {"person": "account:%s", "name": {"family": "%s", "given": "%s"}, "capacity": "%s"}, "authority": "SELF", "evidence": "LOGIN", "channel": "JALON"}""".formatted(
        account, family, given, capacity);
  }
}
