package be.jalon.portal.consents;

import be.jalon.contracts.ConsentId;
import be.jalon.contracts.DataCategory;
import be.jalon.contracts.PathwayId;
import be.jalon.contracts.SeatId;
import be.jalon.contracts.pathway.Recipient;
import be.jalon.contracts.people.Capacity;
import be.jalon.contracts.people.Person;
import be.jalon.portal.services.Pathways.Consent;
import be.jalon.portal.services.Pathways.ConsentState;
import be.jalon.portal.services.Pathways.Seat;
import be.jalon.portal.services.Pathways;
import be.jalon.portal.words.Words;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.function.Function;

/**
 * My consents: what waits for the patient, then for each person at the table what they receive and by which agreements, then what is over.
 *
 * @param inNameOf whom the reader speaks for; empty for the patient themselves
 * @param people who sits at the table, those with a name first
 * @param networks whom a network's agreement reaches besides
 * @param elsewhere agreements that concern nobody at the table now
 * @param past what was withdrawn or has ended, the latest first
 * @param live from where the stream goes on
 */
public record ConsentsPage(PathwayId id, boolean closed, String inNameOf, List<Question> questions, List<PersonAtTable> people, List<Network> networks,
    List<Agreement> elsewhere, List<Past> past, String live) {

  /** Somebody whom the patient is to confirm. @param person their key, as the table shows it. @param standsInFor empty for the holder */
  public record Question(SeatId seat, String person, String name, String role, String standsInFor) {
  }

  /**
   * @param anchor by which they are found on the page
   * @param receives what is told of from now on and reaches them, in words; {@code closed} what is not open to them
   * @param usual what may be opened to them in one go; empty where nothing is usual, or all of it is open
   * @param agreements with them, by which that is so; {@code networks} names those of their network
   */
  public record PersonAtTable(SeatId seat, String anchor, String name, String role, boolean named, boolean awaits, List<String> receives, List<String> closed,
      List<Agreement> agreements, List<String> networks, List<String> standIns, String usual) {
  }

  public record Network(String name, List<Agreement> agreements) {
  }

  /**
   * @param grant or a refusal
   * @param changeable in the form of somebody at the table
   * @param ahead it does not count yet
   * @param told whether all that it opens stands above it already, as what they receive
   */
  public record Agreement(ConsentId id, boolean grant, boolean ahead, String whom, List<String> what, String when, boolean changeable, boolean told) {
  }

  /** @param again whether it may be given again as it was */
  public record Past(ConsentId id, boolean grant, String whom, String what, String when, String over, boolean again) {
  }

  /** @param usual what is usually opened to a capacity in one go */
  static ConsentsPage of(Pathways.Overview overview, List<Consent> consents, Function<Capacity, List<DataCategory>> usual, String live, Words words) {
    var table = overview.table() == null ? List.<Seat>of() : overview.table();
    var standing = consents.stream().filter(consent -> consent.state() == ConsentState.IN_FORCE || consent.state() == ConsentState.AHEAD).toList();
    return new Making(table, usual, new Phrases(words), words).page(overview.header(), standing, consents, live);
  }

  /** What is made of the answers, for one reader. */
  private record Making(List<Seat> table, Function<Capacity, List<DataCategory>> usual, Phrases phrases, Words words) {

    ConsentsPage page(Pathways.Header header, List<Consent> standing, List<Consent> all, String live) {
      var inNameOf = words.reader().hat().inNameOf();
      return new ConsentsPage(header.pathway(), header.life() != Pathways.Life.OPEN, inNameOf == null ? "" : inNameOf.name(), questions(),
          table.stream().sorted(Comparator.comparing((Seat seat) -> seat.holder() == null)).map(seat -> person(seat, standing)).toList(), networks(standing),
          standing.stream().filter(consent -> !isNetwork(consent) && consent.seats().isEmpty()).map(consent -> agreement(consent, List.of())).toList(), past(all), live);
    }

    private List<Question> questions() {
      var questions = new ArrayList<Question>();
      for (var seat : table) {
        if (seat.awaitsConfirmation() && seat.holder() != null) {
          questions.add(question(seat, seat.holder(), ""));
        }
        seat.standIns().stream().filter(standIn -> !standIn.confirmed() && !standIn.until().isBefore(words.today()))
            .forEach(standIn -> questions.add(question(seat, standIn.person(), standInFor(seat, standIn))));
      }
      return questions;
    }

    private Question question(Seat seat, Person person, String standsInFor) {
      return new Question(seat.seat(), person.key().value(), words.name(person.name(), seat.capacity()), phrases.role(seat), standsInFor);
    }

    private String standInFor(Seat seat, Pathways.StandIn standIn) {
      return words.of("consents.question.stand-in", phrases.whom(seat), words.date(standIn.from()), words.date(standIn.until()));
    }

    private PersonAtTable person(Seat seat, List<Consent> standing) {
      var concerning = standing.stream().filter(consent -> consent.seats().contains(seat.seat())).toList();
      var openable = seat.openable();
      var shut = openable == null ? List.<DataCategory>of()
          : openable.atMost().stream().filter(category -> !openable.now().contains(category)).toList();
      return new PersonAtTable(seat.seat(), "seat-" + table.indexOf(seat), phrases.whom(seat), phrases.role(seat), seat.holder() != null, seat.awaitsConfirmation(),
          openable == null ? List.of() : phrases.each(openable.now()), phrases.each(shut),
          concerning.stream().filter(consent -> !isNetwork(consent)).map(consent -> agreement(consent, openable == null ? List.of() : openable.now())).toList(),
          concerning.stream().filter(Making::isNetwork).map(consent -> phrases.whom(consent, table)).distinct().toList(),
          seat.standIns().stream().filter(standIn -> standIn.confirmed() && !standIn.until().isBefore(words.today()))
              .map(standIn -> words.of("seat.stand-in", words.name(standIn.person().name(), seat.capacity()), words.shortDate(standIn.from()),
                  words.shortDate(standIn.until()))).toList(),
          usual(seat));
    }

    private String usual(Seat seat) {
      var opens = usual.apply(seat.capacity());
      return opens.isEmpty() || seat.openable() == null || seat.openable().now().containsAll(opens) ? "" : words.of("consents.usual." + seat.capacity());
    }

    private List<Network> networks(List<Consent> standing) {
      var networks = new LinkedHashMap<String, List<Agreement>>();
      standing.stream().filter(Making::isNetwork)
          .forEach(consent -> networks.computeIfAbsent(phrases.whom(consent, table), _ -> new ArrayList<>()).add(agreement(consent, List.of())));
      return networks.entrySet().stream().map(network -> new Network(network.getKey(), network.getValue())).toList();
    }

    /** @param received what stands above it as what they receive */
    private Agreement agreement(Consent consent, List<DataCategory> received) {
      boolean told = Phrases.grants(consent) && received.containsAll(consent.terms().categories());
      return new Agreement(consent.terms().consent(), Phrases.grants(consent), consent.state() == ConsentState.AHEAD, phrases.whom(consent, table),
          phrases.each(consent.terms().categories()), phrases.when(consent), isChangeable(consent), told);
    }

    /** Through the eyes of whoever holds a seat: not for a stand-in's own, which is withdrawn and given anew. */
    private boolean isChangeable(Consent consent) {
      return !consent.seats().isEmpty() && (!(consent.terms().recipient() instanceof Recipient.Holder(var person))
          || table.stream().map(Seat::holder).anyMatch(holder -> holder != null && holder.key().equals(person.key())));
    }

    private List<Past> past(List<Consent> all) {
      return all.stream().filter(consent -> consent.state() == ConsentState.WITHDRAWN || consent.state() == ConsentState.ENDED)
          .sorted(Comparator.comparing(Making::over).reversed()).map(this::past).toList();
    }

    private Past past(Consent consent) {
      boolean withdrawn = consent.state() == ConsentState.WITHDRAWN;
      var over = withdrawn ? words.of("consents.withdrawn-on", words.date(words.dayOf(over(consent)))) : words.of("consents.ended-on", words.date(Phrases.lastDay(over(consent))));
      return new Past(consent.terms().consent(), Phrases.grants(consent), phrases.whom(consent, table), phrases.all(consent.terms().categories()), phrases.when(consent), over,
          withdrawn && mayBeGivenAgain(consent));
    }

    /** Not to whoever came after the person it was given to: that would be somebody else. */
    private boolean mayBeGivenAgain(Consent consent) {
      var until = consent.terms().until();
      boolean runs = until == null || until.isAfter(words.now());
      return runs && (!(consent.terms().recipient() instanceof Recipient.Seat) || !consent.seats().isEmpty());
    }

    private static Instant over(Consent consent) {
      return consent.withdrawnAt() != null ? consent.withdrawnAt() : consent.terms().until() != null ? consent.terms().until() : consent.givenAt();
    }

    private static boolean isNetwork(Consent consent) {
      return consent.terms().recipient() instanceof Recipient.Network;
    }
  }
}
