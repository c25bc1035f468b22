package be.jalon.trials;

import java.time.LocalDate;

/** An invented patient with a synthetic national number and an account of their own. */
public record Newcomer(String account, String ssin, String familyName, String givenName) {

  /** From 1960 on, all in the century whose numbers need no other checksum. */
  private static final int BIRTHDAYS = 14_000;

  private static final int FIRST_OF_A_DAY = 501;

  /** @param number from 0 on: every number is somebody else, born one a day, and one more on each of these days when all have had somebody; up to six million */
  public static Newcomer numbered(int number) {
    var born = LocalDate.of(1960, 1, 1).plusDays(number % BIRTHDAYS);
    int ofThatDay = FIRST_OF_A_DAY + number / BIRTHDAYS;
    long nine = (born.getYear() % 100) * 10_000_000L + born.getMonthValue() * 100_000L + born.getDayOfMonth() * 1000L + ofThatDay;
    return new Newcomer("newcomer-" + number, "%09d%02d".formatted(nine, 97 - nine % 97), "Verhaeghen", "Robin");
  }
}
