package be.jalon.pathway;

import be.jalon.contracts.ConsentId;
import be.jalon.contracts.DataCategory;
import be.jalon.contracts.PathwayId;
import be.jalon.contracts.SeatId;
import be.jalon.contracts.pathway.ConsentTerms;
import be.jalon.contracts.people.Person;
import be.jalon.contracts.people.PersonKey;
import be.jalon.security.Caller;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * "See it as Dr X": what somebody sees now, and would see with or without a consent, before the patient says so. By the very rules of every delivery, and never
 * more than whoever previews sees: a section withheld from the patient does not appear in the patient's preview either.
 */
public final class Previewing {

  /** Stands for whoever will one day be named in a seat that has no name. */
  private static final Person SOMEBODY = new Person(PersonKey.service("whoever-is-named"), null);

  private final Pathways pathways;
  private final Views views;

  public Previewing(Pathways pathways, Views views) {
    this.pathways = pathways;
    this.views = views;
  }

  /** Whose eyes: the holder of a seat, or a person wherever they sit. */
  public sealed interface Eyes {
    record OfSeat(SeatId seat) implements Eyes {}

    record OfPerson(PersonKey person) implements Eyes {}
  }

  /** What has to happen before anybody sees anything here; the preview takes it as done. */
  public enum Assumption { SEAT_NAMED, HOLDER_CONFIRMED }

  /**
   * @param seat null when nobody of that name sits at the table: they see nothing, whatever is agreed
   * @param at by which moment both are judged (UTC): now or, where what is imagined begins later, then; so the difference is what is imagined and nothing else
   * @param ahead of what they receive all that is told from then on, as far as consents go
   */
  public record Preview(@Nullable SeatId seat, Set<Assumption> assumed, Instant at, List<Glimpse> now, List<Glimpse> would, Ahead ahead) {
  }

  public record Ahead(Set<DataCategory> now, Set<DataCategory> would) {
  }

  /**
   * One entry as that somebody sees it; whoever looks finds what is in it on their own timeline.
   *
   * @param categories of its parts; empty for what tells nothing besides that they did it
   */
  public record Glimpse(String entry, String kind, Instant occurredAt, Set<DataCategory> categories) {
  }

  /**
   * For the patient and who speaks for them. Nobody relays it: nothing is kept of a look through somebody's eyes, so nobody could tell that the patient asked.
   *
   * @param with given the moment (UTC)
   */
  public Optional<Preview> preview(PathwayId id, Caller caller, Eyes eyes, Function<Instant, List<ConsentTerms>> with, List<ConsentId> without) {
    var now = pathways.now();
    return pathways.find(id).map(current -> Doing.of(current.state(), caller, null, now)).filter(doing -> !doing.standings().isEmpty())
        .map(doing -> {
          var refusal = doing.mayDecideForPatient();
          if (refusal != null) {
            throw new NotForYou(refusal);
          }
          var imagined = with.apply(now);
          for (int i = 0; i < imagined.size(); i++) {
            var fault = TermsFault.of(doing.pathway(), imagined.get(i), now);
            if (fault != null) {
              throw new NotAgreeable(fault.refusal(), "with[" + i + "]." + fault.field());
            }
          }
          return preview(doing, eyes, imagined, without);
        });
  }

  /** What could not be agreed is not imagined either. */
  public static final class NotAgreeable extends RuntimeException {

    private final transient PathwayRefusal refusal;
    private final String field;

    NotAgreeable(PathwayRefusal refusal, String field) {
      super(refusal.code());
      this.refusal = refusal;
      this.field = field;
    }

    public PathwayRefusal refusal() {
      return refusal;
    }

    public String field() {
      return field;
    }
  }

  private Preview preview(Doing doing, Eyes eyes, List<ConsentTerms> with, List<ConsentId> without) {
    var seat = seat(doing.pathway(), eyes).orElse(null);
    if (seat == null) {
      return new Preview(null, Set.of(), doing.at(), List.of(), List.of(), new Ahead(Set.of(), Set.of()));
    }
    var at = with.stream().map(ConsentTerms::from).filter(doing.at()::isBefore).max(Comparator.naturalOrder()).orElse(doing.at());
    var assumed = EnumSet.noneOf(Assumption.class);
    var turn = doing.turn();
    if (seat.current().isEmpty()) {
      assumed.add(Assumption.SEAT_NAMED);
      turn.name(seat, SOMEBODY, false);
    }
    var named = turn.pathway().seat(seat.id()).orElseThrow();
    var holder = named.holder().orElseThrow();
    if (seat.capacity().assesses() && !named.current().orElseThrow().confirmed()) {
      assumed.add(Assumption.HOLDER_CONFIRMED);
      turn.confirm(named, holder.key(), true);
    }
    var before = turn.pathway();
    without.forEach(id -> before.consent(id).filter(consent -> consent.withdrawnAt() == null).ifPresent(turn::withdraw));
    with.forEach(terms -> turn.consent(terms, doing.act()));
    var reader = Reader.self(holder, seat.capacity(), seat.organisation());
    var entries = views.timeline(before.id()).map(Views.Timeline::entries).orElse(List.of());
    var known = Visibility.of(doing.pathway(), doing.reader(), doing.at()).open(entries);
    return new Preview(seat.id(), assumed, at, glimpses(before, reader, entries, known, at), glimpses(turn.pathway(), reader, entries, known, at),
        new Ahead(Openable.now(before, before.seat(seat.id()).orElseThrow(), at), Openable.now(turn.pathway(), turn.pathway().seat(seat.id()).orElseThrow(), at)));
  }

  private static Optional<Seat> seat(Pathway pathway, Eyes eyes) {
    return switch (eyes) {
      case Eyes.OfSeat(var id) -> pathway.seat(id);
      case Eyes.OfPerson(var key) -> pathway.seats().stream().filter(seat -> seat.heldBy(key)).findFirst();
    };
  }

  private static List<Glimpse> glimpses(Pathway pathway, Reader reader, List<TimelineEntry> entries, Map<String, Set<DataCategory>> known, Instant now) {
    var glimpses = new ArrayList<Glimpse>();
    Visibility.of(pathway, reader, now).show(entries).forEach(shown -> {
      var categories = new TreeSet<>(shown.grounds().keySet());
      categories.retainAll(known.getOrDefault(shown.entry().id(), Set.of()));
      boolean tellsNothing = shown.entry().sections().isEmpty() && known.containsKey(shown.entry().id());
      if (!categories.isEmpty() || tellsNothing) {
        glimpses.add(new Glimpse(shown.entry().id(), shown.entry().kind(), shown.entry().occurredAt(), categories));
      }
    });
    return glimpses;
  }
}
