package be.jalon.security.requests;

import be.jalon.contracts.people.NihdiNumber;
import be.jalon.contracts.people.Person;
import be.jalon.contracts.people.PersonKey;
import be.jalon.contracts.people.PersonName;
import be.jalon.contracts.people.Ssin;
import be.jalon.keys.BlindIndex;
import be.jalon.security.CommonProblem;
import be.jalon.security.RefusedException;
import java.util.Set;
import java.util.function.Supplier;

/** From the numbers that people have to the keys by which Jalon knows them. No number goes any further. */
public final class People {

  private final BlindIndex index;
  private final Set<Integer> moduli;

  /** @param moduli with which the check digits of a NIHDI number may be right */
  public People(BlindIndex index, Set<Integer> moduli) {
    this.index = index;
    this.moduli = Set.copyOf(moduli);
  }

  /**
   * @param field where the request names them, for the problem that tells of a wrong number
   * @throws RefusedException {@code nihdi-invalid}
   */
  public Person person(PersonRequest request, String field) {
    var family = request.familyName();
    var name = family == null || family.isBlank() ? null : new PersonName(family, request.givenName() == null ? "" : request.givenName());
    return new Person(key(request, field), name);
  }

  /** The same without the name. */
  public PersonKey key(PersonRequest request, String field) {
    return request.account() == null ? nihdi(String.valueOf(request.nihdi()), field + ".nihdi") : PersonKey.account(request.account());
  }

  /** @throws RefusedException {@code ssin-invalid} */
  public Ssin ssin(String text, String field) {
    return read(() -> Ssin.parse(text), CommonProblem.SSIN_INVALID, field);
  }

  public PersonKey key(Ssin ssin) {
    return index.ssin(ssin);
  }

  private PersonKey nihdi(String text, String field) {
    return read(() -> index.nihdi(NihdiNumber.parse(text, moduli)), CommonProblem.NIHDI_INVALID, field);
  }

  private static <T> T read(Supplier<T> number, CommonProblem problem, String field) {
    try {
      return number.get();
    } catch (IllegalArgumentException _) {
      throw new RefusedException(problem, field);
    }
  }
}
