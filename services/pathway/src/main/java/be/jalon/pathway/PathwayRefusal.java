package be.jalon.pathway;

import be.jalon.contracts.Refusal;

/** Why something about a pathway was not done. */
public enum PathwayRefusal implements Refusal {
  /** No such pathway, or none that is the caller's to know: the same words for both. */
  NOT_FOUND(Kind.UNKNOWN),
  NOT_FOR_YOUR_CAPACITY(Kind.NOT_YOURS),
  /** Only treating capacities write down what the patient said; assessors at most a refusal or a withdrawal. */
  MAY_NOT_RELAY(Kind.NOT_YOURS),
  GRANT_TO_SELF(Kind.NOT_YOURS),
  ASSESSOR_MAY_NOT_RELAY_GRANT(Kind.NOT_YOURS),
  PATIENT_DECIDES(Kind.NOT_YOURS),
  NOT_THE_AUTHOR(Kind.NOT_YOURS),
  SIGNED_PAPER_NEEDED(Kind.INVALID),
  EVIDENCE_IN_FUTURE(Kind.INVALID),
  NO_SUCH_SEAT(Kind.INVALID),
  NOT_A_SEAT(Kind.INVALID),
  SEAT_IS_VACANT(Kind.CONFLICT),
  SEAT_IS_TAKEN(Kind.CONFLICT),
  NOT_CURRENT_HOLDER(Kind.CONFLICT),
  NEEDS_NO_CONFIRMATION(Kind.CONFLICT),
  /** Rule R59f: nobody treats and assesses the same patient. */
  TREATS_AND_ASSESSES(Kind.INVALID),
  PATIENT_HAS_NO_SEAT(Kind.INVALID),
  DATES_OUT_OF_ORDER(Kind.INVALID),
  DATE_PAST(Kind.INVALID),
  STAND_IN_TOO_LONG(Kind.INVALID),
  STANDS_IN_FOR_SELF(Kind.INVALID),
  CATEGORIES_MISSING(Kind.INVALID),
  /** Third parties appear in what is told of work relations. */
  WORK_RELATIONS_NEED_A_NAME(Kind.INVALID),
  /** An assessor reads for the return to work only. */
  ASSESSORS_READ_FOR_RETURN(Kind.INVALID),
  NO_SUCH_CONSENT(Kind.UNKNOWN),
  ALREADY_WITHDRAWN(Kind.CONFLICT),
  NO_SUCH_ENTRY(Kind.UNKNOWN),
  NO_SUCH_SECTION(Kind.INVALID),
  PATHWAY_CLOSED(Kind.CONFLICT),
  PATHWAY_OPEN(Kind.CONFLICT),
  CLOSE_FIRST(Kind.CONFLICT),
  BAD_CURSOR(Kind.INVALID),
  /** Of this caller. */
  TOO_MANY_STREAMS(Kind.TOO_MANY),
  /** Of all callers together, at this instance. */
  STREAMS_FULL(Kind.FULL);

  private final Kind kind;

  PathwayRefusal(Kind kind) {
    this.kind = kind;
  }

  @Override
  public Kind kind() {
    return kind;
  }
}
