package be.jalon.contracts.people;

import be.jalon.contracts.Confidential;
import com.fasterxml.jackson.annotation.JsonCreator;
import java.util.Set;

/**
 * The number of a care professional at INAMI/RIZIV: 11 digits P SSSSS CC KKK with CC = m - (first six mod m). m was 97 and is 89 in newer series;
 * further moduli are unconfirmed, so the accepted ones are said by the caller. Optional for psychologists and occupational physicians.
 *
 * @param digits 11 digits without dots, dashes or slashes
 */
@Confidential
public record NihdiNumber(String digits) {

  /** In use as far as is known: 97 (original), 89 (nurses since 2013, physicians since 2019-04-01). */
  public static final Set<Integer> KNOWN_MODULI = Set.of(97, 89);

  @JsonCreator
  public NihdiNumber {
    if (digits == null || !digits.matches("[1-9]\\d{10}")) {
      throw new IllegalArgumentException("not a NIHDI number");
    }
  }

  /** @throws IllegalArgumentException without repeating the number, if length or check digits are wrong. */
  public static NihdiNumber parse(String text, Set<Integer> moduli) {
    var number = new NihdiNumber(text.replaceAll("[ .\\-/]", ""));
    int six = Integer.parseInt(number.digits.substring(0, 6));
    int check = Integer.parseInt(number.digits.substring(6, 8));
    if (moduli.stream().noneMatch(m -> check == m - six % m)) {
      throw new IllegalArgumentException("not a NIHDI number");
    }
    return number;
  }

  /** The first eight digits: since 2019 only these tell the person, the rest is the competence. */
  public String person() {
    return digits.substring(0, 8);
  }

  @Override
  public String toString() {
    return "(NIHDI number)";
  }
}
