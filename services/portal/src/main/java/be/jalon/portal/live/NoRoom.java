package be.jalon.portal.live;

/** As many pages follow what happens as may: of this reader, or here altogether. The page says so, and is read anew now and then instead. */
public final class NoRoom extends RuntimeException {

  /** Tells an open page's script why its stream was refused. */
  public static final String HEADER = "Jalon-Live";
  public static final String FULL = "full";

  private final boolean ofThisReader;

  NoRoom(boolean ofThisReader) {
    super(ofThisReader ? "this reader has too many pages open" : "too many pages are open here", null, false, false);
    this.ofThisReader = ofThisReader;
  }

  public boolean ofThisReader() {
    return ofThisReader;
  }
}
