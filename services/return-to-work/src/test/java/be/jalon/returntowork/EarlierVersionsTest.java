package be.jalon.returntowork;

import be.jalon.aggregates.Hearings;
import be.jalon.testing.Released;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Topics, journals and parked events hold what earlier versions said: it is heard as today's is. */
@Running
class EarlierVersionsTest {

  @Test
  void whatTheySaidIsHeardOrWaitsForWhatIsToComeBeforeIt(@Autowired Hearings hearings) {
    Released.isHeardBy(hearings);
  }
}
