package be.jalon.contracts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class IdTest {

  private static final List<String> NONSENSE =
      Stream.of("", " ", "a b", "a/b", "a\n", "é", "a?b", "a#b", "a%20b", "noah@example.be", "{}", "x".repeat(101)).toList();

  static Stream<Function<String, Id>> kinds() {
    return Stream.of(AppointmentId::new, ConcernId::new, ConsentId::new, EngagementId::new, IncapacityId::new, OrganisationId::new, PathwayId::new,
        PatientId::new, ReferralId::new, ReturnId::new, SeatId::new);
  }

  @ParameterizedTest
  @MethodSource("kinds")
  void everyIdRefusesNonsenseWithoutRepeatingIt(Function<String, Id> kind) {
    assertThat(NONSENSE).allSatisfy(value -> assertThatIllegalArgumentException().isThrownBy(() -> kind.apply(value))
        .withMessage("not an id: 1 to 100 letters, digits, dots, dashes, underscores or colons expected"));
    assertThatIllegalArgumentException().isThrownBy(() -> kind.apply(null));
  }

  @ParameterizedTest
  @MethodSource("kinds")
  void everyIdIsWrittenAsItsValue(Function<String, Id> kind) {
    var id = kind.apply("network-sambre");

    assertThat(id).hasToString("network-sambre");
    assertThat(Golden.MAPPER.writeValueAsString(id)).isEqualTo("\"network-sambre\"");
    assertThat((Object) Golden.MAPPER.readValue("\"network-sambre\"", id.getClass())).isEqualTo(id);
  }

  @ParameterizedTest
  @NullSource
  @ValueSource(strings = {"", "referral", "referral/", "/R1", "referral/R1/2", "referral/R 1", "ref erral/R1"})
  void aStreamIsAServiceAndAnId(String value) {
    assertThatIllegalArgumentException().isThrownBy(() -> new be.jalon.contracts.Stream(value));
  }

  @ParameterizedTest
  @ValueSource(strings = {"referral/R1", "return-to-work/x:y.z"})
  void aStreamFallsApartIntoServiceAndId(String value) {
    var stream = new be.jalon.contracts.Stream(value);

    assertThat(be.jalon.contracts.Stream.of(stream.service(), stream.id())).isEqualTo(stream).hasToString(value);
  }
}
