package be.jalon.faults.truth;

/** @param explanation why it could not be heard, as the operator is told */
public record Parked(String reader, String stream, long sequence, String reason, String explanation) {
}
