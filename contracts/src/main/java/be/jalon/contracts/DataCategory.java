package be.jalon.contracts;

/**
 * What kind of data a section holds. Release, consent and ceiling are all said per category.
 */
public enum DataCategory {
  /** Names, national number, birth date, language, contact. */
  IDENTITY,
  /** That care runs, its dates, who holds the ball. */
  CARE_STATUS,
  /** That a return to work runs, its dates and clocks, who holds the ball. */
  RETURN_STATUS,
  /** The work itself: demands and resources. */
  WORK_CONTENT,
  /** Conflict, harassment, violence at work: third parties appear here. */
  WORK_RELATIONS,
  /** Reasons, complaints, clinical findings. */
  CLINICAL,
  /** Danger for the patient or another person. */
  SAFETY,
  DIAGNOSIS,
  TREATMENT,
  /** Functional limits and hours possible, without their medical cause. */
  WORK_CAPACITY,
  /** Steps, hours, tasks and conditions of a progressive return, and what was authorised. */
  RETURN_PLAN,
  /** Hours really worked, as the patient reports them: apart from the plan, since they reach an assessor only under a consent that names them. */
  REPORTED_HOURS
}
