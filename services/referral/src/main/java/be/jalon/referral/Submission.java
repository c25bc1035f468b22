package be.jalon.referral;

import be.jalon.contracts.DataCategory;
import be.jalon.contracts.OrganisationId;
import be.jalon.contracts.Release;
import be.jalon.contracts.people.Capacity;
import be.jalon.contracts.people.Evidence;
import be.jalon.contracts.people.Person;
import be.jalon.contracts.people.PersonKey;
import be.jalon.contracts.referral.ReferralEvent.WorkFile;
import be.jalon.contracts.sections.Ball;
import be.jalon.contracts.sections.CareStatus;
import be.jalon.contracts.sections.Clinical;
import be.jalon.contracts.sections.Identity;
import be.jalon.contracts.sections.Safety;
import be.jalon.contracts.sections.Urgency;
import be.jalon.contracts.sections.WorkContent;
import be.jalon.contracts.sections.WorkRelations;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * All that a request to a network says.
 *
 * @param clinician of the network, if one is asked for; another of it may still take the person in
 * @param evidence how we know that the patient asked for it and gave these consents; null only where the patient asks by themselves
 * @param safety a danger, which is no reason for referral but is told along
 */
public record Submission(OrganisationId network, @Nullable Person clinician, Patient patient, Urgency urgency, Clinical clinical, @Nullable Work work,
    List<SeatWish> seats, List<GivenConsent> consents, @Nullable Evidence evidence, Map<DataCategory, Release> releases, @Nullable Safety safety) {

  /**
   * @param key keyed hash of the national number
   * @param place postal code near which care is wished
   */
  public record Patient(Identity identity, PersonKey key, @Nullable String place) {}

  /** @param relations conflict, harassment and the like; null when none was named */
  public record Work(WorkFile file, WorkContent content, @Nullable WorkRelations relations) {}

  /** Somebody, known or not yet, to sit at the table. */
  public record SeatWish(Capacity capacity, @Nullable OrganisationId organisation, @Nullable Person holder) {}

  /** What the author released of the safety section belongs to the concern, the rest to the request. */
  Map<DataCategory, Release> releasesOf(DataCategory only) {
    return releases.containsKey(only) ? Map.of(only, releases.get(only)) : Map.of();
  }

  /** @param ball null while it is not known yet, as when only the codes are looked at */
  Told told(@Nullable Ball ball) {
    var status = new CareStatus(CareStatus.Stage.REQUESTED, ball, urgency, null, null, patient.identity().language(), patient.place(), null, null);
    var without = new HashMap<>(releases);
    if (safety != null) {
      without.remove(DataCategory.SAFETY);
    }
    return new Told(List.of(patient.identity(), status, clinical), without)
        .and(work == null ? null : work.content())
        .and(work == null ? null : work.relations());
  }
}
