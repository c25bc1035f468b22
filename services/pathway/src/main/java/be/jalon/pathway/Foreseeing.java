package be.jalon.pathway;

import be.jalon.contracts.DataCategory;
import be.jalon.contracts.OrganisationId;
import be.jalon.contracts.PathwayId;
import be.jalon.contracts.Release;
import be.jalon.contracts.Releases;
import be.jalon.contracts.SeatId;
import be.jalon.contracts.people.Capacity;
import be.jalon.contracts.people.Person;
import be.jalon.contracts.people.PersonKey;
import be.jalon.contracts.sections.SeatNote;
import be.jalon.security.Caller;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Who would see what somebody is about to write, told before they send it, by the very rules of every delivery. An author learns no name that their own
 * timeline does not tell them, and not why somebody sees nothing: a refusal looks like silence.
 */
public final class Foreseeing {

  private final Pathways pathways;
  private final Sights sights;

  public Foreseeing(Pathways pathways, Sights sights) {
    this.pathways = pathways;
    this.sights = sights;
  }

  /**
   * The patient is not among them: they see everything that is not withheld from them. Nor is the author.
   *
   * @param usually the capacities to which such a section goes when its author chooses nothing else
   */
  public record Audience(DataCategory category, Set<Capacity> usually, List<Onlooker> readers) {
  }

  /**
   * @param organisation null, like the person, where the author's timeline does not tell them who sits there
   * @param standingIn whether they take the holder's place today
   */
  public record Onlooker(Capacity capacity, @Nullable OrganisationId organisation, @Nullable Person person, boolean standingIn, Prospect sees) {
  }

  public enum Prospect {
    /** As such a section goes by itself. */
    USUALLY,
    /** If the author releases it to their capacity, too. */
    IF_RELEASED,
    /** If the author addresses it to them by name. */
    IF_NAMED,
    /** Not as things are agreed today. */
    NOT_NOW
  }

  /**
   * For those who treat, and the patient.
   *
   * @throws NotForYou for others who may know of the pathway
   */
  public Optional<List<Audience>> of(PathwayId id, Caller caller, Collection<DataCategory> categories) {
    var now = pathways.now();
    return pathways.find(id).map(current -> Doing.of(current.state(), caller, null, now)).filter(doing -> !doing.standings().isEmpty()).map(doing -> {
      var refusal = doing.mayForesee();
      if (refusal != null) {
        throw new NotForYou(refusal);
      }
      var candidates = candidates(doing);
      return categories.stream().sorted().distinct().map(category -> audience(doing.pathway(), category, candidates, now)).toList();
    });
  }

  /** Somebody who may come to read. @param known whether the author knows that they sit there. @param person as the author knows them */
  private record Candidate(Reader reader, @Nullable OrganisationId organisation, @Nullable Person person, boolean standingIn, boolean known) {
  }

  private List<Candidate> candidates(Doing doing) {
    var told = doing.isPatient() ? Map.<SeatId, SeatNote>of() : sights.headed(doing.pathway().id(), doing.reader()).stream()
        .flatMap(sight -> sight.header().seats().stream()).collect(Collectors.toMap(SeatNote::seat, note -> note, (_, later) -> later));
    return Stream.concat(
        doing.pathway().seats().stream().flatMap(seat -> sitting(doing, seat, told.get(seat.id()))),
        doing.pathway().requests().stream().flatMap(request -> inNetwork(doing, request))).toList();
  }

  private static Stream<Candidate> sitting(Doing doing, Seat seat, @Nullable SeatNote told) {
    var tenure = seat.current().orElse(null);
    if (tenure == null) {
      return Stream.empty();
    }
    boolean knowsThem = doing.isPatient() || told != null && told.holder() != null && told.holder().key().equals(tenure.holder().key());
    boolean knowsTheSeat = doing.isPatient() || told != null;
    var people = new ArrayList<Candidate>();
    if (!doing.reader().is(tenure.holder().key())) {
      people.add(new Candidate(Reader.self(tenure.holder(), seat.capacity(), seat.organisation()), knowsTheSeat ? seat.organisation() : null,
          knowsThem ? tenure.holder() : null, false, knowsTheSeat));
    }
    tenure.standIns().stream().filter(standIn -> standIn.on(doing.today()) && !doing.reader().typist().contains(standIn.person().key()))
        .forEach(standIn -> people.add(new Candidate(Reader.self(standIn.person(), seat.capacity(), seat.organisation()), knowsTheSeat ? seat.organisation() : null,
            doing.isPatient() ? standIn.person() : null, true, knowsTheSeat)));
    return people.stream();
  }

  /** The network's coordinator, and clinicians who opened a request that nobody has taken: whoever they are. */
  private static Stream<Candidate> inNetwork(Doing doing, Request request) {
    var network = request.network();
    var coordinator = Stream.of(Capacity.NETWORK_COORDINATOR).filter(_ -> request.liveAt(network))
        .map(capacity -> Reader.self(new Person(PersonKey.service("whoever-coordinates"), null), capacity, network));
    var clinicians = request.openedBy().stream().filter(key -> !doing.reader().is(key)).map(key -> Reader.self(new Person(key, null), Capacity.CLINICIAN, network));
    boolean own = doing.isPatient() || doing.reader().looksFrom(network);
    return Stream.concat(coordinator, clinicians).map(reader -> new Candidate(reader, own ? network : null, null, false, own));
  }

  private static Audience audience(Pathway pathway, DataCategory category, List<Candidate> candidates, Instant now) {
    var usual = Releases.defaultOf(category);
    var readers = candidates.stream().<Onlooker>mapMulti((candidate, keep) -> {
      var sees = prospect(Visibility.of(pathway, candidate.reader(), now), candidate, category, usual, now);
      // Of somebody they do not know of, an author learns only that such a one would read it.
      if (candidate.known() || sees == Prospect.USUALLY || sees == Prospect.IF_RELEASED) {
        keep.accept(new Onlooker(candidate.reader().capacity(), candidate.organisation(), candidate.person(), candidate.standingIn(), sees));
      }
    }).distinct().toList();
    return new Audience(category, usual.capacities(), readers);
  }

  private static Prospect prospect(Visibility eyes, Candidate candidate, DataCategory category, Release usual, Instant now) {
    if (eyes.wouldSee(category, usual, now)) {
      return Prospect.USUALLY;
    }
    if (eyes.wouldSee(category, Release.to(candidate.reader().capacity()), now)) {
      return Prospect.IF_RELEASED;
    }
    var byName = new Release(Set.of(), candidate.reader().keys(), null);
    return eyes.wouldSee(category, byName, now) ? Prospect.IF_NAMED : Prospect.NOT_NOW;
  }
}
