package be.jalon.returntowork.rules;

import be.jalon.contracts.sections.LegalClock;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonSubTypes.Type;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.time.LocalDate;

/**
 * One wording of one rule. A further rule is one more record here and its lines in {@code rules/rules.json}: formal trajectories, visits and benefits will come so.
 */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "rule")
@JsonSubTypes({
    @Type(name = "R1", value = ResumptionDeclaration.class),
    @Type(name = "R2", value = StartBeforeDecision.class),
    @Type(name = "R3", value = DecisionOfMedecinConseil.class),
    @Type(name = "R5", value = MedicalReduction.class),
    @Type(name = "R7", value = LengthOfAuthorisation.class),
    @Type(name = "R8", value = ChangeIsNewRequest.class),
    @Type(name = "R10", value = EffectOfRefusal.class),
    @Type(name = "R15", value = BenefitReduction.class)})
public sealed interface Rule
    permits ResumptionDeclaration, StartBeforeDecision, DecisionOfMedecinConseil, MedicalReduction, LengthOfAuthorisation, ChangeIsNewRequest, EffectOfRefusal,
    BenefitReduction {

  Provenance provenance();

  /** Its name in the project's list of rules. */
  default String id() {
    return switch (this) {
      case ResumptionDeclaration _ -> "R1";
      case StartBeforeDecision _ -> "R2";
      case DecisionOfMedecinConseil _ -> "R3";
      case MedicalReduction _ -> "R5";
      case LengthOfAuthorisation _ -> "R7";
      case ChangeIsNewRequest _ -> "R8";
      case EffectOfRefusal _ -> "R10";
      case BenefitReduction _ -> "R15";
    };
  }

  /** A date this rule sets, with the rule's name and version on it. */
  default LegalClock clock(String kind, LocalDate due, LegalClock.Effect effect) {
    return new LegalClock(id(), provenance().version(), kind, due, effect);
  }
}
