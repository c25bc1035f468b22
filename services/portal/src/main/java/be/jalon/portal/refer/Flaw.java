package be.jalon.portal.refer;

import be.jalon.contracts.Language;
import be.jalon.contracts.sections.Safety;
import be.jalon.contracts.sections.Urgency;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Why a referral cannot be sent as it was typed: something is missing, or is no date, no number. Whether what it says is possible, the referral service knows.
 *
 * @param key of the sentence that says so
 */
record Flaw(String field, String key) {

  static List<Flaw> in(Form form) {
    var flaws = new ArrayList<Flaw>();
    needs(flaws, !form.ssin().isBlank(), "ssin", "refer.need.ssin");
    needs(flaws, form.ssin().isBlank() || Form.isNumber(form.ssin()), "ssin", "refer.bad.ssin");
    needs(flaws, !form.familyName().isBlank(), "familyName", "refer.need.familyName");
    needs(flaws, language(form).isPresent(), "language", "refer.need.language");
    needs(flaws, !form.network().isBlank(), "network", "refer.need.network");
    needs(flaws, !form.reasons().isEmpty(), "reasons", "refer.need.reasons");
    needs(flaws, urgency(form).isPresent(), "urgency", "refer.need.urgency");
    needs(flaws, !form.isDangerous() || danger(form).isPresent(), "danger", "refer.need.danger");
    needs(flaws, !form.isDangerous() || !form.done().isBlank(), "done", "refer.need.done");
    needs(flaws, !form.care().isEmpty(), "care", "refer.need.care");
    needs(flaws, !form.care().equals(Form.REFUSES), "care", "refer.care-refused");
    needs(flaws, day(form.evidenceOn()).isPresent(), "evidenceOn", "refer.bad.day");
    needs(flaws, isDayOrNothing(form.birthDate()), "birthDate", "refer.bad.day");
    needs(flaws, isDayOrNothing(form.incapacityFrom()), "incapacityFrom", "refer.bad.day");
    needs(flaws, isDayOrNothing(form.incapacityUntil()), "incapacityUntil", "refer.bad.day");
    needs(flaws, form.incapacityUntil().isBlank() || !form.incapacityFrom().isBlank(), "incapacityFrom", "refer.need.incapacityFrom");
    needs(flaws, isHoursOrNothing(form.hoursPerWeek()), "hoursPerWeek", "refer.bad.hours");
    needs(flaws, isHoursOrNothing(form.fullTimeHoursPerWeek()), "fullTimeHoursPerWeek", "refer.bad.hours");
    return flaws;
  }

  private static void needs(List<Flaw> flaws, boolean met, String field, String key) {
    if (!met) {
      flaws.add(new Flaw(field, key));
    }
  }

  static Optional<Language> language(Form form) {
    return Arrays.stream(Language.values()).filter(each -> each.name().equals(form.language().toUpperCase(Locale.ROOT))).findFirst();
  }

  static Optional<Urgency> urgency(Form form) {
    return Arrays.stream(Urgency.values()).filter(each -> each.name().equals(form.urgency())).findFirst();
  }

  static Optional<Safety.Kind> danger(Form form) {
    return Arrays.stream(Safety.Kind.values()).filter(each -> each.name().equals(form.danger())).findFirst();
  }

  static Optional<LocalDate> day(String text) {
    try {
      return Optional.of(LocalDate.parse(text.strip()));
    } catch (DateTimeParseException _) {
      return Optional.empty();
    }
  }

  /** With a comma or a point. */
  static Optional<BigDecimal> hours(String text) {
    try {
      return Optional.of(new BigDecimal(text.strip().replace(',', '.')));
    } catch (NumberFormatException _) {
      return Optional.empty();
    }
  }

  private static boolean isDayOrNothing(String text) {
    return text.isBlank() || day(text).isPresent();
  }

  private static boolean isHoursOrNothing(String text) {
    return text.isBlank() || hours(text).isPresent();
  }
}
