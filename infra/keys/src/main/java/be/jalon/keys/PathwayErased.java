package be.jalon.keys;

import be.jalon.contracts.PathwayId;

/** The pathway's key was destroyed: nothing of it can be read any more, and nothing new can be written for it. */
public final class PathwayErased extends RuntimeException {

  private final transient PathwayId pathway;

  public PathwayErased(PathwayId pathway) {
    super("pathway " + pathway + " is erased");
    this.pathway = pathway;
  }

  public PathwayId pathway() {
    return pathway;
  }
}
