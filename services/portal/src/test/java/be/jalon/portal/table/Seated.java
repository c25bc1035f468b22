package be.jalon.portal.table;

/** What the pathway service answers about Noah's table, in its own shapes. */
public final class Seated {

  private static final String ELS = """
      {"key": "account:peeters", "name": {"family": "Peeters", "given": "Els"}}""";

  /** To Noah: Els sits there and has a stand-in he has not confirmed, Paul waits for his word, the nurse's seat has no name. */
  public static final String TO_NOAH = """
      {"life": "OPEN", "mayOpen": true, "seats": [
        {"seat": "s-op", "capacity": "OCCUPATIONAL_PHYSICIAN", "organisation": "prevention-boreal", "holder": %s, "yours": false, "awaitsConfirmation": false,
         "standIns": [{"person": {"key": "account:wouters", "name": {"family": "Wouters", "given": "Eva"}}, "from": "2026-12-01", "until": "2099-12-20", "confirmed": false}],
         "may": ["NAME", "VACATE", "NAME_STAND_IN", "A_DEED_OF_TOMORROW"]},
        {"seat": "s-nurse", "capacity": "OP_NURSE", "organisation": "prevention-boreal", "yours": false, "awaitsConfirmation": false, "standIns": [], "may": ["NAME"]},
        {"seat": "s-mc", "capacity": "MEDECIN_CONSEIL", "organisation": "mutualite-a", "holder": {"key": "nihdi:f00d", "name": {"family": "Simon", "given": "Paul"}}, "yours": false,
         "awaitsConfirmation": true, "standIns": [], "may": ["NAME", "VACATE", "NAME_STAND_IN"]}]}
      """.formatted(ELS);

  /** To Dr Lambert, who treats him: nothing of what waits, and the médecin-conseil has no seat yet. */
  public static final String TO_THE_DOCTOR = """
      {"life": "OPEN", "mayOpen": true, "seats": [
        {"seat": "s-gp", "capacity": "TREATING_DOCTOR", "organisation": "practice-lambert", "holder": {"key": "account:lambert", "name": {"family": "Lambert", "given": "Anne"}}, "yours": true,
         "awaitsConfirmation": false, "standIns": [], "may": ["NAME", "VACATE", "NAME_STAND_IN"]},
        {"seat": "s-op", "capacity": "OCCUPATIONAL_PHYSICIAN", "organisation": "prevention-boreal", "holder": %s, "yours": false, "awaitsConfirmation": false, "standIns": [], "may": ["NAME", "VACATE"]}]}
      """.formatted(ELS);

  /** To a colleague of the service: the empty seat, and nothing else. */
  public static final String TO_A_COLLEAGUE = """
      {"life": "OPEN", "mayOpen": false, "seats": [
        {"seat": "s-op", "capacity": "OCCUPATIONAL_PHYSICIAN", "organisation": "prevention-boreal", "yours": false, "awaitsConfirmation": false, "standIns": [], "may": ["TAKE"]}]}
      """;

  private Seated() {
  }
}
