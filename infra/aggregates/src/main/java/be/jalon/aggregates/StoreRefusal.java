package be.jalon.aggregates;

import be.jalon.contracts.Refusal;

/** What the store itself refuses. The words stand in {@code jalon/problems-aggregates_*.properties}. */
public enum StoreRefusal implements Refusal {
  /** One of the events that the command brings about would have more than 256 KiB. */
  EVENT_TOO_LARGE(Kind.TOO_LARGE),
  /** Something of that id was created before, by another command. */
  ALREADY_EXISTS(Kind.CONFLICT);

  private final Kind kind;

  StoreRefusal(Kind kind) {
    this.kind = kind;
  }

  @Override
  public Kind kind() {
    return kind;
  }
}
