package be.jalon.portal;

/** What the pathway service answers of Noah's pathway, in its own shapes. */
public final class Told {

  public static final String NOAH = "11111111-1111-4111-8111-111111111111";

  private static final String BY_DUJARDIN = """
      {"actedBy": {"person": "account:dujardin", "name": {"family": "Dujardin", "given": "Marc"}, "capacity": "CLINICIAN", "organisation": "network-sambre"},
       "authority": "SELF", "evidence": "LOGIN", "channel": "JALON"}""";

  public static final String LINE = """
      [{"pathway": "%s", "life": "OPEN", "capacity": "TREATING_DOCTOR", "seats": [], "lastAt": "2026-11-20T09:00:00Z",
        "ball": {"holder": "CLINICIAN", "since": "2026-11-18T09:00:00Z"}, "name": {"family": "Lemmens", "given": "Noah"},
        "latest": {"id": "e2", "kind": "referral.accepted.v1", "act": %s}, "care": ["ACCEPTED"], "returns": ["A_STAGE_OF_TOMORROW"],
        "clocks": [{"rule": "R3", "ruleVersion": "2013-04-12", "kind": "decision-of-medecin-conseil", "due": "2026-11-01", "effect": "PENDING_OVERDUE"}]}]
      """.formatted(NOAH, BY_DUJARDIN);

  public static final String OVERVIEW = """
      {"header": {"pathway": "%s", "life": "OPEN", "capacity": "TREATING_DOCTOR",
        "identity": {"ssin": {"digits": "85031297781"}, "name": {"family": "Lemmens", "given": "Noah"}, "language": "fr"},
        "ball": {"holder": "TREATING_DOCTOR", "since": "2026-11-18T09:00:00Z", "until": "2026-12-24"},
        "seats": [{"seat": "s1", "capacity": "CLINICIAN", "organisation": "network-sambre", "holder": {"key": "account:dujardin", "name": {"family": "Dujardin", "given": "Marc"}}},
                  {"seat": "s2", "capacity": "PATIENT"}],
        "care": [{"about": "referral/r1", "stage": "ACCEPTED"}],
        "returns": [{"about": "return-to-work/f1", "stage": "AUTHORISATION_REQUESTED", "procedure": "AUTHORISED_RESUMPTION",
          "clocks": [{"rule": "R3", "ruleVersion": "2013-04-12", "kind": "decision-of-medecin-conseil", "due": "2026-11-01", "effect": "PENDING_OVERDUE"}]}],
        "appointments": [{"appointment": "a1", "state": "BOOKED", "start": "2026-12-01T09:00:00Z", "end": "2026-12-01T10:00:00Z", "byVideo": false}]}}
      """.formatted(NOAH);

  private static final String BY_LAMBERT = """
      {"actedBy": {"person": "account:lambert", "name": {"family": "Lambert", "given": "Anne"}, "capacity": "TREATING_DOCTOR"}, "authority": "SELF", "evidence": "LOGIN", "channel": "JALON"}""";

  /** The latest first. */
  public static final String TIMELINE = """
      {"entries": [
        {"id": "e2", "about": "referral/r1", "kind": "referral.accepted.v1", "occurredAt": "2026-11-18T09:00:00Z", "act": %s,
         "sections": {"careStatus": {"stage": "ACCEPTED"}, "sectionOfTomorrow": {"a": 1}}},
        {"id": "e1", "about": "referral/r1", "kind": "referral.submitted.v1", "occurredAt": "2026-11-17T09:00:00Z", "act": %s,
         "sections": {"careStatus": {"stage": "REQUESTED", "urgency": "SOON"}, "clinical": {"reasons": ["burnout"], "complaints": [], "note": "<script>alert(1)</script>"}}}],
       "live": "mark-2"}
      """.formatted(BY_DUJARDIN, BY_LAMBERT);

  /** As it comes over a stream. */
  public static final String ENTRY = """
      {"id": "e3", "about": "referral/r1", "kind": "referral.care-started.v1", "occurredAt": "2026-11-19T09:00:00Z", "act": %s, "sections": {"careStatus": {"stage": "IN_CARE"}}}"""
      .formatted(BY_DUJARDIN).replace("\n", " ");

  private Told() {
  }
}
