package be.jalon.aggregates;

/** Thrown by a handler for an event about something that another topic has still to tell: the event is kept and comes again when more is heard of the pathway. */
public final class NotYetKnown extends RuntimeException {

  /** @param what is missing, in a word; never an id or anything personal */
  public NotYetKnown(String what) {
    super(what + " not yet known");
  }
}
