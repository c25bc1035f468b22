package be.jalon.portal.consents;

import static be.jalon.portal.Told.NOAH;

/** What the pathway service answers Noah about his consents and his table, in its own shapes. */
final class Agreed {

  private static final String ELS = """
      {"key": "account:peeters", "name": {"family": "Peeters", "given": "Els"}}""";

  private static final String NOBODY_CARES = "\"IDENTITY\", \"CARE_STATUS\", \"RETURN_STATUS\", \"WORK_CONTENT\", \"WORK_RELATIONS\", \"WORK_CAPACITY\", \"RETURN_PLAN\", \"REPORTED_HOURS\"";

  /** Dr Lambert and Els Peeters sit there, Paul Simon waits for Noah's word, the RTW coordinator has no name yet. */
  static final String OVERVIEW = """
      {"header": {"pathway": "%s", "life": "OPEN", "capacity": "PATIENT", "identity": {"ssin": {"digits": "85031297781"}, "name": {"family": "Lemmens", "given": "Noah"}, "language": "fr"},
        "seats": [], "care": [], "returns": [], "appointments": []},
       "table": [
        {"seat": "s-gp", "capacity": "TREATING_DOCTOR", "organisation": "practice-lambert", "holder": {"key": "account:lambert", "name": {"family": "Lambert", "given": "Anne"}},
         "awaitsConfirmation": false, "standIns": [], "openable": {"atMost": ["IDENTITY", "CARE_STATUS", "CLINICAL", "DIAGNOSIS", "RETURN_PLAN"], "byNameOnly": ["WORK_RELATIONS"],
         "purposes": ["CARE", "RETURN_TO_WORK"], "now": ["CARE_STATUS", "CLINICAL"]}},
        {"seat": "s-op", "capacity": "OCCUPATIONAL_PHYSICIAN", "organisation": "prevention-boreal", "holder": %s, "awaitsConfirmation": false,
         "standIns": [{"person": {"key": "account:wouters", "name": {"family": "Wouters", "given": "Eva"}}, "from": "2026-12-01", "until": "2099-12-20", "confirmed": false}],
         "openable": {"atMost": [%s], "ifAddressed": ["CLINICAL", "DIAGNOSIS", "TREATMENT", "SAFETY"], "byNameOnly": ["WORK_RELATIONS"], "purposes": ["RETURN_TO_WORK"],
           "now": ["WORK_CONTENT", "WORK_CAPACITY"]}},
        {"seat": "s-mc", "capacity": "MEDECIN_CONSEIL", "organisation": "mutualite-a", "holder": {"key": "nihdi:f00d", "name": {"family": "Simon", "given": "Paul"}},
         "awaitsConfirmation": true, "standIns": [], "openable": {"atMost": [%s], "byNameOnly": ["WORK_RELATIONS"], "purposes": ["RETURN_TO_WORK"], "now": []}},
        {"seat": "s-rtw", "capacity": "RTW_COORDINATOR", "awaitsConfirmation": false, "standIns": [],
         "openable": {"atMost": [%s], "byNameOnly": ["WORK_RELATIONS"], "purposes": ["RETURN_TO_WORK"], "now": []}}]}
      """.formatted(NOAH, ELS, NOBODY_CARES, NOBODY_CARES, NOBODY_CARES);

  /** To Els by name; to the network; a refusal to Els; one to Jan, who does not sit there; one withdrawn. */
  static final String CONSENTS = """
      [%s,
       {"terms": {"consent": "c-network", "decision": "GRANT", "recipient": {"kind": "network", "network": "network-sambre"}, "categories": ["IDENTITY", "CARE_STATUS", "CLINICAL"],
         "purpose": "CARE", "from": "2026-11-02T09:00:00Z", "reach": "INCLUDING_PAST"}, "givenAt": "2026-11-02T09:00:00Z", "state": "IN_FORCE", "seats": []},
       {"terms": {"consent": "c-refusal", "decision": "REFUSAL", "recipient": {"kind": "holder", "person": %s}, "categories": ["WORK_RELATIONS"], "purpose": "RETURN_TO_WORK",
         "from": "2026-11-04T09:00:00Z", "reach": "FROM_NOW"}, "givenAt": "2026-11-04T09:00:00Z", "state": "IN_FORCE", "seats": ["s-op"]},
       {"terms": {"consent": "c-jan", "decision": "GRANT", "recipient": {"kind": "holder", "person": {"key": "account:claes", "name": {"family": "Claes", "given": "Jan"}}},
         "categories": ["CLINICAL"], "purpose": "CARE", "from": "2026-11-04T09:00:00Z", "reach": "FROM_NOW"}, "givenAt": "2026-11-04T09:00:00Z", "state": "IN_FORCE", "seats": []},
       {"terms": {"consent": "c-over", "decision": "GRANT", "recipient": {"kind": "seat", "seat": "s-op"}, "categories": ["REPORTED_HOURS"], "purpose": "RETURN_TO_WORK",
         "from": "2026-11-03T09:00:00Z", "until": "2099-01-01T00:00:00Z", "reach": "FROM_NOW"}, "givenAt": "2026-11-03T09:00:00Z", "withdrawnAt": "2026-11-10T09:00:00Z",
         "state": "WITHDRAWN", "seats": ["s-op"]},
       {"terms": {"consent": "c-former", "decision": "GRANT", "recipient": {"kind": "seat", "seat": "s-gp"}, "categories": ["RETURN_PLAN"], "purpose": "CARE",
         "from": "2026-11-03T09:00:00Z", "reach": "FROM_NOW"}, "givenAt": "2026-11-03T09:00:00Z", "withdrawnAt": "2026-11-11T09:00:00Z", "state": "WITHDRAWN", "seats": []}]
      """.formatted("""
      {"terms": {"consent": "c-els", "decision": "GRANT", "recipient": {"kind": "holder", "person": %s}, "categories": ["WORK_CONTENT", "WORK_CAPACITY", "A_CATEGORY_OF_TOMORROW"],
         "purpose": "RETURN_TO_WORK", "from": "2026-11-03T09:30:00Z", "until": "2099-12-31T23:00:00Z", "reach": "INCLUDING_PAST"}, "givenAt": "2026-11-03T09:30:00Z", "state": "IN_FORCE",
         "seats": ["s-op"]}""".formatted(ELS), ELS);

