package be.jalon.portal.refer;

import be.jalon.contracts.people.Authority;
import be.jalon.contracts.sections.Safety;
import be.jalon.portal.refer.Drawer.Kept;
import be.jalon.portal.services.Referrals.AnswerTime;
import be.jalon.portal.services.ServiceProblem.Problem;
import be.jalon.portal.words.Codes;
import be.jalon.portal.words.Words;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The form: what must be said first, what may come later below it.
 *
 * @param savedAt time of day
 * @param known whether the patient needs no asking: their fields are folded
 * @param mayNameDanger whether this writer may signal a danger; a secretariat fetches its doctor
 * @param more whether something was said that may come later: it is not folded then
 * @param errors what is wrong, by field, in the order of the fields; {@code problem} what is wrong with the whole
 */
record FormPage(String id, long revision, Form form, String savedAt, boolean known, boolean mayNameDanger, boolean more, List<Choice> languages, List<Choice> networks,
    List<Choice> reasons, List<Choice> urgencies, List<Choice> dangers, List<Sentence> sentences, List<Choice> preventionServices, List<Choice> mutualities, List<Choice> evidences,
    List<Choice> complaints, List<Choice> engagements, List<Choice> schemes, List<Choice> demands, List<Choice> resources, List<Choice> relations,
    Map<String, String> errors, @Nullable Problem problem) {

  /** What the page is made of besides the draft. */
  record Lists(Codes codes, List<AnswerTime> times, ReferProperties settings) {
  }

  static FormPage of(Kept<Form> draft, Lists lists, List<Flaw> flaws, @Nullable Problem problem, Words words, List<Sentence.Spoken> spoken) {
    var form = draft.content();
    var codes = lists.codes();
    var inNameOf = words.reader().hat().inNameOf();
    return new FormPage(draft.id(), draft.revision(), form, words.time(draft.savedAt()), form.namesSomebody() && !concernThePatient(flaws, problem),
        inNameOf == null || inNameOf.authority() != Authority.SECRETARIAT, form.tellsMoreThanItMust(),
        Choice.ofCodes("language.", form.language(), words, "fr", "nl", "de", "en"),
        Choice.ofOrganisations(lists.settings().networks(), form.network(), words),
        Choice.ofList(codes, Codes.List.REFERRAL_REASONS, form.reasons(), words),
        lists.times().stream().filter(time -> time.code() != null).map(time -> new Choice(time.code().name(), words.of(time.code()), words.of("refer.answered-within", time.workingDays()),
            time.code().name().equals(form.urgency()))).toList(),
        Stream.of(Safety.Kind.values()).map(kind -> new Choice(kind.name(), words.of(kind), "", kind.name().equals(form.danger()))).toList(),
        Sentence.all(form, words, spoken),
        Choice.ofOrganisations(lists.settings().preventionServices(), form.preventionService(), words),
        Choice.ofOrganisations(lists.settings().mutualities(), form.mutuality(), words),
        Choice.ofCodes("refer.evidence.", form.evidence(), words, "SPOKEN", "SIGNED_PAPER"),
        Choice.ofList(codes, Codes.List.COMPLAINTS, form.complaints(), words),
        Choice.ofCodes("refer.engagement.", form.engagement(), words, "EMPLOYEE", "STATUTORY", "SELF_EMPLOYED", "UNEMPLOYED", "INTERIM"),
        Choice.ofCodes("refer.scheme.", form.scheme(), words, "AMI_SALARIED", "AMI_SELF_EMPLOYED", "STATUTORY", "WORK_ACCIDENT"),
        Choice.ofList(codes, Codes.List.WORK_DEMANDS, form.demands(), words),
        Choice.ofList(codes, Codes.List.WORK_RESOURCES, form.resources(), words),
        Choice.ofList(codes, Codes.List.WORK_RELATIONS, form.relations(), words),
        errors(flaws, problem, words), problem);
  }

  public @Nullable String error(String field) {
    return errors.get(field);
  }

  public boolean hasErrors() {
    return !errors.isEmpty() || problem != null;
  }

  private static Map<String, String> errors(List<Flaw> flaws, @Nullable Problem problem, Words words) {
    var errors = new LinkedHashMap<String, String>();
    flaws.forEach(flaw -> errors.putIfAbsent(flaw.field(), words.of(flaw.key())));
    if (problem != null) {
      problem.fields().stream().filter(told -> isOfTheForm(Asking.field(told.field()))).forEach(told -> errors.putIfAbsent(Asking.field(told.field()), told.detail()));
    }
    return errors;
  }

  private static boolean isOfTheForm(String field) {
    return Arrays.stream(Form.class.getRecordComponents()).anyMatch(component -> component.getName().equals(field));
  }

  private static boolean concernThePatient(List<Flaw> flaws, @Nullable Problem problem) {
    var ofThePatient = List.of("ssin", "familyName", "givenName", "birthDate", "language", "phone", "place");
    return flaws.stream().anyMatch(flaw -> ofThePatient.contains(flaw.field()))
        || problem != null && problem.fields().stream().anyMatch(told -> ofThePatient.contains(Asking.field(told.field())));
  }
}
