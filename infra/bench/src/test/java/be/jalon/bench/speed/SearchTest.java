package be.jalon.bench.speed;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SearchTest {

  @ParameterizedTest
  @ValueSource(doubles = {3, 25, 60, 95, 310, 1000})
  void endsWithinATenthBelowWhatTheSystemBears(double capacity) {
    var search = Search.from(40);
    int tries = 0;
    while (!search.isOver()) {
      search = search.after(search.next(), search.next() <= capacity);
      tries++;
    }

    assertThat(search.borne()).isLessThanOrEqualTo(capacity).isGreaterThan(capacity * 0.9 - 1);
    assertThat(tries).isLessThan(16);
  }
}
