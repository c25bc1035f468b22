package be.jalon.pathway;

/** A reader who may know of the pathway, but not look through somebody else's eyes. */
public final class NotForYou extends RuntimeException {

  private final transient PathwayRefusal refusal;

  NotForYou(PathwayRefusal refusal) {
    super(refusal.code());
    this.refusal = refusal;
  }

  public PathwayRefusal refusal() {
    return refusal;
  }
}
