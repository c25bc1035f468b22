package be.jalon.pathway;

import be.jalon.contracts.Refusal;

/** Why something about a pathway was not done. */
public enum PathwayRefusal implements Refusal {
  /** No such pathway, or none that is the caller's to know: the same words for both. */
  NOT_FOUND("not-found", Kind.UNKNOWN),
  NOT_FOR_YOUR_CAPACITY("not-for-your-capacity", Kind.NOT_YOURS),
  /** Only treating capacities write down what the patient said; assessors at most a refusal or a withdrawal. */
  MAY_NOT_RELAY("may-not-relay", Kind.NOT_YOURS),
  GRANT_TO_SELF("grant-to-self", Kind.NOT_YOURS),
  ASSESSOR_MAY_NOT_RELAY_GRANT("assessor-may-not-relay-grant", Kind.NOT_YOURS),
  PATIENT_DECIDES("patient-decides", Kind.NOT_YOURS),
  NOT_THE_AUTHOR("not-the-author", Kind.NOT_YOURS),
  SIGNED_PAPER_NEEDED("signed-paper-needed", Kind.INVALID),
  EVIDENCE_IN_FUTURE("evidence-in-future", Kind.INVALID),
  NO_SUCH_SEAT("no-such-seat", Kind.INVALID),
  NOT_A_SEAT("not-a-seat", Kind.INVALID),
  SEAT_IS_VACANT("seat-is-vacant", Kind.CONFLICT),
  SEAT_IS_TAKEN("seat-is-taken", Kind.CONFLICT),
  NOT_CURRENT_HOLDER("not-current-holder", Kind.CONFLICT),
  NEEDS_NO_CONFIRMATION("needs-no-confirmation", Kind.CONFLICT),
  /** Rule R59f: nobody treats and assesses the same patient. */
  TREATS_AND_ASSESSES("treats-and-assesses", Kind.INVALID),
  PATIENT_HAS_NO_SEAT("patient-has-no-seat", Kind.INVALID),
  DATES_OUT_OF_ORDER("dates-out-of-order", Kind.INVALID),
  DATE_PAST("date-past", Kind.INVALID),
  STAND_IN_TOO_LONG("stand-in-too-long", Kind.INVALID),
  STANDS_IN_FOR_SELF("stands-in-for-self", Kind.INVALID),
  CATEGORIES_MISSING("categories-missing", Kind.INVALID),
  /** Third parties appear in what is told of work relations. */
  WORK_RELATIONS_NEED_A_NAME("work-relations-need-a-name", Kind.INVALID),
  /** An assessor reads for the return to work only. */
  ASSESSORS_READ_FOR_RETURN("assessors-read-for-return", Kind.INVALID),
  NO_SUCH_CONSENT("no-such-consent", Kind.UNKNOWN),
  ALREADY_WITHDRAWN("already-withdrawn", Kind.CONFLICT),
  NO_SUCH_ENTRY("no-such-entry", Kind.UNKNOWN),
  NO_SUCH_SECTION("no-such-section", Kind.INVALID),
  PATHWAY_CLOSED("pathway-closed", Kind.CONFLICT),
  PATHWAY_OPEN("pathway-open", Kind.CONFLICT),
  CLOSE_FIRST("close-first", Kind.CONFLICT),
  BAD_CURSOR("bad-cursor", Kind.INVALID),
  TOO_MANY_STREAMS("too-many-streams", Kind.CONFLICT);

  private final String code;
  private final Kind kind;

  PathwayRefusal(String code, Kind kind) {
    this.code = code;
    this.kind = kind;
  }

  @Override
  public String code() {
    return code;
  }

  @Override
  public Kind kind() {
    return kind;
  }
}
