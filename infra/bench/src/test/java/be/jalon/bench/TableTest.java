package be.jalon.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class TableTest {

  @Test
  void setsNumbersToTheRightAndWordsToTheLeft() {
    var table = Table.of("Rates", "name", "per s").row("one", 3.14159).row("eleven", 120.4);

    assertThat(table.text()).isEqualTo("""
        Rates
        name    per s
        one      3.14
        eleven    120
        """);
  }

  @Test
  void refusesARowThatDoesNotFitItsColumns() {
    assertThatThrownBy(() -> Table.of("Rates", "name", "per s").row("alone")).hasMessage("Rates: 1 cells for 2 columns");
  }
}
