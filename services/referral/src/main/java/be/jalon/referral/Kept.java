package be.jalon.referral;

import be.jalon.aggregates.Kind;
import be.jalon.contracts.Brussels;
import be.jalon.contracts.OrganisationId;
import be.jalon.contracts.PathwayId;
import be.jalon.contracts.people.PersonKey;
import be.jalon.referral.Status.Awaiting;
import be.jalon.referral.Status.Ended;
import be.jalon.referral.Status.Taken;
import java.time.YearMonth;
import java.util.HashSet;
import java.util.Set;

/** What this service keeps, and by which keys it is found again. */
public final class Kept {

  public static final Kind<Referral> REFERRALS = Kind.of("referrals", Referral.class)
      .pathway(Referral::pathway).due(Referral::due).wake(Referral::wake).keys(Kept::keys).build();

  /** Of no pathway: it outlives each of them, and holds no name and no number. */
  public static final Kind<KnownPatient> PATIENTS = Kind.of("persons", KnownPatient.class)
      .keys(known -> known.pathway() == null ? Set.of() : Set.of(ofPathway(known.pathway()))).build();

  public static final Kind<NetworkConsents> CONSENTS = Kind.of("network-consents", NetworkConsents.class)
      .pathway(NetworkConsents::pathway).build();

  private Kept() {
  }

  static String sentBy(PersonKey sender) {
    return "sender:" + sender;
  }

  static String inChargeOf(PersonKey clinician) {
    return "charge:" + clinician;
  }

  static String incomingAt(OrganisationId network) {
    return "incoming:" + network;
  }

  static String runningAt(OrganisationId network) {
    return "running:" + network;
  }

  /** Those taken in that month (Europe/Brussels), whatever became of them. */
  static String takenAt(OrganisationId network, YearMonth month) {
    return "taken:" + network + ":" + month;
  }

  static String concernsAt(OrganisationId network) {
    return "concerns:" + network;
  }

  static String ofPathway(PathwayId pathway) {
    return "pathway:" + pathway;
  }

  private static Set<String> keys(Referral referral) {
    var keys = new HashSet<String>();
    keys.add(ofPathway(referral.pathway()));
    referral.sender().keys().forEach(key -> keys.add(sentBy(key)));
    switch (referral.status()) {
      case Awaiting _ -> keys.add(incomingAt(referral.network()));
      case Taken taken -> {
        keys.add(inChargeOf(taken.clinician().key()));
        keys.add(runningAt(referral.network()));
      }
      case Ended _ -> { }
    }
    if (referral.course() != null && referral.course().taken() != null) {
      keys.add(takenAt(referral.network(), YearMonth.from(Brussels.dayOf(referral.course().taken()))));
    }
    if (!referral.concerns().waiting().isEmpty()) {
      keys.add(concernsAt(referral.network()));
    }
    return keys;
  }
}
