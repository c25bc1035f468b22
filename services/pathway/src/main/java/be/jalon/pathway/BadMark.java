package be.jalon.pathway;

/** A place in a timeline that was not given to this viewer, or is none. */
public final class BadMark extends RuntimeException {

  BadMark() {
    super("not a mark of this viewer");
  }
}
