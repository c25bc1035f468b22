package be.jalon.faults.truth;

/** Where an event stands on a timeline, in the store. */
public record Placed(String id, String stream, long sequence) {

  String event() {
    return stream + "/" + sequence;
  }
}
