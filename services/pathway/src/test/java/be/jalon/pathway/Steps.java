package be.jalon.pathway;

import be.jalon.contracts.ConsentId;
import be.jalon.contracts.DataCategory;
import be.jalon.contracts.Entry;
import be.jalon.contracts.OrganisationId;
import be.jalon.contracts.Release;
import be.jalon.contracts.Releases;
import be.jalon.contracts.SeatId;
import be.jalon.contracts.Stream;
import be.jalon.contracts.pathway.ConsentTerms;
import be.jalon.contracts.pathway.Recipient;
import be.jalon.contracts.pathway.SeatProposal;
import be.jalon.contracts.people.Capacity;
import be.jalon.contracts.people.Person;
import be.jalon.contracts.people.PersonKey;
import be.jalon.contracts.ReferralId;
import be.jalon.contracts.referral.ReferralEvent.CareStatusUpdated;
import be.jalon.contracts.referral.ReferralEvent.ReferralAccepted;
import be.jalon.contracts.referral.ReferralEvent.ReferralDeclined;
import be.jalon.contracts.referral.ReferralEvent.ReferralRedirected;
import be.jalon.contracts.sections.Sections;
import be.jalon.security.Caller;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;

/** Things that happen on a pathway, drawn at random; what makes no sense at that moment is refused by the pathway itself. */
final class Steps {

  /** @param seed of everything that is drawn within the step, so that it stays the same step when others are left out */
  record Step(Kind kind, long seed) {
  }

  enum Kind { WRITE, WRITE_AGAIN, GRANT, GRANT_MORE, GRANT_TO_SEAT, SEAT_ASSESSOR, REFUSE, WITHDRAW, NAME, VACATE, CONFIRM, STAND_IN, OPEN_CARD, ACCEPT, REDIRECT, DECLINE, REFER_AGAIN, WIDEN, WAIT, CLOSE_OR_REOPEN }

  private static final List<Capacity> CAPACITIES = List.of(Capacity.values());
  private static final ReferralId SECOND = new ReferralId("referral-2");

  private Steps() {
  }

  static History play(List<Step> steps) {
    var history = begin();
    steps.forEach(step -> apply(history, step));
    return history;
  }

  static History begin() {
    var history = new History();
    return History.referred(Samples.sections(DataCategory.IDENTITY, DataCategory.CARE_STATUS, DataCategory.CLINICAL),
        history.granted(new Recipient.Network(Cast.SAMBRE), ConsentTerms.Purpose.CARE, DataCategory.CARE_STATUS, DataCategory.CLINICAL));
  }

