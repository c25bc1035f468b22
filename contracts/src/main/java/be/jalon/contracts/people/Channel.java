package be.jalon.contracts.people;

import org.jspecify.annotations.Nullable;

/** Through what the act reached Jalon, with the reference it has there. */
public record Channel(Kind kind, @Nullable String externalReference) {

  public enum Kind { JALON, TRIO, PAPER }

  public static final Channel JALON = new Channel(Kind.JALON, null);
}
