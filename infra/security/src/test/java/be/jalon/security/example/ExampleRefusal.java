package be.jalon.security.example;

import be.jalon.contracts.Refusal;

public enum ExampleRefusal implements Refusal {
  END_BEFORE_START(Kind.INVALID),
  NOT_THE_AUTHOR(Kind.NOT_YOURS),
  NO_SUCH_THING(Kind.UNKNOWN),
  ALREADY_ANSWERED(Kind.CONFLICT),
  LONG_GONE(Kind.GONE),
  TOO_MANY_STEPS(Kind.TOO_LARGE),
  WORDLESS(Kind.CONFLICT);

  private final Kind kind;

  ExampleRefusal(Kind kind) {
    this.kind = kind;
  }

  @Override
  public Kind kind() {
    return kind;
  }
}
