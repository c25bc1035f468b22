package be.jalon.referral;

import be.jalon.contracts.OrganisationId;
import be.jalon.contracts.PathwayId;
import be.jalon.contracts.PatientId;
import be.jalon.contracts.ReferralId;
import be.jalon.contracts.people.PersonKey;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * By which a second referral of the same person joins their pathway: found by the keyed hash of the national number, it holds no name and no number.
 *
 * @param patient null once erased: the next referral makes a new one, so that nothing leads back
 * @param pathway the latest pathway; null once erased
 * @param open whether that pathway still runs; otherwise the next referral opens a new one
 * @param careIn which referral of theirs each network has taken or is taking, at most one at a time
 */
public record KnownPatient(PersonKey key, @Nullable PatientId patient, @Nullable PathwayId pathway, boolean open, List<Care> careIn) {

  public record Care(OrganisationId network, ReferralId referral) {}

  /** The open pathway if there is one, otherwise the given new one. */
  static KnownPatient joining(@Nullable KnownPatient known, PersonKey key, PatientId newPatient, PathwayId newPathway) {
    if (known == null) {
      return new KnownPatient(key, newPatient, newPathway, true, List.of());
    }
    if (known.pathway != null && known.open) {
      return known;
    }
    return new KnownPatient(key, known.patient == null ? newPatient : known.patient, newPathway, true, known.careIn);
  }

  KnownPatient closed(PathwayId which) {
    return which.equals(pathway) ? new KnownPatient(key, patient, pathway, false, List.of()) : this;
  }

  KnownPatient reopened(PathwayId which) {
    return which.equals(pathway) ? new KnownPatient(key, patient, pathway, true, careIn) : this;
  }

  KnownPatient erased(PathwayId which) {
    return which.equals(pathway) ? new KnownPatient(key, null, null, false, List.of()) : this;
  }

  Optional<ReferralId> careIn(OrganisationId network) {
    return careIn.stream().filter(care -> care.network().equals(network)).map(Care::referral).findFirst();
  }

  KnownPatient takingCare(OrganisationId network, ReferralId referral) {
    var more = new ArrayList<>(careIn);
    more.removeIf(care -> care.network().equals(network));
    more.add(new Care(network, referral));
    return new KnownPatient(key, patient, pathway, open, more);
  }
}
