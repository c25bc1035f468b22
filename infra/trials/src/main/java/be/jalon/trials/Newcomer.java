package be.jalon.trials;

import java.time.LocalDate;

/** An invented patient with a synthetic national number and an account of their own. */
public record Newcomer(String account, String ssin, String familyName, String givenName) {

  /** @param number from 0 on: every number is somebody else, born from 1960 on, one a day */
  public static Newcomer numbered(int number) {
    var born = LocalDate.of(1960, 1, 1).plusDays(number);
    long nine = (born.getYear() % 100) * 10_000_000L + born.getMonthValue() * 100_000L + born.getDayOfMonth() * 1000L + 501;
    return new Newcomer("newcomer-" + number, "%09d%02d".formatted(nine, 97 - nine % 97), "Verhaeghen", "Robin");
  }
}
