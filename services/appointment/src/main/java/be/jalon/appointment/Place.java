package be.jalon.appointment;

import org.jspecify.annotations.Nullable;

/** Where hours of an agenda are held. */
public enum Place {
  ONSITE,
  VIDEO,
  EITHER;

  /** @param byVideo null: whoever asks does not mind */
  boolean suits(@Nullable Boolean byVideo) {
    return byVideo == null || switch (this) {
      case ONSITE -> !byVideo;
      case VIDEO -> byVideo;
      case EITHER -> true;
    };
  }
}
