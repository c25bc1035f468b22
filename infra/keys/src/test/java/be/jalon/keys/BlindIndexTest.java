package be.jalon.keys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import be.jalon.contracts.people.NihdiNumber;
import be.jalon.contracts.people.Ssin;
import org.junit.jupiter.api.Test;

class BlindIndexTest {

  private final SharedKeys shared = new SharedKeys();
  private final BlindIndex index = shared.blindIndex(shared.masterKey);
  private final Ssin noah = Ssin.parse("85.03.12-977.81");

  @Test
  void theSameNumberGivesTheSameKeyInEveryService() {
    assertThat(shared.blindIndex(shared.masterKey).ssin(noah)).isEqualTo(index.ssin(noah));
  }

  @Test
  void aKeyNamesItsKindAndHidesTheNumber() {
    assertThat(index.ssin(noah).value()).matches("ssin:[A-Za-z0-9_-]{43}").doesNotContain("85031297781");
  }

  @Test
  void aNewCompetenceIsStillTheSameDoctor() {
    assertThat(index.nihdi(new NihdiNumber("19999123004"))).isEqualTo(index.nihdi(new NihdiNumber("19999123000")));
    assertThat(index.nihdi(new NihdiNumber("19999123004"))).isNotEqualTo(index.nihdi(new NihdiNumber("19999280003")));
  }

  @Test
  void hashesOfOnePurposeTellNothingOfAnother() {
    assertThat(index.of("idempotency", noah.digits())).isNotEqualTo(index.of("ssin", noah.digits()));
  }

  @Test
  void partsCountAsTheyAre() {
    assertThat(index.of("idempotency", "ab", "c")).isNotEqualTo(index.of("idempotency", "a", "bc"));
    assertThat(index.of("idempotency", "ab", "")).isNotEqualTo(index.of("idempotency", "ab"));
  }

  @Test
  void anotherStoreGivesOtherKeys() {
    var elsewhere = new SharedKeys();

    assertThat(elsewhere.blindIndex(elsewhere.masterKey).ssin(noah)).isNotEqualTo(index.ssin(noah));
  }

  @Test
  void refusesAMasterKeyThatIsNotTheOneOfTheStore() {
    assertThatThrownBy(() -> shared.blindIndex(SharedKeys.newMasterKey())).isInstanceOf(KeysUnusable.class).hasMessageContaining("this master key does not open");
  }
}
