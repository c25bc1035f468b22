package be.jalon.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import be.jalon.contracts.Golden.Example;
import be.jalon.contracts.people.Person;
import java.lang.reflect.RecordComponent;
import java.time.Instant;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class EnvelopeTest {

  private static final Instant AT = Instant.parse("2026-09-14T08:40:02Z");

  @Test
  void nothingBesideTheEventCouldHoldAnythingPersonal() {
    assertThat(Arrays.stream(Envelope.class.getRecordComponents()).filter(component -> !component.getName().equals("event")).map(RecordComponent::getType))
        .containsExactly(Stream.class, long.class, Instant.class, String.class)
        .doesNotContain(Person.class);
  }

  @ParameterizedTest
  @MethodSource("be.jalon.contracts.Golden#everyExample")
  void idTypeAndKeyFollowFromStreamAndEvent(Example example) {
    var event = example.event();
    var envelope = new Envelope<>(Stream.of("referral", "R1"), 7, AT, null, event);

    assertThat(envelope.id()).isEqualTo("referral/R1/7");
    assertThat(envelope.type()).isEqualTo(Event.wireName(example.type()));
    assertThat(event.pathway().value()).matches(Id.SHAPE);
    assertThat(envelope.toString()).doesNotContain("Lemmens", "85031297781", "Delmotte", "Épuisé");
  }
}
