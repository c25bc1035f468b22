package be.jalon.security;

import be.jalon.contracts.OrganisationId;
import be.jalon.contracts.people.Authority;
import be.jalon.contracts.people.Capacity;
import be.jalon.contracts.people.NihdiNumber;
import be.jalon.contracts.people.Person;
import be.jalon.contracts.people.PersonKey;
import be.jalon.contracts.people.PersonName;
import be.jalon.contracts.people.Ssin;
import be.jalon.keys.BlindIndex;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.jwt.Jwt;

/** Reads a token's claims. Numbers are turned into keyed hashes at once and go no further. */
final class LoginReader {

  private final SecurityProperties properties;
  private final BlindIndex index;

  LoginReader(SecurityProperties properties, BlindIndex index) {
    this.properties = properties;
    this.index = index;
  }

  /** @throws IllegalArgumentException when a claim does not hold what it should; the message says which and never what it held */
  Login read(Jwt token) {
    var names = properties.claims();
    if (token.getSubject() == null || token.getExpiresAt() == null) {
      throw new IllegalArgumentException("sub and exp are required");
    }
    var claims = token.getClaims();
    var person = person(token.getSubject(), text(claims, names.familyName()), text(claims, names.givenName()));
    return new Login(
        person,
        keys(person, text(claims, names.nihdi()), text(claims, names.ssin())),
        list(claims, names.capacities()).stream().map(it -> code(Capacity.class, it, names.capacities())).collect(Collectors.toUnmodifiableSet()),
        organisation(text(claims, names.organisation())),
        list(claims, names.delegations()).stream().map(this::delegation).toList(),
        token.getExpiresAt());
  }

  private Delegation delegation(Object claim) {
    if (!(claim instanceof Map<?, ?> fields)) {
      throw new IllegalArgumentException("a delegation is an object");
    }
    var principal = person(required(fields, "principal"), text(fields, "family_name"), text(fields, "given_name"));
    return new Delegation(
        principal,
        keys(principal, text(fields, "nihdi"), text(fields, "ssin")),
        code(Capacity.class, required(fields, "capacity"), "capacity"),
        organisation(text(fields, "organisation")),
        code(Authority.class, required(fields, "authority"), "authority"),
        date(required(fields, "until")));
  }

  private static Person person(String account, @Nullable String family, @Nullable String given) {
    var name = family == null || family.isBlank() ? null : new PersonName(family, given == null ? "" : given);
    return new Person(PersonKey.account(account), name);
  }

  private Set<PersonKey> keys(Person person, @Nullable String nihdi, @Nullable String ssin) {
    var keys = new HashSet<PersonKey>();
    keys.add(person.key());
    if (nihdi != null) {
      keys.add(index.nihdi(NihdiNumber.parse(nihdi, properties.nihdiModuli())));
    }
    if (ssin != null) {
      keys.add(index.ssin(Ssin.parse(ssin)));
    }
    return keys;
  }

  private static @Nullable OrganisationId organisation(@Nullable String id) {
    return id == null ? null : new OrganisationId(id);
  }

  private static String required(Map<?, ?> fields, String name) {
    var text = text(fields, name);
    if (text == null) {
      throw new IllegalArgumentException(name + " is missing in a delegation");
    }
    return text;
  }

  private static @Nullable String text(Map<?, ?> claims, String name) {
    return switch (claims.get(name)) {
      case null -> null;
      case String text -> text.isBlank() ? null : text;
      default -> throw new IllegalArgumentException(name + " is a text");
    };
  }

  private static Collection<?> list(Map<?, ?> claims, String name) {
    return switch (claims.get(name)) {
      case null -> List.of();
      case Collection<?> list -> list;
      default -> throw new IllegalArgumentException(name + " is a list");
    };
  }

  private static <E extends Enum<E>> E code(Class<E> type, Object code, String claim) {
    try {
      return Enum.valueOf(type, String.valueOf(code));
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException(claim + " holds an unknown code", e);
    }
  }

  private static LocalDate date(String text) {
    try {
      return LocalDate.parse(text);
    } catch (DateTimeParseException e) {
      throw new IllegalArgumentException("until is an ISO date", e);
    }
  }
}
