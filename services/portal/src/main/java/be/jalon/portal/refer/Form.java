package be.jalon.portal.refer;

import be.jalon.contracts.people.Ssin;
import be.jalon.contracts.sections.Safety;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A referral as far as it was typed, and as it was typed: nothing in it is checked, so nothing of it is lost.
 *
 * @param place postal code near which care is wished
 * @param wishes of the patient, in their own words
 * @param danger which one was named, if one was: code of a {@link Safety.Kind}; {@code done} is what was done about it, {@code dangerNote} what else is to be known
 * @param care what the patient answered to the first of the three sentences; {@code workLimits} and {@code returnPlan}: to the others
 * @param evidence how they answered; {@code evidenceOn}: on which day
 */
record Form(String ssin, String familyName, String givenName, String birthDate, String language, String phone, String place, String network,
    List<String> reasons, String urgency, String danger, String done, String dangerNote, String care, String workLimits, String returnPlan, String preventionService, String mutuality,
    String evidence, String evidenceOn, List<String> complaints, String note, String wishes, String engagement, String job, String employer, String hoursPerWeek,
    String fullTimeHoursPerWeek, List<String> demands, List<String> resources, List<String> relations, String incapacityFrom, String incapacityUntil,
    String scheme) {

  static final Form BLANK = of("", "", "", "", "", "", "");

  /** A new one, of somebody whom the doctor's software knows; empty texts for what it does not. */
  static Form of(String ssin, String familyName, String givenName, String birthDate, String language, String phone, String place) {
    return new Form(ssin, familyName, givenName, birthDate, language, phone, place, "", List.of(), "", "", "", "", "", "", "", "", "", "", "", List.of(), "", "", "", "", "",
        "", "", List.of(), List.of(), List.of(), "", "", "");
  }

  /** With what is usual where nothing was said; consent is never usual. */
  Form withUsual(String usualLanguage, String onlyNetwork, LocalDate today) {
    return new Form(ssin, familyName, givenName, birthDate, language.isEmpty() ? usualLanguage : language, phone, place, network.isEmpty() ? onlyNetwork : network,
        reasons, urgency, danger, done, dangerNote, care, workLimits, returnPlan, preventionService, mutuality, evidence.isEmpty() ? "SPOKEN" : evidence,
        evidenceOn.isEmpty() ? today.toString() : evidenceOn, complaints, note, wishes, engagement, job, employer, hoursPerWeek, fullTimeHoursPerWeek, demands, resources,
        relations, incapacityFrom, incapacityUntil, scheme);
  }

  /** What the fields take; no browser sends more. */
  static final int WORDS = 4000;
  private static final int CODES = 30;

  static final String AGREES = "AGREES";
  static final String REFUSES = "REFUSES";

  Form {
    ssin = text(ssin);
    familyName = text(familyName);
    givenName = text(givenName);
    birthDate = text(birthDate);
    language = text(language);
    phone = text(phone);
    place = text(place);
    network = text(network);
    reasons = codes(reasons);
    urgency = text(urgency);
    danger = text(danger);
    done = text(done);
    dangerNote = text(dangerNote);
    care = text(care);
    workLimits = text(workLimits);
    returnPlan = text(returnPlan);
    preventionService = text(preventionService);
    mutuality = text(mutuality);
    evidence = text(evidence);
    evidenceOn = text(evidenceOn);
    complaints = codes(complaints);
    note = text(note);
    wishes = text(wishes);
    engagement = text(engagement);
    job = text(job);
    employer = text(employer);
    hoursPerWeek = text(hoursPerWeek);
    fullTimeHoursPerWeek = text(fullTimeHoursPerWeek);
    demands = codes(demands);
    resources = codes(resources);
    relations = codes(relations);
    incapacityFrom = text(incapacityFrom);
    incapacityUntil = text(incapacityUntil);
    scheme = text(scheme);
  }

  public boolean isDangerous() {
    return !danger.isEmpty();
  }

  public boolean isSuicidal() {
    return danger.equals(Safety.Kind.SUICIDE.name());
  }

  /** Whether the patient is known well enough not to be asked for again. */
  public boolean namesSomebody() {
    return !familyName.isBlank() && isNumber(ssin);
  }

  public String name() {
    return (givenName + " " + familyName).strip();
  }

  public boolean tellsOfWork() {
    return Stream.of(job, employer, hoursPerWeek, fullTimeHoursPerWeek, incapacityFrom, incapacityUntil).anyMatch(text -> !text.isBlank())
        || Stream.of(demands, resources, relations).anyMatch(codes -> !codes.isEmpty());
  }

  boolean tellsMoreThanItMust() {
    return tellsOfWork() || !complaints.isEmpty() || !note.isBlank() || !wishes.isBlank();
  }

  static boolean isNumber(String ssin) {
    try {
      Ssin.parse(ssin);
      return true;
    } catch (IllegalArgumentException _) {
      return false;
    }
  }

  private static String text(@Nullable String text) {
    return text == null ? "" : text.length() > WORDS ? text.substring(0, WORDS) : text;
  }

  private static List<String> codes(@Nullable List<String> codes) {
    return codes == null ? List.of() : codes.stream().filter(code -> code != null && !code.isBlank()).limit(CODES).toList();
  }

  /** A name or a number that is printed by accident prints nothing. */
  @Override
  public String toString() {
    return "(referral)";
  }
}
