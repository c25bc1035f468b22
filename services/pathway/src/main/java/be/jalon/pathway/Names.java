package be.jalon.pathway;

import be.jalon.contracts.pathway.ConsentTerms;
import be.jalon.contracts.pathway.Recipient;
import be.jalon.contracts.people.Person;
import be.jalon.contracts.people.PersonKey;
import be.jalon.contracts.people.PersonName;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/** By what name the table knows somebody who is told of by key alone. */
final class Names {

  private final Pathway pathway;

  private Names(Pathway pathway) {
    this.pathway = pathway;
  }

  static Names of(Pathway pathway) {
    return new Names(pathway);
  }

  ConsentTerms in(ConsentTerms terms) {
    return terms.recipient() instanceof Recipient.Holder(var person) && person.name() == null
        ? new ConsentTerms(terms.consent(), terms.decision(), new Recipient.Holder(new Person(person.key(), of(person.key()).orElse(null))), terms.categories(),
            terms.purpose(), terms.from(), terms.until(), terms.reach())
        : terms;
  }

  private Optional<PersonName> of(PersonKey key) {
    return Stream.concat(atTheTable(), inConsents()).filter(person -> person.key().equals(key)).map(Person::name).filter(Objects::nonNull).findFirst();
  }

  private Stream<Person> atTheTable() {
    return pathway.seats().stream().flatMap(seat -> seat.tenures().stream())
        .flatMap(tenure -> Stream.concat(Stream.of(tenure.holder()), tenure.standIns().stream().map(StandIn::person)));
  }

  private Stream<Person> inConsents() {
    return pathway.consents().stream().flatMap(consent -> consent.terms().recipient() instanceof Recipient.Holder(var person) ? Stream.of(person) : Stream.empty());
  }
}
