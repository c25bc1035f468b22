package be.jalon.returntowork;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** Why somebody says no, stops or ends, as a code; the labels in four languages are the reference data {@code return-reasons}. */
public sealed interface Reason {

  String name();

  @JsonValue
  default String code() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** Why the worker declines a proposal. */
  enum OfWorker implements Reason {
    TOO_MANY_HOURS, TOO_FEW_HOURS, TOO_SOON, KIND_OF_WORK_OR_WORKPLACE, EMPLOYER_REFUSAL, FEAR_OF_EXCEEDING_PERCENTAGE, UNCLEAR_FINANCIAL_EFFECTS, OTHER
  }

  /** Why the employer does not agree, as the worker brings it. */
  enum OfEmployer implements Reason { NO_ADAPTED_WORK, ORGANISATION_OF_WORK, OTHER_HOURS_WISHED, NOT_SAID, OTHER }

  /** Why the médecin-conseil refuses. */
  enum OfRefusal implements Reason { MEDICAL_REDUCTION_INSUFFICIENT, WORK_NOT_COMPATIBLE_WITH_HEALTH, NO_RECOGNISED_INCAPACITY, INFORMATION_MISSING, OTHER }

  /** Why a step back is asked. */
  enum OfStepBack implements Reason { TOO_HEAVY, HEALTH, CONDITIONS_NOT_KEPT, OTHER }

  /** Why the resumption stops. */
  enum OfStop implements Reason { HEALTH, EMPLOYER, KIND_OF_WORK_OR_WORKPLACE, CONDITIONS_NOT_KEPT, CONTRACT_ENDED, OTHER }

  /** Why a return is closed without being completed. */
  enum OfClosure implements Reason { PATIENT_WISHES_SO, NO_AGREEMENT, OTHER_PROCEDURE, CONTRACT_ENDED, INCAPACITY_CONTINUES, OTHER }
}
