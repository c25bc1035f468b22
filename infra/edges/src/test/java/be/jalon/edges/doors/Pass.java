package be.jalon.edges.doors;

/** With what somebody shows who they are. Only the first is worth anything. */
enum Pass {
  VALID, NONE, EXPIRED, FOREIGN_ISSUER, OTHER_AUDIENCE, FORGED;

  /** The problem that everything but a valid token meets. */
  String problem() {
    return this == EXPIRED ? "token-expired" : "unauthenticated";
  }
}
