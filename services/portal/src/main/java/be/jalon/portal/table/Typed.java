package be.jalon.portal.table;

import be.jalon.contracts.OrganisationId;
import be.jalon.contracts.people.Capacity;
import be.jalon.portal.Garbled;
import be.jalon.portal.services.Pathways.Named;
import java.time.LocalDate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What somebody typed into one of the forms about a seat. It stays there until it was accepted.
 *
 * @param place what kind of seat, and whose: {@code <capacity>:<organisation>}
 * @param number by which somebody is known: of the NIHDI or, for those who have none, their account
 * @param from first day, {@code until}: last day, as ISO dates
 */
public record Typed(String place, String givenName, String familyName, String number, String from, String until) {

  static final Typed NOTHING = new Typed(null, null, null, null, null, null);

  private static final Pattern NIHDI = Pattern.compile("[0-9][0-9 ./-]*");

  public Typed(@Nullable String place, @Nullable String givenName, @Nullable String familyName, @Nullable String number, @Nullable String from, @Nullable String until) {
    this.place = text(place);
    this.givenName = text(givenName);
    this.familyName = text(familyName);
    this.number = text(number);
    this.from = text(from);
    this.until = text(until);
  }

  /** Nobody is named: the seat stays without a name for now. */
  boolean namesNobody() {
    return number.isEmpty() && familyName.isEmpty() && givenName.isEmpty();
  }

  Named named() {
    boolean numbered = NIHDI.matcher(number).matches();
    return new Named(numbered || number.isEmpty() ? null : number, numbered ? number : null, familyName, givenName);
  }

  Capacity capacity() {
    return Garbled.unless(Capacity::valueOf, place.split(":", 2)[0]);
  }

  @Nullable OrganisationId organisation() {
    var id = place.substring(place.indexOf(':') + 1);
    return id.isEmpty() ? null : Garbled.unless(OrganisationId::new, id);
  }

  /** @throws java.time.format.DateTimeParseException for a day that is none */
  LocalDate first() {
    return LocalDate.parse(from);
  }

  /** @throws java.time.format.DateTimeParseException likewise */
  LocalDate last() {
    return LocalDate.parse(until);
  }

  /** A name or a number that is printed by accident prints nothing. */
  @Override
  public String toString() {
    return "(somebody)";
  }

  private static String text(@Nullable String text) {
    return text == null ? "" : text.strip();
  }
}
