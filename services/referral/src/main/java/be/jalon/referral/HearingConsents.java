package be.jalon.referral;

import be.jalon.aggregates.Aggregates;
import be.jalon.aggregates.Decision;
import be.jalon.contracts.Envelope;
import be.jalon.contracts.pathway.ConsentTerms;
import be.jalon.contracts.pathway.PathwayEvent.ConsentGranted;
import be.jalon.contracts.pathway.PathwayEvent.ConsentRefused;
import be.jalon.contracts.pathway.PathwayEvent.ConsentWithdrawn;
import java.util.function.UnaryOperator;

/** Keeps in mind which networks the patient lets us ask, as far as passing a request on needs it. */
public final class HearingConsents {

  private final Aggregates<NetworkConsents> consents;

  public HearingConsents(Aggregates<NetworkConsents> consents) {
    this.consents = consents;
  }

  public void granted(Envelope<ConsentGranted> heard) {
    hearTerms(heard, heard.event().terms());
  }

  public void refused(Envelope<ConsentRefused> heard) {
    hearTerms(heard, heard.event().terms());
  }

  public void withdrawn(Envelope<ConsentWithdrawn> heard) {
    hear(heard, known -> known.without(heard.event().consent()));
  }

  private void hearTerms(Envelope<?> heard, ConsentTerms terms) {
    if (NetworkGrant.from(terms).isPresent()) {
      hear(heard, known -> known.with(terms));
    }
  }

  private void hear(Envelope<?> heard, UnaryOperator<NetworkConsents> change) {
    var pathway = heard.event().pathway();
    consents.hear(pathway.value(), heard, known -> Decision.decided(change.apply(known == null ? NetworkConsents.none(pathway) : known)));
  }
}
