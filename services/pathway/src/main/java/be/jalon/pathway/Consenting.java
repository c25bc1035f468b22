package be.jalon.pathway;

import be.jalon.aggregates.Command;
import be.jalon.aggregates.Outcome;
import be.jalon.contracts.ConsentId;
import be.jalon.contracts.PathwayId;
import be.jalon.contracts.SeatId;
import be.jalon.contracts.pathway.ConsentTerms;
import be.jalon.security.Caller;
import be.jalon.security.Relay;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What the patient agrees to, refuses and withdraws. */
public final class Consenting {

  private final Pathways pathways;

  public Consenting(Pathways pathways) {
    this.pathways = pathways;
  }

  /**
   * @param terms given the moment (UTC) from which they count if they say nothing else
   * @param replaced consents that end with it, in the same write
   */
  public Outcome<Pathway> decide(PathwayId id, Command command, Caller caller, @Nullable Relay relay, Function<Instant, ConsentTerms> terms, List<ConsentId> replaced) {
    return pathways.decide(id, command, caller, relay, (pathway, doing) -> pathway.decideConsent(doing, terms.apply(doing.at()), replaced));
  }

  /** Once this has answered, nothing is delivered under that consent any more. */
  public Outcome<Pathway> withdraw(PathwayId id, Command command, Caller caller, @Nullable Relay relay, ConsentId consent) {
    return pathways.decide(id, command, caller, relay, (pathway, doing) -> pathway.withdraw(doing, consent));
  }

  /**
   * The patient sees all; anybody else only the grants made to them, as far as these stand: not what others were given, and no refusal.
   * Empty when the caller has no standing.
   */
  public Optional<List<Told>> all(PathwayId id, Caller caller) {
    var now = pathways.now();
    return pathways.find(id).map(current -> Doing.of(current.state(), caller, null, now)).filter(doing -> !doing.standings().isEmpty())
        .map(doing -> doing.pathway().consents().stream()
            .filter(consent -> doing.isPatient() || consent.grants() && consent.inForce(now) && doing.isGiven(consent))
            .map(consent -> new Told(consent, consent.state(now), doing.isPatient() ? concerned(doing.pathway(), consent) : List.of())).toList());
  }

  /** @param seats whom it is about of those who sit at the table now; for the patient alone */
  public record Told(Consent consent, Consent.State state, List<SeatId> seats) {
  }

  private static List<SeatId> concerned(Pathway pathway, Consent consent) {
    return pathway.seats().stream().filter(consent::concerns).map(Seat::id).toList();
  }
}
