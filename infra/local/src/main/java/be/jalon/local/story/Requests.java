package be.jalon.local.story;

import be.jalon.local.identity.DemoAccount;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** What people in the story send. */
final class Requests {

  static final String NETWORK = "network-sambre";

  private Requests() {
  }

  /** Care only is agreed to; the assessors' seats are opened without any consent yet. */
  static Map<String, Object> referral(DemoAccount person, LocalDate today) {
    var request = new LinkedHashMap<String, Object>();
    request.put("network", NETWORK);
    request.put("patient", Map.of("ssin", person.ssin(), "familyName", person.familyName(), "givenName", person.givenName(), "language", "fr", "place", "5000"));
    request.put("urgency", "SOON");
    request.put("reasons", List.of("severity", "duration"));
    request.put("complaints", List.of("mental-exhaustion", "sleep-disorder"));
    request.put("note", "Cannot sleep before a working day; wakes at four.");
    request.put("wishes", "I want to work again, but not as before.");
    request.put("work", Map.of(
        "engagement", "EMPLOYEE", "job", "logistics planner", "employer", "Entrepôts Delmotte", "hoursPerWeek", 38, "fullTimeHoursPerWeek", 38,
        "demands", List.of("workload", "expected-flexibility"), "resources", List.of("colleague-support"), "relations", List.of("interpersonal-conflicts"),
        "preventionService", "prevention-boreal",
        "incapacity", Map.of("from", today.minusDays(70).toString(), "until", today.plusDays(20).toString(), "scheme", "AMI_SALARIED")));
    request.put("seats", List.of(
        Map.of("capacity", "OCCUPATIONAL_PHYSICIAN", "organisation", "prevention-boreal", "holder",
            Map.of("account", "peeters", "familyName", "Peeters", "givenName", "Els")),
        Map.of("capacity", "MEDECIN_CONSEIL", "organisation", "mutualite-a", "holder", Map.of("nihdi", "19993777000", "familyName", "Simon", "givenName", "Paul"))));
    request.put("consents", List.of(Map.of("bundle", "CARE")));
    request.put("evidence", Map.of("kind", "SPOKEN", "on", today.toString()));
    return request;
  }

  /** Monday to Friday, nine to five. */
  static Map<String, Object> weeklyHours() {
    var days = Stream.of(DayOfWeek.values()).filter(day -> day.getValue() <= 5)
        .map(day -> Map.of("dayOfWeek", day.name(), "from", "09:00", "until", "17:00")).toList();
    return Map.of("hours", days, "cancelNoticeHours", 24, "sessionMinutes", 45);
  }

  static Map<String, Object> careStatus() {
    return Map.of(
        "sections", Map.of(
            "clinical", Map.of("complaints", List.of("mental-exhaustion"), "note", "Sleeps through again most nights since the third session."),
            "workCapacity", Map.of("limits", List.of("No work before nine.", "No duty on call."), "hoursPerWeek", 10)),
        "expectedOn", LocalDate.now(java.time.ZoneId.of("Europe/Brussels")).plusDays(14).toString());
  }

  static Map<String, Object> proposal(LocalDate firstDay) {
    return Map.of(
        "fullTimeHoursPerWeek", 38,
        "steps", List.of(
            Map.of("from", firstDay.toString(), "until", firstDay.plusDays(27).toString(), "hoursPerWeek", 10, "tasks", "planning without duty on call"),
            Map.of("from", firstDay.plusDays(28).toString(), "until", firstDay.plusDays(55).toString(), "hoursPerWeek", 19),
            Map.of("from", firstDay.plusDays(56).toString(), "hoursPerWeek", 28.5)),
        "note", "Mornings first.");
  }
}
