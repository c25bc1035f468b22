package be.jalon.returntowork.reference;

import static org.assertj.core.api.Assertions.assertThat;

import be.jalon.contracts.Language;
import be.jalon.returntowork.Progress;
import be.jalon.returntowork.Reason;
import be.jalon.returntowork.rules.DecisionOfMedecinConseil;
import be.jalon.returntowork.rules.LengthOfAuthorisation;
import be.jalon.returntowork.rules.ResumptionDeclaration;
import be.jalon.security.requests.Code;
import be.jalon.security.requests.CodeLists;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class ReferenceDataTest {

  private final CodeLists reference = ReferenceData.onClassPath();

  @ParameterizedTest(name = "{0}, {1}")
  @MethodSource("codes")
  void hasEveryCodeAndNoOther(String list, String group, List<String> codes) {
    assertThat(reference.list(list).stream().filter(item -> group.equals(item.more("group"))).map(Code::code)).containsExactlyInAnyOrderElementsOf(codes);
  }

  static Stream<Arguments> codes() {
    return Stream.of(
        reasons("worker-decline", Reason.OfWorker.values()), reasons("employer", Reason.OfEmployer.values()),
        reasons("authorisation-refusal", Reason.OfRefusal.values()), reasons("step-back", Reason.OfStepBack.values()),
        reasons("stop", Reason.OfStop.values()), reasons("closure", Reason.OfClosure.values()),
        states("proposal", Progress.Proposed.values()), states("authorisation", Progress.Authorised.values()), states("work", Progress.AtWorkState.values()),
        Arguments.of("return-states", "clock",
            List.of(ResumptionDeclaration.KIND, DecisionOfMedecinConseil.KIND, LengthOfAuthorisation.END, LengthOfAuthorisation.REVIEW)));
  }

  @Test
  void labelsEveryCodeInFourLanguages() {
    assertThat(reference.names().stream().flatMap(name -> reference.list(name).stream()))
        .isNotEmpty().allSatisfy(item -> assertThat(item.labels()).containsOnlyKeys(Language.values()).allSatisfy((_, label) -> assertThat(label).isNotBlank()));
  }

  private static Arguments reasons(String group, Reason... reasons) {
    return Arguments.of("return-reasons", group, Arrays.stream(reasons).map(Reason::code).toList());
  }

  private static Arguments states(String group, Enum<?>... states) {
    return Arguments.of("return-states", group, Arrays.stream(states).map(Enum::name).toList());
  }
}
