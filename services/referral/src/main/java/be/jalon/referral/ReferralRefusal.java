package be.jalon.referral;

import be.jalon.contracts.Refusal;

/** Why the referral service does not do a thing; the words stand in {@code jalon/problems-referral*.properties}. */
public enum ReferralRefusal implements Refusal {
  NOT_A_REQUESTER("not-a-requester", Kind.NOT_YOURS),
  NOT_YOUR_NUMBER("not-your-number", Kind.NOT_YOURS),
  EVIDENCE_OF_REQUEST_MISSING("evidence-of-request-missing", Kind.INVALID),
  EVIDENCE_IN_THE_FUTURE("evidence-in-the-future", Kind.INVALID),
  SSIN_INVALID("ssin-invalid", Kind.INVALID),
  SSIN_IMPLAUSIBLE("ssin-implausible", Kind.INVALID),
  NIHDI_INVALID("nihdi-invalid", Kind.INVALID),
  DANGER_IS_NO_REASON("danger-is-no-reason", Kind.INVALID),
  SAY_WHAT_WAS_DONE("say-what-was-done", Kind.INVALID),
  CONSENT_TO_REFER_MISSING("consent-to-refer-missing", Kind.INVALID),
  CONSENT_SEAT_NOT_PROPOSED("consent-seat-not-proposed", Kind.INVALID),
  CONSENT_PERIOD_IMPOSSIBLE("consent-period-impossible", Kind.INVALID),
  CONSENT_PURPOSE_NOT_FOR_ASSESSORS("consent-purpose-not-for-assessors", Kind.INVALID),
  WORK_RELATIONS_NEED_A_NAME("work-relations-need-a-name", Kind.INVALID),
  ASSESSOR_GRANTS_TO_SELF("assessor-grants-to-self", Kind.INVALID),
  TREATS_AND_ASSESSES("treats-and-assesses", Kind.INVALID),
  SEAT_NOT_POSSIBLE("seat-not-possible", Kind.INVALID),
  DATES_OUT_OF_ORDER("dates-out-of-order", Kind.INVALID),
  HOURS_ABOVE_FULL_TIME("hours-above-full-time", Kind.INVALID),
  RELEASE_WITHOUT_SECTION("release-without-section", Kind.INVALID),
  NOTHING_TOLD("nothing-told", Kind.INVALID),
  ONLY_WHO_TREATS("only-who-treats", Kind.NOT_YOURS),
  NOT_YOURS_TO_DO("not-yours-to-do", Kind.NOT_YOURS),
  DATE_IN_THE_PAST("date-in-the-past", Kind.INVALID),
  SAME_NETWORK("same-network", Kind.INVALID),
  CONSENT_DOES_NOT_COVER_NETWORK("consent-does-not-cover-network", Kind.INVALID),
  ALREADY_ANSWERED("already-answered", Kind.CONFLICT),
  NOT_IN_THIS_STATE("not-in-this-state", Kind.CONFLICT),
  CARE_ALREADY_RUNNING("care-already-running", Kind.CONFLICT),
  CARE_RUNS("care-runs", Kind.CONFLICT),
  NO_SUCH_CONCERN("no-such-concern", Kind.UNKNOWN),
  NOT_YOUR_OWN_CONCERN("not-your-own-concern", Kind.NOT_YOURS),
  CONCERN_ALREADY_ACKNOWLEDGED("concern-already-acknowledged", Kind.CONFLICT),
  CONCERN_NOT_ACKNOWLEDGED("concern-not-acknowledged", Kind.CONFLICT),
  CONCERN_ALREADY_CLOSED("concern-already-closed", Kind.CONFLICT);

  private final String code;
  private final Kind kind;

  ReferralRefusal(String code, Kind kind) {
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
