package be.jalon.local.story;

/** A service answered something that the story cannot go on from. */
public final class StoryBroken extends RuntimeException {

  StoryBroken(String what) {
    super(what);
  }
}
