package be.jalon.portal.refer;

import be.jalon.portal.words.Words;
import java.util.List;

/**
 * One of the three sentences that the doctor reads aloud, in every language: the patient's is shown.
 *
 * @param field under which the answer is sent
 * @param sees what it opens and to whom; {@code never} what it does not
 * @param mustBeAnswered without this one nothing is sent
 */
record Sentence(String field, String title, List<Said> said, String sees, String never, boolean mustBeAnswered, String answer) {

  /** @param language its code, by which it is shown and pronounced */
  record Said(String language, String text) {
  }

  public boolean isAgreed() {
    return answer.equals(Form.AGREES);
  }

  public boolean isRefused() {
    return answer.equals(Form.REFUSES);
  }

  /** @param all how the same reader is spoken to in each language */
  static List<Sentence> all(Form form, Words words, List<Spoken> all) {
    return List.of(
        of("care", form.care(), true, form.network(), words, all),
        of("workLimits", form.workLimits(), false, form.network(), words, all),
        of("returnPlan", form.returnPlan(), false, form.network(), words, all));
  }

  /** One language and its words. */
  record Spoken(String language, Words words) {
  }

  private static Sentence of(String field, String answer, boolean mustBeAnswered, String network, Words words, List<Spoken> all) {
    var said = all.stream().map(each -> new Said(each.language(), each.words().of("refer.say." + field, name(network, each.words())))).toList();
    return new Sentence(field, words.of("refer.consent." + field), said, words.of("refer.sees." + field, name(network, words)), words.of("refer.never." + field),
        mustBeAnswered, answer);
  }

  private static String name(String network, Words words) {
    return network.isEmpty() ? words.of("refer.a-network") : words.organisation(new be.jalon.contracts.OrganisationId(network));
  }
}
