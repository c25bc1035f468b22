package be.jalon.contracts;

import static be.jalon.contracts.people.Capacity.CLINICIAN;
import static be.jalon.contracts.people.Capacity.MEDECIN_CONSEIL;
import static be.jalon.contracts.people.Capacity.MUTUALITY_STAFF;
import static be.jalon.contracts.people.Capacity.NETWORK_COORDINATOR;
import static be.jalon.contracts.people.Capacity.OCCUPATIONAL_PHYSICIAN;
import static be.jalon.contracts.people.Capacity.OP_NURSE;
import static be.jalon.contracts.people.Capacity.RTW_COORDINATOR;
import static be.jalon.contracts.people.Capacity.SECRETARIAT;
import static be.jalon.contracts.people.Capacity.TREATING_DOCTOR;

import be.jalon.contracts.sections.Sections;
import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;

/**
 * The release of each section of an entry. A section without one is released to nobody.
 */
public record Releases(@JsonValue Map<DataCategory, Release> byCategory) {

  @JsonCreator
  public Releases {
    var ordered = new EnumMap<DataCategory, Release>(DataCategory.class);
    ordered.putAll(byCategory);
    byCategory = Collections.unmodifiableMap(ordered);
  }

  public static Releases none() {
    return new Releases(Map.of());
  }

  /** Where such sections go when the author says nothing else: as far as care or return needs them, and no further. */
  public static Releases defaults(Sections sections) {
    var releases = new EnumMap<DataCategory, Release>(DataCategory.class);
    sections.categories().forEach(category -> releases.put(category, defaultOf(category)));
    return new Releases(releases);
  }

  public static Release defaultOf(DataCategory category) {
    return switch (category) {
      case IDENTITY -> Release.to(TREATING_DOCTOR, CLINICIAN, OCCUPATIONAL_PHYSICIAN, OP_NURSE, MEDECIN_CONSEIL, MUTUALITY_STAFF, RTW_COORDINATOR, SECRETARIAT);
      case CARE_STATUS -> Release.to(TREATING_DOCTOR, CLINICIAN, OCCUPATIONAL_PHYSICIAN, MEDECIN_CONSEIL, NETWORK_COORDINATOR, SECRETARIAT);
      case RETURN_STATUS, RETURN_PLAN ->
          Release.to(TREATING_DOCTOR, CLINICIAN, OCCUPATIONAL_PHYSICIAN, OP_NURSE, MEDECIN_CONSEIL, MUTUALITY_STAFF, RTW_COORDINATOR);
      case WORK_CONTENT, WORK_CAPACITY -> Release.to(TREATING_DOCTOR, CLINICIAN, OCCUPATIONAL_PHYSICIAN, OP_NURSE, MEDECIN_CONSEIL);
      case WORK_RELATIONS, CLINICAL, SAFETY, DIAGNOSIS, TREATMENT -> Release.to(TREATING_DOCTOR, CLINICIAN);
      case REPORTED_HOURS -> Release.to(TREATING_DOCTOR, CLINICIAN, OCCUPATIONAL_PHYSICIAN, MEDECIN_CONSEIL);
    };
  }

  public Release of(DataCategory category) {
    return byCategory.getOrDefault(category, Release.toNobody());
  }

  /** These releases, with what the author chose put in place of the defaults. */
  public Releases with(Map<DataCategory, Release> chosen) {
    var releases = new EnumMap<DataCategory, Release>(DataCategory.class);
    releases.putAll(byCategory);
    releases.putAll(chosen);
    return new Releases(releases);
  }
}
