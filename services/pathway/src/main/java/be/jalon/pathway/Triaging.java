package be.jalon.pathway;

import be.jalon.aggregates.Command;
import be.jalon.aggregates.Current;
import be.jalon.aggregates.Outcome;
import be.jalon.contracts.DataCategory;
import be.jalon.contracts.Language;
import be.jalon.contracts.OrganisationId;
import be.jalon.contracts.PathwayId;
import be.jalon.contracts.ReferralId;
import be.jalon.contracts.people.Capacity;
import be.jalon.contracts.sections.CareStatus;
import be.jalon.contracts.sections.Clinical;
import be.jalon.contracts.sections.Urgency;
import be.jalon.security.Caller;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * How a network looks at a request that none of its clinicians has taken yet: a card with neither name nor number. To see more is an act of its own, which
 * the patient finds in the access log.
 */
public final class Triaging {

  private static final Set<DataCategory> ON_A_CARD = Set.of(DataCategory.CARE_STATUS, DataCategory.CLINICAL);

  private final Pathways pathways;
  private final Views views;
  private final AccessLog log;

  public Triaging(Pathways pathways, Views views, AccessLog log) {
    this.pathways = pathways;
    this.views = views;
    this.log = log;
  }

  /**
   * What the patient's consent to the network leaves open of the request, and of that only this.
   *
   * @param reasons codes of the referral criteria
   * @param opened whether this reader has opened the rest
   */
  public record Card(PathwayId pathway, ReferralId referral, OrganisationId network, @Nullable Urgency urgency, List<String> reasons,
      @Nullable Language preferredLanguage, @Nullable String place, Instant submittedAt, Instant dueAt, boolean opened) {
  }

  public Optional<Card> card(PathwayId id, ReferralId referral, Reader reader, boolean automated) {
    var cards = pathways.find(id).stream().flatMap(current -> current.state().triage(reader, referral).stream().map(request -> look(current, request, reader)))
        .toList();
    keep(cards, reader, automated, Delivery.Channel.TRIAGE_CARD);
    return cards.stream().map(Look::card).findFirst();
  }

  /** All that wait for an answer, most urgent first, then the longest waiting. Empty when the reader is no clinician of that network. */
  public Optional<List<Card>> cards(OrganisationId network, Reader reader, boolean automated) {
    if (reader.capacity() != Capacity.CLINICIAN || !reader.looksFrom(network)) {
      return Optional.empty();
    }
    var looks = pathways.withKey("triage:" + network).stream().flatMap(current -> waiting(current, reader, network)).toList();
    keep(looks, reader, automated, Delivery.Channel.TRIAGE_CARD);
    return Optional.of(looks.stream().sorted(Comparator.comparingInt(Look::rank).thenComparing(look -> look.card().submittedAt())).map(Look::card).toList());
  }

  /** Opens the rest, as far as the network's consent goes. The log is written first. */
  public Outcome<Pathway> open(PathwayId id, Command command, Caller caller, ReferralId referral, boolean automated) {
    var reader = Reader.of(caller);
    var found = pathways.find(id).filter(current -> current.state().triage(reader, referral).isPresent());
    if (found.isEmpty()) {
      return new Outcome.NotFound<>();
    }
    keep(List.of(look(found.get(), found.get().state().triage(reader, referral).orElseThrow(), reader)), reader, automated, Delivery.Channel.TRIAGE_OPENING);
    return pathways.decide(id, command, caller, null, _ -> true, (pathway, _) -> pathway.openRequest(reader, referral));
  }

  private Stream<Look> waiting(Current<Pathway> current, Reader reader, OrganisationId network) {
    return current.state().requests().stream().filter(request -> request.unansweredAt(network)).map(request -> look(current, request, reader));
  }

  /** A card, the whole of what was looked at for it, and the version of the pathway by which it was. */
  private record Look(Card card, @Nullable Urgency urgency, List<Shown> shown, long version, Instant at) {

    int rank() {
      return urgency == null ? 0 : -urgency.ordinal();
    }
  }

  /** As the clinician would see the request's own entry had they opened it: the same rules, and of what they show only what belongs on a card. */
  private Look look(Current<Pathway> current, Request request, Reader reader) {
    var now = pathways.now();
    var imagined = current.state().with(request.openedBy(reader.keys()));
    var shown = views.entry(imagined.id(), request.stream(), request.sequence()).stream()
        .flatMap(entry -> Visibility.of(imagined, reader, now).show(entry).stream()).map(each -> each.only(ON_A_CARD)).toList();
    var care = shown.stream().map(it -> it.sections().careStatus()).filter(CareStatus.class::isInstance).findFirst().orElse(null);
    var clinical = shown.stream().map(it -> it.sections().clinical()).filter(Clinical.class::isInstance).findFirst().orElse(null);
    var card = new Card(imagined.id(), request.referral(), request.network(), care == null ? null : care.urgency(),
        clinical == null ? List.of() : clinical.reasons(), care == null ? null : care.preferredLanguage(), care == null ? null : care.place(),
        request.submittedAt(), request.dueAt(), reader.isAnyOf(request.openedBy()));
    return new Look(card, request.urgency(), shown, current.sequence(), now);
  }

  private void keep(List<Look> looks, Reader reader, boolean automated, Delivery.Channel channel) {
    var deliveries = new ArrayList<Delivery>();
    looks.stream().filter(look -> !look.shown().isEmpty())
        .forEach(look -> deliveries.add(Delivery.to(reader, automated, look.card().pathway(), look.at(), channel, look.version(), look.shown())));
    log.keep(deliveries);
  }
}
