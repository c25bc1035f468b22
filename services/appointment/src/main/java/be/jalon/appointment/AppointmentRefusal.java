package be.jalon.appointment;

import be.jalon.contracts.Refusal;

/** Why this service does not do what it was asked. */
public enum AppointmentRefusal implements Refusal {
  ONLY_PRACTITIONER(Kind.NOT_YOURS),
  ONLY_PARTIES(Kind.NOT_YOURS),
  ONLY_PATIENT(Kind.NOT_YOURS),
  NOT_YOUR_AGENDA(Kind.NOT_YOURS),
  RELAY_NOT_ALLOWED(Kind.NOT_YOURS),
  RELAY_MISSING(Kind.INVALID),
  EVIDENCE_IN_FUTURE(Kind.INVALID),
  REFERRAL_UNKNOWN(Kind.INVALID),
  PRACTITIONER_NOT_AT_TABLE(Kind.INVALID),
  START_IN_PAST(Kind.INVALID),
  TOO_FAR_AHEAD(Kind.INVALID),
  WHOLE_MINUTES(Kind.INVALID),
  NOTICE_24_OR_48(Kind.INVALID),
  OUTSIDE_HOURS(Kind.INVALID),
  LONGER_THAN_USUAL(Kind.INVALID),
  HOURS_OUT_OF_ORDER(Kind.INVALID),
  HOURS_OVERLAP(Kind.INVALID),
  PERIOD_OUT_OF_ORDER(Kind.INVALID),
  PERIOD_TOO_LONG(Kind.INVALID),
  PRACTITIONER_ABSENT(Kind.CONFLICT),
  SLOT_TAKEN(Kind.CONFLICT),
  /** Another booking of the same appointment is under way, or overtook this one. */
  BEING_BOOKED(Kind.CONFLICT),
  ALREADY_BOOKED(Kind.CONFLICT),
  NOT_BOOKED(Kind.CONFLICT),
  NOT_STARTED(Kind.CONFLICT),
  ALREADY_STARTED(Kind.CONFLICT),
  APPOINTMENT_OVER(Kind.CONFLICT),
  PATHWAY_CLOSED(Kind.CONFLICT),
  AGENDA_FULL(Kind.TOO_LARGE);

  private final Kind kind;

  AppointmentRefusal(Kind kind) {
    this.kind = kind;
  }

  @Override
  public Kind kind() {
    return kind;
  }
}
