package be.jalon.contracts.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class ActTest {

  private static final Actor ANNE = actor("anne-lambert", Capacity.TREATING_DOCTOR);
  private static final Actor LUC = actor("luc-baudoin", Capacity.SECRETARIAT);
  private static final Actor NOAH = actor("noah-lemmens", Capacity.PATIENT);

  @ParameterizedTest
  @CsvSource(useHeadersInDisplayName = true, textBlock = """
      authority,            authors
      SECRETARIAT,          'whoever it counts for'
      STAND_IN,             'both'
      TRUSTED_PERSON,       'both'
      LEGAL_REPRESENTATIVE, 'both'
      RELAYING_PATIENT,     'both'
      """)
  void whoeverWroteKeepsSightExceptASecretariat(Authority authority, String authors) {
    var act = act(LUC, ANNE, authority);

    assertThat(act.responsible()).isEqualTo(ANNE);
    assertThat(act.authors()).isEqualTo(authors.equals("both") ? Set.of(ANNE.key(), LUC.key()) : Set.of(ANNE.key()));
  }

  @Test
  void whoeverActsInTheirOwnNameIsTheOnlyAuthor() {
    var act = act(NOAH, null, Authority.SELF);

    assertThat(act.responsible()).isEqualTo(NOAH);
    assertThat(act.authors()).containsExactly(NOAH.key());
  }

  @Test
  void onePersonInTwoQualitiesIsOneAuthor() {
    var noahForHimself = actor("noah-lemmens", Capacity.TREATING_DOCTOR);

    assertThat(act(noahForHimself, NOAH, Authority.RELAYING_PATIENT).authors()).containsExactly(NOAH.key());
  }

  @ParameterizedTest
  @EnumSource(value = Authority.class, mode = EnumSource.Mode.EXCLUDE, names = "SELF")
  void anActForAnotherNamesTheOther(Authority authority) {
    assertThatIllegalArgumentException().isThrownBy(() -> act(LUC, null, authority));
  }

  @Test
  void anActInOnesOwnNameNamesNobodyElse() {
    assertThatIllegalArgumentException().isThrownBy(() -> act(LUC, ANNE, Authority.SELF));
  }

  @Test
  void aServiceThatActsByItselfHasNoCapacity() {
    var act = Act.byService("return-to-work", LocalDate.parse("2026-11-20"));

    assertThat(act.actedBy().capacity()).isNull();
    assertThat(act.authors()).allMatch(PersonKey::isService);
  }

  private static Act act(Actor actedBy, @Nullable Actor inNameOf, Authority authority) {
    return new Act(actedBy, inNameOf, authority, new Evidence(Evidence.Kind.LOGIN, LocalDate.parse("2026-11-20"), null), Channel.JALON);
  }

  private static Actor actor(String account, Capacity capacity) {
    return new Actor(new Person(PersonKey.account(account), null), capacity, null);
  }
}
