package be.jalon.faults.truth;

/**
 * A command that was acknowledged.
 *
 * @param actor account of whoever sent it
 * @param sequence of the last event it brought about
 * @param type of the event it is about, {@code be.jalon.referral.accepted.v1}
 * @param sentAt on this machine's monotonic clock, as {@code answeredAt}: when it was sent first, however often it was repeated
 */
public record Deed(String pathway, String actor, String path, String stream, long sequence, String type, long sentAt, long answeredAt) {

  String service() {
    return stream.substring(0, stream.indexOf('/'));
  }
}
