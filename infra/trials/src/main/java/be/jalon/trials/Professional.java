package be.jalon.trials;

/**
 * An invented professional with an account of their own and no number at INAMI: as many as are needed, so that none asks more than a person would.
 *
 * @param capacity as a token says it, {@code TREATING_DOCTOR}
 */
public record Professional(String account, String familyName, String givenName, String capacity, String organisation) {

  /** The network that takes all referrals of {@link Requests}. */
  public static final String NETWORK = "network-sambre";

  /** Each in a practice of their own. */
  public static Professional gp(int number) {
    return new Professional("gp-" + number, "Delcourt", "Maud", "TREATING_DOCTOR", "practice-" + number);
  }

  public static Professional clinician(int number) {
    return new Professional("clinician-" + number, "Henrard", "Louis", "CLINICIAN", NETWORK);
  }

  public static Professional occupationalPhysician(int number) {
    return new Professional("occupational-physician-" + number, "Maes", "Griet", "OCCUPATIONAL_PHYSICIAN", "prevention-boreal");
  }

  public static Professional medecinConseil(int number) {
    return new Professional("medecin-conseil-" + number, "Lejeune", "Omar", "MEDECIN_CONSEIL", "mutualite-a");
  }
}
