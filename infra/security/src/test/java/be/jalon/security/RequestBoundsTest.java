package be.jalon.security;

import static org.assertj.core.api.Assertions.assertThat;

import be.jalon.contracts.DataCategory;
import be.jalon.contracts.ReferralId;
import be.jalon.contracts.people.Capacity;
import be.jalon.contracts.people.Evidence;
import be.jalon.security.requests.PersonRequest;
import be.jalon.security.requests.RelayRequest;
import be.jalon.security.requests.ReleaseRequest;
import be.jalon.security.testing.RequestBounds;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class RequestBoundsTest {

  record Inner(@Size(max = 5) String text) {}

  record Bounded(@Size(max = 10) String text, @Pattern(regexp = "[A-Za-z0-9+*]{1,90}") String code, @Size(max = 3) List<@Size(max = 5) String> texts, Set<Capacity> codes,
      Map<DataCategory, @Valid Inner> byCode, @Size(max = 2) List<@Valid Inner> inners, @Valid Inner inner, ReferralId id, @Digits(integer = 3, fraction = 2) BigDecimal hours,
      int number) {}

  record Text(String text) {}

  record Endless(@Pattern(regexp = "[a-z]+") String text) {}

  record Texts(@Size(max = 3) List<String> texts) {}

  record Many(List<@Size(max = 5) String> texts) {}

  record Unreached(Inner inner) {}

  record UnreachedInList(@Size(max = 3) List<Inner> inners) {}

  record UnreachedInMap(Map<DataCategory, Inner> inners) {}

  record ByAnyName(Map<@Size(max = 5) String, @Valid Inner> inners) {}

  record Number(BigDecimal hours) {}

  record Anything(@Size(max = 3) List<Object> things) {}

  record Misplaced(Evidence.@NotNull Kind kind) {}

  record Deep(@Valid Middle middle) {}

  record Middle(@Size(max = 3) List<@Valid Text> texts) {}

  @Test
  void whatHasAnEndEverywhereHasNoGap() {
    assertThat(RequestBounds.gaps(Bounded.class)).isEmpty();
  }

  @Test
  void everyWayToWriteWithoutEndIsFound() {
    assertThat(RequestBounds.gaps(Text.class)).containsExactly("Text.text: a text without @Size(max)");
    assertThat(RequestBounds.gaps(Endless.class)).containsExactly("Endless.text: a text without @Size(max)");
    assertThat(RequestBounds.gaps(Texts.class)).containsExactly("Texts.texts[]: a text without @Size(max)");
    assertThat(RequestBounds.gaps(Many.class)).containsExactly("Many.texts: a list without @Size(max)");
    assertThat(RequestBounds.gaps(ByAnyName.class)).containsExactly("ByAnyName.inners key: a list without @Size(max)");
    assertThat(RequestBounds.gaps(Number.class)).containsExactly("Number.hours: a decimal number without @Digits");
    assertThat(RequestBounds.gaps(Anything.class)).containsExactly("Anything.things[]: may hold anything");
    assertThat(RequestBounds.gaps(Deep.class)).containsExactly("Text.text: a text without @Size(max)");
  }

  @Test
  void aBoundThatNobodyChecksIsNone() {
    assertThat(RequestBounds.gaps(Unreached.class)).containsExactly("Unreached.inner: nobody looks into it without @Valid");
    assertThat(RequestBounds.gaps(UnreachedInList.class)).containsExactly("UnreachedInList.inners[]: nobody looks into it without @Valid");
    assertThat(RequestBounds.gaps(UnreachedInMap.class)).containsExactly("UnreachedInMap.inners{}: nobody looks into it without @Valid");
    assertThat(RequestBounds.gaps(Misplaced.class)).containsExactly("Misplaced.kind: nobody checks @NotNull, which belongs to the type's name alone");
  }

  @Test
  void theRequestsOfAllServicesHaveAnEnd() {
    assertThat(RequestBounds.gaps(PersonRequest.class)).isEmpty();
    assertThat(RequestBounds.gaps(RelayRequest.class)).isEmpty();
    assertThat(RequestBounds.gaps(ReleaseRequest.class)).isEmpty();
  }
}
