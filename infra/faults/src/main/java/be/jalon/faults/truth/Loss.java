package be.jalon.faults.truth;

/** Between a backup of a service's store and the end of what ran on it: what was acknowledged then went with the store, as the operator knows. */
public record Loss(String service, long backedUpAt, long stoppedAt) {

  /** A withdrawal went with the store, too: the consent stands again, and the operator has to tell. */
  boolean tookBack(Consent consent) {
    return service.equals("pathway") && consent.withdrawnAt() >= backedUpAt && consent.withdrawnAt() <= stoppedAt;
  }

  boolean took(Deed deed) {
    return deed.service().equals(service) && deed.answeredAt() >= backedUpAt && deed.sentAt() <= stoppedAt;
  }
}
