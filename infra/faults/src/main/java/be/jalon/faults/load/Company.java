package be.jalon.faults.load;

import be.jalon.local.story.Visitor;
import be.jalon.trials.Newcomer;
import be.jalon.trials.Professional;
import be.jalon.trials.WholeSystem;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/** Everybody who calls: as many as would each do a person's work, each with tokens of their own that end soon and are fetched anew before. */
public final class Company {

  static final int GPS = 20;
  /** So many that the times within the hour, the only ones at which somebody can be noted as there, last as long as any run: one of them has some nine. */
  static final int CLINICIANS = 60;
  static final int ASSESSORS = 8;

  /** So short that every stream ends with its token some time. */
  private static final Duration VALID = Duration.ofMinutes(2);
  private static final Duration BEFORE_ITS_END = Duration.ofSeconds(20);

  private final WholeSystem system;
  private final Map<String, Visitor> visitors = new ConcurrentHashMap<>();
  private final Map<String, Token> tokens = new ConcurrentHashMap<>();

  private record Token(String value, Instant usableUntil) {
  }

  public Company(WholeSystem system) {
    this.system = system;
  }

  WholeSystem system() {
    return system;
  }

  public Visitor of(Professional person) {
    return visitor(person.account(), () -> system.mint().tokenOf(person, VALID));
  }

  public Visitor of(Newcomer patient) {
    return visitor(patient.account(), () -> system.mint().tokenOf(patient, VALID));
  }

  /** Tokens are worth nothing any more: everybody logs in again. */
  public void logInAgain() {
    tokens.clear();
  }

  private Visitor visitor(String account, Supplier<String> logIn) {
    return visitors.computeIfAbsent(account, _ -> new Visitor(account, system.ports(), _ -> token(account, logIn), system.http()));
  }

  private String token(String account, Supplier<String> logIn) {
    return tokens.compute(account, (_, held) -> held != null && Instant.now().isBefore(held.usableUntil()) ? held
        : new Token(logIn.get(), Instant.now().plus(VALID).minus(BEFORE_ITS_END))).value();
  }
}