  static final String PREVIEW = """
      {"seat": "s-op", "assumed": [], "at": "2026-11-20T09:00:00Z",
       "now": [{"entry": "e1", "kind": "referral.submitted.v1", "occurredAt": "2026-11-17T09:00:00Z", "categories": ["CARE_STATUS"]}],
       "would": [{"entry": "e1", "kind": "referral.submitted.v1", "occurredAt": "2026-11-17T09:00:00Z", "categories": ["WORK_CAPACITY"]}],
       "ahead": {"now": ["CARE_STATUS"], "would": ["CARE_STATUS", "RETURN_PLAN"]}}
      """;

  /** What each sentence opens, by the referral service's word. */
  static final String BUNDLES = """
      [{"code": "WORK_LIMITS_TO_OCCUPATIONAL_PHYSICIAN", "labels": {}, "categories": ["IDENTITY", "RETURN_STATUS", "WORK_CONTENT", "WORK_CAPACITY"]},
       {"code": "RETURN_PLAN_TO_MEDECIN_CONSEIL", "labels": {}, "categories": ["IDENTITY", "RETURN_STATUS", "WORK_CAPACITY", "RETURN_PLAN", "A_CATEGORY_OF_TOMORROW"]}]
      """;

  /** Els sees the work already; what she may see of the limits is not agreed. */
  static final String AUDIENCE = """
      [{"category": "WORK_CONTENT", "usually": [], "readers": [{"capacity": "OCCUPATIONAL_PHYSICIAN", "organisation": "prevention-boreal", "person": %s, "standingIn": false, "sees": "USUALLY"}]},
       {"category": "WORK_CAPACITY", "usually": [], "readers": [{"capacity": "OCCUPATIONAL_PHYSICIAN", "organisation": "prevention-boreal", "person": %s, "standingIn": false, "sees": "NOT_NOW"}]}]
      """.formatted(ELS, ELS);

  static final String WITHDRAWAL = """
      {"consent": "c-els", "receipt": {"consent": "c-els", "read": [{"viewer": {"person": %s, "capacity": "OCCUPATIONAL_PHYSICIAN", "organisation": "prevention-boreal", "authority": "SELF",
        "automated": false}, "entries": {"WORK_CAPACITY": 2}, "first": "2026-11-12T09:00:00Z", "last": "2026-11-18T09:00:00Z"}]}}
      """.formatted(ELS);

  /** Els looked by herself and by a page of hers, Luc for Dr Lambert, Marc before he took the request. */
  static final String ACCESSES = """
      [{"viewer": %s, "day": "2026-11-20", "channel": "STREAM", "entries": 1, "times": 3, "last": "2026-11-20T16:00:00Z", "grounds": {"WORK_CAPACITY": ["CONSENT"]}},
       {"viewer": %s, "day": "2026-11-20", "channel": "PAGE", "entries": 2, "times": 1, "last": "2026-11-20T10:00:00Z", "grounds": {"WORK_CAPACITY": ["CONSENT"], "RETURN_STATUS": ["CONSENT", "A_GROUND_OF_TOMORROW"], "A_CATEGORY_OF_TOMORROW": ["CONSENT"]}},
       {"viewer": %s, "day": "2026-11-20", "channel": "LIST", "entries": 1, "times": 4, "last": "2026-11-20T09:58:00Z", "grounds": {"IDENTITY": ["CONSENT"]}},
       {"viewer": {"person": {"key": "account:baudoin", "name": {"family": "Baudoin", "given": "Luc"}}, "inNameOf": {"key": "account:lambert", "name": {"family": "Lambert", "given": "Anne"}},
         "capacity": "TREATING_DOCTOR", "organisation": "practice-lambert", "authority": "SECRETARIAT", "automated": false}, "day": "2026-11-19", "channel": "LIST", "entries": 1, "times": 1,
         "last": "2026-11-19T08:00:00Z", "grounds": {"CARE_STATUS": ["CONSENT"]}},
       {"viewer": {"person": {"key": "account:dujardin", "name": {"family": "Dujardin", "given": "Marc"}}, "capacity": "CLINICIAN", "organisation": "network-sambre", "authority": "SELF",
         "automated": false}, "day": "2026-11-17", "channel": "TRIAGE_OPENING", "entries": 1, "times": 1, "last": "2026-11-17T11:00:00Z", "grounds": {"SAFETY": ["NECESSITY"]}}]
      """.formatted(viewer(true), viewer(false), viewer(false));

  private Agreed() {
  }

  private static String viewer(boolean automated) {
    return """
        {"person": %s, "capacity": "OCCUPATIONAL_PHYSICIAN", "organisation": "prevention-boreal", "authority": "SELF", "automated": %s}""".formatted(ELS, automated);
  }
}
