package be.jalon.security;

import be.jalon.contracts.Refusal;

/** What may go wrong in any service. The words stand in {@code jalon/problems_*.properties}. */
public enum CommonProblem implements Refusal {
  MALFORMED_REQUEST(400, Kind.INVALID),
  CAPACITY_REQUIRED(400, Kind.INVALID),
  UNAUTHENTICATED(401, Kind.NOT_YOURS),
  TOKEN_EXPIRED(401, Kind.NOT_YOURS),
  NOT_YOUR_CAPACITY(403, Kind.NOT_YOURS),
  NO_SUCH_DELEGATION(403, Kind.NOT_YOURS),
  FORBIDDEN(403, Kind.NOT_YOURS),
  NOT_FOUND(404, Kind.UNKNOWN),
  METHOD_NOT_ALLOWED(405, Kind.INVALID),
  NOT_ACCEPTABLE(406, Kind.INVALID),
  REQUEST_TOO_SLOW(408, Kind.INVALID),
  ERASED(410, Kind.GONE),
  STALE(412, Kind.CONFLICT),
  BODY_TOO_LARGE(413, Kind.TOO_LARGE),
  UNSUPPORTED_MEDIA_TYPE(415, Kind.INVALID),
  INVALID_FIELD(422, Kind.INVALID),
  UNKNOWN_CODE(422, Kind.INVALID),
  NIHDI_INVALID(422, Kind.INVALID),
  SSIN_INVALID(422, Kind.INVALID),
  IDEMPOTENCY_KEY_REUSED(422, Kind.INVALID),
  TOO_MANY_REQUESTS(429, Kind.TOO_MANY),
  INTERNAL(500, Kind.CONFLICT),
  BUSY(503, Kind.CONFLICT),
  OVERLOADED(503, Kind.FULL),
  STORE_UNAVAILABLE(503, Kind.CONFLICT);

  private final int status;
  private final Kind kind;

  CommonProblem(int status, Kind kind) {
    this.status = status;
    this.kind = kind;
  }

  @Override
  public Kind kind() {
    return kind;
  }

  /** HTTP status; finer than the kind. */
  public int status() {
    return status;
  }

  /** The HTTP status of any refusal. */
  public static int statusOf(Refusal refusal) {
    return refusal instanceof CommonProblem common ? common.status : switch (refusal.kind()) {
      case INVALID -> 422;
      case NOT_YOURS -> 403;
      case UNKNOWN -> 404;
      case CONFLICT -> 409;
      case GONE -> 410;
      case TOO_LARGE -> 413;
      case TOO_MANY -> 429;
      case FULL -> 503;
    };
  }
}