  static void apply(History history, Step step) {
    var random = new Random(step.seed());
    history.later(Duration.ofMinutes(1));
    switch (step.kind()) {
      case WRITE, WRITE_AGAIN -> write(history, random);
      case GRANT, GRANT_MORE -> consent(history, random, ConsentTerms.Decision.GRANT);
      case GRANT_TO_SEAT -> pick(assessing(history), random).ifPresent(seat -> {
        var terms = history.granted(new Recipient.Seat(seat.id()), ConsentTerms.Purpose.RETURN_TO_WORK, DataCategory.RETURN_STATUS, DataCategory.WORK_CAPACITY,
            DataCategory.WORK_CONTENT, DataCategory.CARE_STATUS);
        history.decide(Cast.NOAH, null, (pathway, doing) -> pathway.decideConsent(doing, terms));
      });
      case SEAT_ASSESSOR -> pick(assessing(history), random).ifPresent(seat -> {
        var fitting = Cast.PROFESSIONALS.stream().filter(it -> it.capacity() == seat.capacity()).toList();
        pick(fitting, random).ifPresent(holder -> history.decide(Cast.ANNE, null, (_, doing) -> Arranging.nameHolder(doing, seat.id(), holder.person())));
      });
      case REFUSE -> consent(history, random, ConsentTerms.Decision.REFUSAL);
      case WITHDRAW -> pick(history.state().consents(), random).ifPresent(consent ->
          history.decide(Cast.NOAH, null, (pathway, doing) -> pathway.withdraw(doing, consent.id())));
      case NAME -> pick(history.state().seats(), random).ifPresent(seat -> {
        var fitting = Cast.PROFESSIONALS.stream().filter(it -> it.capacity() == seat.capacity()).toList();
        pick(fitting, random).ifPresent(holder -> history.decide(random.nextBoolean() ? Cast.NOAH : Cast.ANNE, null,
            (_, doing) -> Arranging.nameHolder(doing, seat.id(), holder.person())));
      });
      case VACATE -> pick(history.state().seats(), random).ifPresent(seat -> history.decide(Cast.NOAH, null, (_, doing) -> Arranging.vacate(doing, seat.id())));
      case CONFIRM -> pick(history.state().seats(), random).ifPresent(seat ->
          pick(seat.current().stream().flatMap(Tenure::people).toList(), random).ifPresent(who -> {
            boolean yes = random.nextInt(4) > 0;
            history.decide(Cast.NOAH, null, (_, doing) -> Arranging.confirm(doing, seat.id(), who, yes));
          }));
      case STAND_IN -> standIn(history, random);
      case OPEN_CARD -> history.opens(random.nextBoolean() ? Cast.CHLOE : Cast.DIRK);
      case ACCEPT -> accept(history, random);
      case REDIRECT -> {
        var to = random.nextBoolean() ? Cast.SAMBRE : Cast.MEUSE;
        var from = network(history);
        history.hear(new ReferralRedirected(History.REFERRAL, from, to, history.now, entry(history, Cast.MARC, Sections.none())), stream(History.REFERRAL));
      }
      case DECLINE -> history.hear(new ReferralDeclined(History.REFERRAL, network(history), entry(history, Cast.MARC, Sections.none())), stream(History.REFERRAL));
      case REFER_AGAIN -> {
        if (history.state().request(SECOND).isEmpty()) {
          var seats = List.of(SeatProposal.on(History.ID, Capacity.OP_NURSE, Cast.BOREAL, Cast.NINA.person()),
              SeatProposal.on(History.ID, Capacity.TREATING_DOCTOR, Cast.PRACTICE, Cast.BEA.person()));
          history.submit(SECOND, Cast.MEUSE, seats, List.of(terms(history, random, ConsentTerms.Decision.GRANT)), sections(random));
        }
      }
      case WIDEN -> pick(history.entries.stream().filter(it -> !it.sections().isEmpty()).toList(), random).ifPresent(entry -> {
        var category = pick(List.copyOf(new TreeSet<>(entry.sections().categories())), random).orElseThrow();
        var release = release(random);
        history.decide(Cast.ANNE, null, (pathway, doing) -> pathway.widen(doing, entry.stream(), entry.sequence(), category, release));
      });
      case WAIT -> history.later(Duration.ofHours(random.nextInt(60)));
      case CLOSE_OR_REOPEN -> history.decide(Cast.NOAH, null, (pathway, doing) -> pathway.life() == Life.OPEN ? pathway.close(doing) : pathway.reopen(doing));
    }
  }

  private static List<Seat> assessing(History history) {
    return history.state().seats().stream().filter(seat -> seat.capacity().assesses()).toList();
  }

  private static void write(History history, Random random) {
    var author = pick(Cast.ALL, random).orElseThrow();
    var act = author.capacity().treats() && random.nextInt(4) == 0 ? history.forNoah(author) : history.by(author);
    var sections = random.nextInt(6) == 0 ? Samples.appointment() : sections(random);
    var releases = new HashMap<DataCategory, Release>();
    sections.categories().stream().sorted().filter(_ -> random.nextBoolean()).toList().forEach(category -> releases.put(category, release(random)));
    var at = history.now.minus(Duration.ofMinutes(random.nextInt(3) * 30L));
    var entry = new Entry(History.ID, act, at, sections, Releases.defaults(sections).with(releases));
    history.hear(new CareStatusUpdated(History.REFERRAL, entry), stream(new ReferralId("writer-" + random.nextInt(2))));
  }

