package be.jalon.pathway;

import static be.jalon.contracts.DataCategory.CARE_STATUS;
import static be.jalon.contracts.DataCategory.CLINICAL;
import static be.jalon.contracts.DataCategory.DIAGNOSIS;
import static be.jalon.contracts.DataCategory.IDENTITY;
import static be.jalon.contracts.DataCategory.SAFETY;
import static be.jalon.contracts.DataCategory.TREATMENT;
import static java.util.Collections.unmodifiableSet;

import be.jalon.contracts.DataCategory;
import be.jalon.contracts.people.Capacity;
import be.jalon.contracts.sections.ReturnStatus;
import be.jalon.contracts.sections.Section;
import java.util.EnumSet;
import java.util.Set;

/** What a capacity may receive at the very most, whatever an author released and the patient agreed to (rules R58, R59). */
final class Ceiling {

  private static final Set<DataCategory> EVERYTHING = unmodifiableSet(EnumSet.allOf(DataCategory.class));
  private static final Set<DataCategory> CARE_CONTENT = unmodifiableSet(EnumSet.of(CLINICAL, TREATMENT, DIAGNOSIS, SAFETY));
  private static final Set<DataCategory> NO_CARE_CONTENT = unmodifiableSet(EnumSet.complementOf(EnumSet.copyOf(CARE_CONTENT)));
  private static final Set<DataCategory> FOR_A_COORDINATOR = unmodifiableSet(EnumSet.of(CARE_STATUS));
  private static final Set<DataCategory> FOR_A_SECRETARIAT = unmodifiableSet(EnumSet.of(IDENTITY, CARE_STATUS));

  private Ceiling() {
  }

  static Set<DataCategory> of(Capacity capacity) {
    return switch (capacity) {
      case PATIENT, TREATING_DOCTOR, CLINICIAN                                                    -> EVERYTHING;
      case OCCUPATIONAL_PHYSICIAN, MEDECIN_CONSEIL, OP_NURSE, MUTUALITY_STAFF, RTW_COORDINATOR    -> NO_CARE_CONTENT;
      case NETWORK_COORDINATOR                                                                    -> FOR_A_COORDINATOR;
      case SECRETARIAT                                                                            -> FOR_A_SECRETARIAT;
    };
  }

  /** What is above an assessor's ceiling and has one way to them: the author addressed that very section to them by name. */
  static Set<DataCategory> liftedByName(Capacity capacity) {
    return capacity.assesses() ? CARE_CONTENT : Set.of();
  }

  /** A secretariat keeps the diary, also that of the return to work. */
  static boolean letsSecretariatSee(Section section) {
    return of(Capacity.SECRETARIAT).contains(section.category()) || isAppointment(section);
  }

  static boolean isAppointment(Section section) {
    return section instanceof ReturnStatus status && status.appointment() != null;
  }
}
