package be.jalon.faults.truth;

import java.util.Set;

/**
 * What a patient lets somebody see.
 *
 * @param reader account of whoever sits in the seat
 * @param sentAt when the patient began to give it: from then on it may count
 * @param withdrawnAt when its withdrawal was answered: from then on it must not; {@link #STANDS} until then
 */
public record Consent(String id, String pathway, String reader, Set<String> categories, long sentAt, long withdrawnAt) {

  public static final long STANDS = Long.MAX_VALUE;

  public Consent withdrawn(long at) {
    return new Consent(id, pathway, reader, categories, sentAt, at);
  }

  boolean covers(String other, String who, String category) {
    return pathway.equals(other) && reader.equals(who) && categories.contains(category);
  }
}
