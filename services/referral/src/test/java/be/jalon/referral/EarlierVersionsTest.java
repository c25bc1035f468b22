package be.jalon.referral;

import static org.assertj.core.api.Assertions.assertThatCode;

import be.jalon.aggregates.Hearings;
import be.jalon.aggregates.NotYetKnown;
import be.jalon.contracts.Envelope;
import be.jalon.testing.Released;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Topics, journals and parked events hold what earlier versions said: it is heard as today's is. */
@Running
class EarlierVersionsTest {

  @Autowired
  private Hearings hearings;

  @Test
  void whatTheySaidIsHeardOrWaitsForWhatIsToComeBeforeIt() {
    for (var said : Released.events()) {
      assertThatCode(() -> heard(said)).as("%s", said.stream()).doesNotThrowAnyException();
    }
  }

  private void heard(Envelope<?> said) {
    try {
      hearings.handle(said);
    } catch (NotYetKnown _) {
      // it would be parked until the rest has been told
    }
  }
}