  private static void accept(History history, Random random) {
    var request = history.state().request(History.REFERRAL).orElseThrow();
    if (request.state() == Request.State.UNANSWERED) {
      var clinician = request.network().equals(Cast.SAMBRE) ? random.nextBoolean() ? Cast.MARC : Cast.CHLOE : Cast.DIRK;
      history.hear(new ReferralAccepted(History.REFERRAL, request.network(), clinician.person(), entry(history, clinician, Samples.sections(DataCategory.CARE_STATUS))),
          stream(History.REFERRAL));
    }
  }

  private static void standIn(History history, Random random) {
    pick(history.state().seats().stream().filter(seat -> seat.current().isPresent()).toList(), random).ifPresent(seat -> {
      var fitting = new ArrayList<Person>(Cast.PROFESSIONALS.stream().filter(it -> it.capacity() == seat.capacity()).map(Caller::person).toList());
      fitting.add(Cast.VERA.person());
      var person = pick(fitting, random).orElseThrow();
      var from = history.today().plusDays(random.nextInt(2));
      var standIn = new StandIn(person, from, from.plusDays(random.nextInt(3)), false);
      history.decide(Cast.NOAH, null, (_, doing) -> Arranging.nameStandIn(doing, seat.id(), standIn));
    });
  }

  private static void consent(History history, Random random, ConsentTerms.Decision decision) {
    var terms = terms(history, random, decision);
    history.decide(Cast.NOAH, null, (pathway, doing) -> pathway.decideConsent(doing, terms));
  }

  private static ConsentTerms terms(History history, Random random, ConsentTerms.Decision decision) {
    var from = history.now.plus(Duration.ofHours(random.nextInt(3) - 1));
    var until = random.nextInt(3) == 0 ? from.plus(Duration.ofHours(1 + random.nextInt(40))) : null;
    return new ConsentTerms(new ConsentId("consent-" + (history.said.size() + 1)), decision, recipient(history, random), categories(random, 4),
        random.nextBoolean() ? ConsentTerms.Purpose.RETURN_TO_WORK : ConsentTerms.Purpose.CARE, from, until,
        random.nextBoolean() ? ConsentTerms.Reach.INCLUDING_PAST : ConsentTerms.Reach.FROM_NOW);
  }

  private static Recipient recipient(History history, Random random) {
    return switch (random.nextInt(3)) {
      case 0 -> new Recipient.Network(random.nextBoolean() ? Cast.SAMBRE : Cast.MEUSE);
      case 1 -> new Recipient.Seat(pick(history.state().seats(), random).map(Seat::id).orElse(new SeatId("none")));
      default -> new Recipient.Holder(pick(Cast.ALL, random).orElseThrow().person());
    };
  }

  private static Sections sections(Random random) {
    return Samples.sections(categories(random, 3).stream().sorted().toArray(DataCategory[]::new));
  }

  private static Set<DataCategory> categories(Random random, int most) {
    var all = DataCategory.values();
    var some = new TreeSet<DataCategory>();
    IntStream.rangeClosed(0, random.nextInt(most)).forEach(_ -> some.add(all[random.nextInt(all.length)]));
    return some;
  }

  private static Release release(Random random) {
    var capacities = new TreeSet<Capacity>();
    IntStream.range(0, random.nextInt(7)).forEach(_ -> capacities.add(CAPACITIES.get(random.nextInt(CAPACITIES.size()))));
    var holders = random.nextInt(3) == 0 ? Set.<PersonKey>of(pick(Cast.ALL, random).orElseThrow().person().key()) : Set.<PersonKey>of();
    return new Release(capacities, holders, random.nextInt(5) == 0 ? Release.Withholding.THIRD_PARTY : null);
  }

  private static OrganisationId network(History history) {
    return history.state().request(History.REFERRAL).orElseThrow().network();
  }

  private static Entry entry(History history, Caller by, Sections sections) {
    return history.entry(history.by(by), sections, Releases.defaults(sections));
  }

  private static Stream stream(ReferralId referral) {
    return Stream.of("referral", referral.value());
  }

  private static <T> Optional<T> pick(List<T> list, Random random) {
    int index = random.nextInt(1_000_000);
    return list.isEmpty() ? Optional.empty() : Optional.of(list.get(index % list.size()));
  }
}
