package be.jalon.portal.refer;

import be.jalon.contracts.OrganisationId;
import be.jalon.portal.Garbled;
import be.jalon.portal.pathways.Telling.Fact;
import be.jalon.portal.refer.Drawer.Kept;
import be.jalon.portal.words.Codes;
import be.jalon.portal.words.Words;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * Everything once more before it leaves: what is told, what the patient answered, who will see it.
 *
 * @param danger that goes with it: which, what was done about it, what else is to be known; empty where none was named
 * @param agreed what the patient answered to each sentence
 * @param later whether more may still be told
 */
record ReviewPage(String id, long revision, String patient, String network, List<Fact> danger, List<Part> parts, List<Answer> agreed, String how, boolean later) {

  record Part(String title, List<Fact> facts) {
  }

  record Answer(String about, String answer, boolean yes) {
  }

  static ReviewPage of(Kept<Form> draft, Words words) {
    var form = draft.content();
    var network = words.organisation(Garbled.unless(OrganisationId::new, form.network()));
    var parts = Stream.of(new Part(words.of("refer.part.patient"), patient(form, words)), new Part(words.of("refer.part.why"), why(form, words)),
        new Part(words.of("refer.part.work"), work(form, words))).filter(part -> !part.facts().isEmpty()).toList();
    return new ReviewPage(draft.id(), draft.revision(), form.name(), network, danger(form, words), parts,
        Stream.of(answer("care", form.care(), words), answer("workLimits", form.workLimits(), words), answer("returnPlan", form.returnPlan(), words)).toList(),
        words.of("refer.how", words.of("refer.evidence." + (form.evidence().isEmpty() ? "SPOKEN" : form.evidence())),
            Flaw.day(form.evidenceOn()).map(words::date).orElse("")),
        !form.tellsOfWork() || form.note().isBlank());
  }

  private static List<Fact> danger(Form form, Words words) {
    var facts = new ArrayList<Fact>();
    Flaw.danger(form).ifPresent(kind -> {
      told(facts, "fact.danger", words.of(kind), words);
      told(facts, "fact.done", form.done(), words);
      told(facts, "fact.note", form.dangerNote(), words);
    });
    return facts;
  }

  private static List<Fact> patient(Form form, Words words) {
    var facts = new ArrayList<Fact>();
    told(facts, "fact.name", form.name(), words);
    told(facts, "refer.ssin", form.ssin(), words);
    told(facts, "fact.birth-date", Flaw.day(form.birthDate()).map(words::date).orElse(""), words);
    told(facts, "fact.language", Flaw.language(form).map(words::of).orElse(""), words);
    told(facts, "fact.phone", form.phone(), words);
    told(facts, "fact.place", form.place(), words);
    return facts;
  }

  private static List<Fact> why(Form form, Words words) {
    var facts = new ArrayList<Fact>();
    told(facts, "fact.urgency", Flaw.urgency(form).map(words::of).orElse(""), words);
    codes(facts, "fact.reasons", Codes.List.REFERRAL_REASONS, form.reasons(), words);
    codes(facts, "fact.complaints", Codes.List.COMPLAINTS, form.complaints(), words);
    told(facts, "fact.note", form.note(), words);
    told(facts, "refer.wishes", form.wishes(), words);
    return facts;
  }

  private static List<Fact> work(Form form, Words words) {
    var facts = new ArrayList<Fact>();
    if (!form.tellsOfWork()) {
      return facts;
    }
    told(facts, "refer.engagement", words.of("refer.engagement." + (form.engagement().isEmpty() ? "EMPLOYEE" : form.engagement())), words);
    told(facts, "fact.job", form.job(), words);
    told(facts, "fact.employer", form.employer(), words);
    told(facts, "fact.contract-hours", Flaw.hours(form.hoursPerWeek()).map(words::hours).orElse(""), words);
    told(facts, "fact.full-time-hours", Flaw.hours(form.fullTimeHoursPerWeek()).map(words::hours).orElse(""), words);
    codes(facts, "fact.demands", Codes.List.WORK_DEMANDS, form.demands(), words);
    codes(facts, "fact.resources", Codes.List.WORK_RESOURCES, form.resources(), words);
    codes(facts, "fact.work-relations", Codes.List.WORK_RELATIONS, form.relations(), words);
    told(facts, "refer.incapacityFrom", Flaw.day(form.incapacityFrom()).map(words::date).orElse(""), words);
    told(facts, "refer.incapacityUntil", Flaw.day(form.incapacityUntil()).map(words::date).orElse(""), words);
    return facts;
  }

  private static Answer answer(String field, String answer, Words words) {
    return new Answer(words.of("refer.consent." + field), words.of("refer.answered." + (answer.isEmpty() ? "NOT_ASKED" : answer).toUpperCase(Locale.ROOT)), answer.equals(Form.AGREES));
  }

  private static void told(List<Fact> facts, String label, String text, Words words) {
    if (!text.isBlank()) {
      facts.add(new Fact(words.of(label), List.of(text)));
    }
  }

  private static void codes(List<Fact> facts, String label, Codes.List list, Collection<String> codes, Words words) {
    if (!codes.isEmpty()) {
      facts.add(new Fact(words.of(label), codes.stream().map(code -> words.label(list, code)).toList()));
    }
  }
}
