package be.jalon.referral;

import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** The codes in use, by list; what they mean stands in the reference data. */
public record Codes(Map<CodeList, Set<String>> byList) {

  /** Named as the resource that holds it. */
  public enum CodeList {
    REFERRAL_REASONS, COMPLAINTS, WORK_DEMANDS, WORK_RESOURCES, WORK_RELATIONS, INTERVENTIONS, DECLINE_REASONS, INTERRUPTION_REASONS, OUTCOMES, WITHDRAWAL_REASONS;

    public String resource() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }

  public Codes {
    byList = Map.copyOf(byList);
  }

  boolean know(CodeList list, Collection<String> codes) {
    return byList.get(list).containsAll(codes);
  }

  boolean know(CodeList list, String code) {
    return byList.get(list).contains(code);
  }
}
