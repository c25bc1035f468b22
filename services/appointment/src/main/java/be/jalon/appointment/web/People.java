package be.jalon.appointment.web;

import be.jalon.contracts.people.NihdiNumber;
import be.jalon.contracts.people.PersonKey;
import be.jalon.keys.BlindIndex;
import be.jalon.security.CommonProblem;
import be.jalon.security.RefusedException;
import java.util.Set;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Turns what callers call people into keys; a number is hashed here and goes no further. */
@Component
class People {

  private final BlindIndex index;
  private final Set<Integer> moduli;

  People(BlindIndex index, @Value("${jalon.nihdi-moduli}") Set<Integer> moduli) {
    this.index = index;
    this.moduli = moduli;
  }

  PersonKey key(PersonRequest person, String field) {
    try {
      if (person.account() != null) {
        return PersonKey.account(person.account());
      }
      if (person.nihdi() != null) {
        return index.nihdi(NihdiNumber.parse(person.nihdi(), moduli));
      }
    } catch (IllegalArgumentException invalid) {
      throw (RefusedException) new RefusedException(CommonProblem.INVALID_FIELD, field + (person.account() != null ? ".account" : ".nihdi")).initCause(invalid);
    }
    throw new RefusedException(CommonProblem.INVALID_FIELD, field);
  }
}
