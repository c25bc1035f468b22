package be.jalon.contracts.sections;

import java.time.LocalDate;

/**
 * A date the law sets, always with the rule and the version of it that gave it.
 *
 * @param rule id of the rule, {@code R3} for example
 * @param ruleVersion from when that wording applies, as an ISO date
 * @param kind code of what is due
 * @param due last day (Europe/Brussels), inclusive
 * @param effect what silence means when the day has passed; never a yes unless the rule says so
 */
public record LegalClock(String rule, String ruleVersion, String kind, LocalDate due, Effect effect) {

  public enum Effect { NONE, PENDING_OVERDUE, LATE_REQUEST, EXPIRED, FOR_REVIEW }
}
