package be.jalon.portal.consents;

import be.jalon.contracts.DataCategory;
import be.jalon.contracts.people.Capacity;
import be.jalon.portal.services.ServiceAway;
import be.jalon.portal.services.ServiceProblem;
import be.jalon.portal.words.Codes;
import java.util.List;
import org.springframework.stereotype.Component;

/** What is usually opened to an assessor in one go: the second and the third of the sentences that are read aloud at a referral, and what they open by the referral service's word. */
@Component
class Usual {

  static final Sentence WORK_LIMITS = new Sentence(Capacity.OCCUPATIONAL_PHYSICIAN, "workLimits", "WORK_LIMITS_TO_OCCUPATIONAL_PHYSICIAN");
  static final Sentence RETURN_PLAN = new Sentence(Capacity.MEDECIN_CONSEIL, "returnPlan", "RETURN_PLAN_TO_MEDECIN_CONSEIL");
  static final List<Sentence> SENTENCES = List.of(WORK_LIMITS, RETURN_PLAN);

  private final Codes codes;

  Usual(Codes codes) {
    this.codes = codes;
  }

  /** @param words under which its words stand among those of a referral. @param code of what it opens */
  record Sentence(Capacity capacity, String words, String code) {
  }

  /** @throws ServiceAway while what it opens cannot be had */
  List<DataCategory> opens(Sentence sentence) {
    return codes.all(Codes.List.CONSENT_BUNDLES).stream().filter(bundle -> bundle.code().equals(sentence.code())).findFirst().map(bundle -> bundle.categories()).orElse(List.of());
  }

  /**
   * Nothing for capacities to which nothing is usual.
   *
   * @throws ServiceAway likewise
   */
  List<DataCategory> opensTo(Capacity capacity) {
    return SENTENCES.stream().filter(sentence -> sentence.capacity() == capacity).findFirst().map(this::opens).orElse(List.of());
  }

  /** Nothing while it cannot be had, too. */
  List<DataCategory> to(Capacity capacity) {
    try {
      return opensTo(capacity);
    } catch (ServiceAway | ServiceProblem _) {
      return List.of();
    }
  }
}
