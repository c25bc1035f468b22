package be.jalon.portal.words;

import be.jalon.contracts.Language;
import be.jalon.contracts.OrganisationId;
import be.jalon.contracts.people.Capacity;
import be.jalon.contracts.people.PersonKey;
import be.jalon.contracts.people.PersonName;
import be.jalon.portal.login.Visitor;
import java.math.BigDecimal;
import java.text.NumberFormat;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.time.format.TextStyle;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;

/** How things are said to one reader: in their language, with the term that their capacity uses, in Brussels time. */
public final class Words {

  public static final ZoneId BRUSSELS = ZoneId.of("Europe/Brussels");

  private static final Pattern FIRST = Pattern.compile("\\b1\\b");

  private final MessageSource texts;
  private final Codes codes;
  private final Map<String, String> organisations;
  private final Visitor reader;
  private final Locale locale;
  private final Instant now;

  Words(MessageSource texts, Codes codes, Map<String, String> organisations, Visitor reader, Locale locale, Instant now) {
    this.texts = texts;
    this.codes = codes;
    this.organisations = organisations;
    this.reader = reader;
    this.locale = locale;
    this.now = now;
  }

  public Visitor reader() {
    return reader;
  }

  public Language language() {
    return Speaking.language(locale);
  }

  /** For what a formatter of the JDK says by itself. */
  public Locale locale() {
    return locale;
  }

  public Instant now() {
    return now;
  }

  public LocalDate today() {
    return LocalDate.ofInstant(now, BRUSSELS);
  }

  /** @throws org.springframework.context.NoSuchMessageException for a key that nobody wrote: a test finds it */
  public String of(String key, Object... arguments) {
    return texts.getMessage(key, arguments, locale);
  }

  /** For what a later version may say that this one has no words for. */
  public String known(String key, String otherwise) {
    return texts.getMessage(key, null, of(otherwise), locale);
  }

  public String of(Enum<?> code) {
    return of(keyOf(code));
  }

  /** The words of a code stand under its own name: {@code CareStatus.Stage.IN_CARE}. */
  static String keyOf(Enum<?> code) {
    var type = code.getDeclaringClass();
    var outer = type.getDeclaringClass();
    return (outer == null ? "" : outer.getSimpleName() + ".") + type.getSimpleName() + "." + code.name();
  }

  /** The label of a code in a service's list. */
  public String label(Codes.List list, String code) {
    return codes.label(list, code, locale);
  }

  /** The same person is patient in care, worker for the occupational physician's side, insured for the mutuality's. */
  public String capacity(Capacity capacity) {
    if (capacity != Capacity.PATIENT) {
      return of(capacity);
    }
    return of("Capacity.PATIENT." + switch (reader.capacity()) {
      case OCCUPATIONAL_PHYSICIAN, OP_NURSE -> "worker";
      case MEDECIN_CONSEIL, MUTUALITY_STAFF, RTW_COORDINATOR -> "insured";
      case PATIENT, TREATING_DOCTOR, CLINICIAN, NETWORK_COORDINATOR, SECRETARIAT -> "patient";
    });
  }

  public String organisation(@Nullable OrganisationId organisation) {
    return organisation == null ? "" : organisations.getOrDefault(organisation.value(), organisation.value());
  }

  /** Doctors are addressed as such. */
  public String name(@Nullable PersonName name, @Nullable Capacity capacity) {
    if (name == null) {
      return capacity == null ? of("somebody") : capacity(capacity);
    }
    return capacity == null ? name.shown() : switch (capacity) {
      case TREATING_DOCTOR, OCCUPATIONAL_PHYSICIAN, MEDECIN_CONSEIL -> of("doctor", name.shown());
      case CLINICIAN, OP_NURSE, MUTUALITY_STAFF, RTW_COORDINATOR, PATIENT, NETWORK_COORDINATOR, SECRETARIAT -> name.shown();
    };
  }

  public boolean isReader(@Nullable PersonKey person) {
    return reader.is(person);
  }

  public LocalDate dayOf(Instant at) {
    return LocalDate.ofInstant(at, BRUSSELS);
  }

  /** Weekday and date, in full; the year only where it is another one. */
  public String day(LocalDate day) {
    var pattern = day.getYear() == today().getYear() ? "date.day" : "date.day-with-year";
    return formatted(day, DateTimeFormatter.ofPattern(of(pattern), locale));
  }

  public String weekday(DayOfWeek day) {
    return day.getDisplayName(TextStyle.FULL_STANDALONE, locale);
  }

  public String date(LocalDate date) {
    return formatted(date, DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG).withLocale(locale));
  }

  public String shortDate(LocalDate date) {
    return formatted(date, DateTimeFormatter.ofPattern(of("date.short"), locale));
  }

  /** In French the first of a month is an ordinal, and no pattern knows. */
  private String formatted(LocalDate date, DateTimeFormatter format) {
    var text = format.format(date);
    return locale.getLanguage().equals("fr") && date.getDayOfMonth() == 1 ? FIRST.matcher(text).replaceFirst("1er") : text;
  }

  public String time(Instant at) {
    return DateTimeFormatter.ofLocalizedTime(FormatStyle.SHORT).withLocale(locale).format(at.atZone(BRUSSELS));
  }

  public String dayAndTime(Instant at) {
    return of("date.day-and-time", day(dayOf(at)), time(at));
  }

  /** How long ago, as one would say it. */
  public String since(Instant at) {
    return elapsed("since", at);
  }

  /** For how long already. */
  public String lasting(Instant from) {
    return elapsed("lasting", from);
  }

  private String elapsed(String how, Instant at) {
    long minutes = Math.max(0, Duration.between(at, now).toMinutes());
    long days = ChronoUnit.DAYS.between(dayOf(at), today());
    return minutes < 60 ? of(how + ".minutes", minutes) : days == 0 ? of(how + ".hours", minutes / 60) : of(how + ".days", days);
  }

  /** How far ahead a day is, or how far behind. */
  public String left(LocalDate day) {
    long days = ChronoUnit.DAYS.between(today(), day);
    return days < 0 ? of("left.over", -days) : days == 0 ? of("left.today") : of("left.days", days);
  }

  public String number(BigDecimal number) {
    var format = NumberFormat.getNumberInstance(locale);
    format.setMaximumFractionDigits(2);
    return format.format(number);
  }

  public String hours(BigDecimal hours) {
    return of("hours-a-week", number(hours));
  }

  public String yesOrNo(boolean yes) {
    return of(yes ? "yes" : "no");
  }
}
