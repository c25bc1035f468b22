package be.jalon.keys;

/** What was written cannot be read as what was expected. The message says where and why and holds no value of it. */
public final class UnreadableContent extends RuntimeException {

  UnreadableContent(String message) {
    super(message);
  }
}
