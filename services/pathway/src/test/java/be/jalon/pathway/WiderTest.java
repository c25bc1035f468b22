package be.jalon.pathway;

import static org.assertj.core.api.Assertions.assertThat;

import be.jalon.contracts.Release;
import be.jalon.contracts.Release.Withholding;
import be.jalon.contracts.people.Capacity;
import be.jalon.pathway.Releasing.Wider;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WiderTest {

  @ParameterizedTest
  @CsvSource(useHeadersInDisplayName = true, textBlock = """
      before,      asked,                 to the patient too, after
      ,            ,                      false,
      THIRD_PARTY, ,                      false,              THIRD_PARTY
      THIRD_PARTY, THERAPEUTIC_EXCEPTION, false,              THERAPEUTIC_EXCEPTION
      THIRD_PARTY, ,                      true,
      THIRD_PARTY, THIRD_PARTY,           true,
      ,            THIRD_PARTY,           false,
      """)
  void openingItToMoreReadersOpensItToThePatientOnlyWhenThatIsAskedFor(@Nullable Withholding before, @Nullable Withholding asked, boolean patientToo,
      @Nullable Withholding after) {
    var written = new Release(Set.of(Capacity.CLINICIAN), Set.of(), before);

    var widened = written.widenedBy(new Wider(new Release(Set.of(Capacity.TREATING_DOCTOR), Set.of(), asked), patientToo).than(written));

    assertThat(widened).isEqualTo(new Release(Set.of(Capacity.CLINICIAN, Capacity.TREATING_DOCTOR), Set.of(), after));
  }
}
