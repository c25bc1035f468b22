package be.jalon.pathway.web;

import be.jalon.contracts.people.NihdiNumber;
import be.jalon.contracts.people.Person;
import be.jalon.contracts.people.PersonKey;
import be.jalon.contracts.people.PersonName;
import be.jalon.keys.BlindIndex;
import be.jalon.security.CommonProblem;
import be.jalon.security.RefusedException;
import java.util.Set;

/** From the numbers that people have to the keys by which Jalon knows them. No number goes any further. */
final class People {

  private final BlindIndex index;
  private final Set<Integer> moduli;

  People(BlindIndex index, Set<Integer> moduli) {
    this.index = index;
    this.moduli = moduli;
  }

  /** @param field where the request says it, for the problem that tells of a wrong number */
  Person person(PersonRequest request, String field) {
    var key = request.account() == null ? nihdi(String.valueOf(request.nihdi()), field) : PersonKey.account(request.account());
    var family = request.familyName();
    return new Person(key, family == null || family.isBlank() ? null : new PersonName(family, request.givenName() == null ? "" : request.givenName()));
  }

  private PersonKey nihdi(String number, String field) {
    try {
      return index.nihdi(NihdiNumber.parse(number, moduli));
    } catch (IllegalArgumentException _) {
      throw new RefusedException(CommonProblem.INVALID_FIELD, field + ".nihdi");
    }
  }
}
