package be.jalon.contracts.people;

import be.jalon.contracts.Confidential;
import com.fasterxml.jackson.annotation.JsonCreator;
import java.time.LocalDate;
import java.time.YearMonth;

/**
 * The Belgian national number (NISS/INSZ), also in its BIS form: 11 digits YYMMDD SSS CC with CC = 97 - (first nine mod 97), a 2 in front of
 * the nine for births from 2000 on. Royal decree of 8 February 1991 for the BIS form (month +20 or +40). Sex and birth date read from it are hints only.
 *
 * @param digits 11 digits without dots or dashes
 */
@Confidential
public record Ssin(String digits) {

  @JsonCreator
  public Ssin {
    if (digits == null || !digits.matches("\\d{11}") || century(digits) == 0 || !plausibleDate(digits)) {
      throw new IllegalArgumentException("not a national number");
    }
  }

  /** Accepts the usual dots, dashes and spaces. @throws IllegalArgumentException without repeating the number. */
  public static Ssin parse(String text) {
    return new Ssin(text.replaceAll("[ .\\-/]", ""));
  }

  /** The birth year as the checksum tells it: no number is valid in both centuries, since 2,000,000,000 mod 97 is not 0. */
  public int birthYear() {
    return century(digits) + Integer.parseInt(digits.substring(0, 2));
  }

  /** Whether the person can have been born and be of an age to work or have worked on that day; catches a 2003 birth computed as 1903. */
  public boolean plausibleOn(LocalDate day) {
    int age = day.getYear() - birthYear();
    return age >= 14 && age <= 110;
  }

  private static int century(String digits) {
    long nine = Long.parseLong(digits.substring(0, 9));
    int check = Integer.parseInt(digits.substring(9));
    if (check == 97 - nine % 97) {
      return 1900;
    }
    return check == 97 - (2_000_000_000L + nine) % 97 ? 2000 : 0;
  }

  /** Month and day may be 00 when unknown; BIS adds 20 or 40 to the month. */
  private static boolean plausibleDate(String digits) {
    int month = Integer.parseInt(digits.substring(2, 4)) % 20;
    int day = Integer.parseInt(digits.substring(4, 6));
    if (Integer.parseInt(digits.substring(2, 4)) > 52 || month > 12) {
      return false;
    }
    int year = century(digits) + Integer.parseInt(digits.substring(0, 2));
    return day <= (month == 0 ? 31 : YearMonth.of(year, month).lengthOfMonth());
  }

  @Override
  public String toString() {
    return "(national number)";
  }
}
