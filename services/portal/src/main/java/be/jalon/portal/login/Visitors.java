package be.jalon.portal.login;

import be.jalon.contracts.Id;
import be.jalon.contracts.OrganisationId;
import be.jalon.contracts.people.Authority;
import be.jalon.contracts.people.Capacity;
import jakarta.servlet.http.HttpSession;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.stereotype.Component;

/** Reads who somebody is from their id token. What they may really do, each service reads from the access token for itself. */
@Component
public class Visitors {

  private static final ZoneId BRUSSELS = ZoneId.of("Europe/Brussels");
  private static final String HAT = "hat";

  private final Clock clock;

  Visitors(Clock clock) {
    this.clock = clock;
  }

  /** Empty for nobody, and for an account that holds no capacity in Jalon. */
  public Optional<Visitor> of(@Nullable Authentication login, @Nullable HttpSession session) {
    if (login == null || !(login.getPrincipal() instanceof OidcUser user)) {
      return Optional.empty();
    }
    var hats = hats(user.getClaims());
    return hats.isEmpty() ? Optional.empty() : Optional.of(new Visitor(user.getSubject(), name(user.getClaims(), user.getSubject()), hats, worn(hats, session)));
  }

  /** From now on; a hat that is not theirs is passed over. */
  void wear(String code, Visitor visitor, HttpSession session) {
    visitor.hats().stream().filter(hat -> hat.code().equals(code)).findFirst().ifPresent(hat -> session.setAttribute(HAT, hat.code()));
  }

  private static Hat worn(List<Hat> hats, @Nullable HttpSession session) {
    var code = session == null ? null : session.getAttribute(HAT);
    return hats.stream().filter(hat -> hat.code().equals(code)).findFirst().orElse(hats.getFirst());
  }

  /** The first is worn until another is chosen. A secretariat has nothing of its own to look at: it begins in the name of whom it works for. */
  private List<Hat> hats(Map<String, Object> claims) {
    var hats = new ArrayList<Hat>();
    list(claims.get("jalon_capacities")).forEach(each -> capacity(each).ifPresent(capacity -> hats.add(new Hat(capacity, organisation(claims.get("jalon_organisation")), null))));
    list(claims.get("jalon_delegations")).forEach(each -> delegated(each).ifPresent(hats::add));
    hats.sort(Comparator.comparing(hat -> hat.capacity() == Capacity.SECRETARIAT));
    return hats;
  }

  private Optional<Hat> delegated(Object claim) {
    if (!(claim instanceof Map<?, ?> fields)) {
      return Optional.empty();
    }
    var today = LocalDate.ofInstant(clock.instant(), BRUSSELS);
    return day(fields.get("until")).filter(until -> !until.isBefore(today)).flatMap(until ->
        capacity(fields.get("capacity")).flatMap(capacity -> authority(fields.get("authority")).map(authority ->
            new Hat(capacity, organisation(fields.get("organisation")), new Hat.InNameOf(text(fields, "principal"), name(fields, text(fields, "principal")), authority, until)))));
  }

  private static Optional<LocalDate> day(@Nullable Object text) {
    try {
      return Optional.of(LocalDate.parse(String.valueOf(text)));
    } catch (DateTimeParseException _) {
      return Optional.empty();
    }
  }

  private static Optional<Capacity> capacity(@Nullable Object code) {
    return Arrays.stream(Capacity.values()).filter(each -> each.name().equals(code)).findFirst();
  }

  private static @Nullable OrganisationId organisation(@Nullable Object id) {
    return id instanceof String text && Id.SHAPE.matcher(text).matches() ? new OrganisationId(text) : null;
  }

  private static Optional<Authority> authority(@Nullable Object code) {
    return Arrays.stream(Authority.values()).filter(each -> each.name().equals(code)).findFirst();
  }

  private static String name(Map<?, ?> fields, String otherwise) {
    var name = (text(fields, "given_name") + " " + text(fields, "family_name")).strip();
    return name.isEmpty() ? otherwise : name;
  }

  private static String text(Map<?, ?> fields, String name) {
    return fields.get(name) instanceof String text ? text : "";
  }

  private static Collection<?> list(@Nullable Object claim) {
    return claim instanceof Collection<?> all ? all : List.of();
  }
}
