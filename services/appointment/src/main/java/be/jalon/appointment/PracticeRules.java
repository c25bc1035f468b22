package be.jalon.appointment;

/**
 * What a practice agrees with its patients beforehand (rule R63: no law grants a fee for a missed session; only what was agreed counts, and nothing is charged here).
 *
 * @param cancelNoticeHours 24 or 48: an appointment cancelled by the patient later than so many hours before its start is cancelled late
 * @param sessionMinutes usual length of a session; what a patient may book by themselves
 */
public record PracticeRules(int cancelNoticeHours, int sessionMinutes) {

  public static final PracticeRules DEFAULT = new PracticeRules(24, 60);

  boolean agreed() {
    return cancelNoticeHours == 24 || cancelNoticeHours == 48;
  }
}
