package be.jalon.trials;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** What people send in these tests. */
public final class Requests {

  public static final ZoneId BRUSSELS = ZoneId.of("Europe/Brussels");

  private Requests() {
  }

  public static LocalDate today() {
    return LocalDate.now(BRUSSELS);
  }

  /** Care is agreed to; the occupational physician has a seat and nothing to see yet. */
  public static Map<String, Object> referral(Newcomer person) {
    return referral(person, new Professional("peeters", "Peeters", "Els", "OCCUPATIONAL_PHYSICIAN", "prevention-boreal"));
  }

  /** The same with an occupational physician of one's choice. */
  public static Map<String, Object> referral(Newcomer person, Professional occupationalPhysician) {
    return Map.of("network", Professional.NETWORK, "urgency", "SOON", "reasons", List.of("severity"), "note", "Wakes at four.",
        "patient", Map.of("ssin", person.ssin(), "familyName", person.familyName(), "givenName", person.givenName(), "language", "fr", "place", "5000"),
        "seats", List.of(Map.of("capacity", occupationalPhysician.capacity(), "organisation", occupationalPhysician.organisation(), "holder",
            Map.of("account", occupationalPhysician.account(), "familyName", occupationalPhysician.familyName(), "givenName", occupationalPhysician.givenName()))),
        "consents", List.of(Map.of("bundle", "CARE")), "evidence", Map.of("kind", "SPOKEN", "on", today().toString()));
  }

  public static Map<String, Object> words(String text) {
    return Map.of("text", text);
  }

  public static Map<String, Object> engagement(String job) {
    return Map.of("kind", "EMPLOYEE", "job", job, "hoursPerWeek", 30, "fullTimeHoursPerWeek", 38);
  }

  public static Map<String, Object> incapacity() {
    return Map.of("from", today().minusDays(20).toString(), "until", today().plusDays(10).toString(), "scheme", "AMI_SALARIED");
  }

  public static Map<String, Object> consent(String seat, List<String> categories) {
    return Map.of("decision", "GRANT", "recipient", Map.of("seat", seat), "categories", categories, "purpose", "RETURN_TO_WORK", "reach", "INCLUDING_PAST");
  }

  public static Map<String, Object> appointment(String pathway) {
    return appointment(pathway, "dujardin");
  }

  public static Map<String, Object> appointment(String pathway, String practitioner) {
    return Map.of("pathway", pathway, "practitioner", Map.of("account", practitioner), "subject", "CARE");
  }

  public static Map<String, Object> careStatus(String note) {
    return Map.of("sections", Map.of("clinical", Map.of("complaints", List.of("mental-exhaustion"), "note", note)));
  }

  /** Every day from early to late. */
  public static Map<String, Object> weeklyHours() {
    var days = Stream.of(DayOfWeek.values()).map(day -> Map.of("dayOfWeek", day.name(), "from", "06:00", "until", "22:00")).toList();
    return Map.of("hours", days, "sessionMinutes", 60);
  }
}
