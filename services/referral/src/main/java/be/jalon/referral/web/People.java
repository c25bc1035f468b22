package be.jalon.referral.web;

import be.jalon.contracts.people.NihdiNumber;
import be.jalon.contracts.people.Person;
import be.jalon.contracts.people.PersonKey;
import be.jalon.contracts.people.PersonName;
import be.jalon.contracts.people.Ssin;
import be.jalon.keys.BlindIndex;
import be.jalon.referral.ReferralRefusal;
import be.jalon.security.RefusedException;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** From the numbers that people have to the keys by which Jalon knows them. No number goes any further. */
final class People {

  private final BlindIndex index;
  private final Set<Integer> moduli;

  People(BlindIndex index, Set<Integer> moduli) {
    this.index = index;
    this.moduli = moduli;
  }

  @Nullable Person person(@Nullable PersonRequest request, String field) {
    if (request == null) {
      return null;
    }
    var key = request.account() == null ? nihdi(String.valueOf(request.nihdi()), field) : PersonKey.account(request.account());
    var family = request.familyName();
    return new Person(key, family == null || family.isBlank() ? null : new PersonName(family, request.givenName() == null ? "" : request.givenName()));
  }

  Ssin ssin(String text, String field) {
    try {
      return Ssin.parse(text);
    } catch (IllegalArgumentException _) {
      throw new RefusedException(ReferralRefusal.SSIN_INVALID, field);
    }
  }

  PersonKey key(Ssin ssin) {
    return index.ssin(ssin);
  }

  private PersonKey nihdi(String number, String field) {
    try {
      return index.nihdi(NihdiNumber.parse(number, moduli));
    } catch (IllegalArgumentException _) {
      throw new RefusedException(ReferralRefusal.NIHDI_INVALID, field + ".nihdi");
    }
  }
}
