package be.jalon.security;

import static be.jalon.contracts.people.Capacity.PATIENT;
import static be.jalon.contracts.people.Capacity.SECRETARIAT;
import static be.jalon.contracts.people.Capacity.TREATING_DOCTOR;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import be.jalon.contracts.OrganisationId;
import be.jalon.contracts.people.Actor;
import be.jalon.contracts.people.Authority;
import be.jalon.contracts.people.Capacity;
import be.jalon.contracts.people.Channel;
import be.jalon.contracts.people.Evidence;
import be.jalon.contracts.people.Person;
import be.jalon.contracts.people.PersonKey;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class CallerActsTest {

  private static final LocalDate TODAY = LocalDate.of(2026, 11, 20);
  private static final PersonKey LAMBERT = PersonKey.account("lambert");
  private static final PersonKey TYPIST = PersonKey.account("typist");
  private static final PersonKey NOAH = PersonKey.account("lemmens");

  @Test
  void aDoctorWhoActsForThemselvesIsTheOnlyAuthor() {
    var act = new Caller(new Person(LAMBERT, null), Set.of(LAMBERT), TREATING_DOCTOR, null, null, Instant.MAX).act(TODAY);

    assertThat(act.authority()).isEqualTo(Authority.SELF);
    assertThat(act.inNameOf()).isNull();
    assertThat(act.evidence()).isEqualTo(new Evidence(Evidence.Kind.LOGIN, TODAY, null));
    assertThat(act.authors()).containsExactly(LAMBERT);
  }

  @ParameterizedTest
  @CsvSource(textBlock = """
      SECRETARIAT,          account:lambert
      STAND_IN,             account:lambert account:typist
      TRUSTED_PERSON,       account:lambert account:typist
      LEGAL_REPRESENTATIVE, account:lambert account:typist
      """)
  void whoeverItCountsForIsAuthorAndWhoeverTypedItUnlessASecretariat(Authority authority, String authors) {
    var act = delegated(authority, SECRETARIAT).act(TODAY);

    assertThat(act.actedBy().key()).isEqualTo(TYPIST);
    assertThat(act.responsible().key()).isEqualTo(LAMBERT);
    assertThat(act.authority()).isEqualTo(authority);
    assertThat(act.authors()).extracting(PersonKey::value).containsExactlyInAnyOrder(authors.split(" "));
  }

  @Test
  void whoRelaysThePatientIsAuthorBesideThePatient() {
    var lambert = new Caller(new Person(LAMBERT, null), Set.of(LAMBERT), TREATING_DOCTOR, null, null, Instant.MAX);
    var signed = new Evidence(Evidence.Kind.SIGNED_PAPER, TODAY.minusDays(2), "scan-1");

    var act = lambert.relaying(noah(), signed, Channel.JALON);

    assertThat(act.authority()).isEqualTo(Authority.RELAYING_PATIENT);
    assertThat(act.evidence()).isEqualTo(signed);
    assertThat(act.authors()).containsExactlyInAnyOrder(NOAH, LAMBERT);
  }

  @Test
  void aSecretariatThatRelaysIsNoAuthor() {
    var act = delegated(Authority.SECRETARIAT, SECRETARIAT).relaying(noah(), new Evidence(Evidence.Kind.SPOKEN, TODAY, null), Channel.JALON);

    assertThat(act.authors()).containsExactlyInAnyOrder(NOAH, LAMBERT);
  }

  @Test
  void aStandInRelaysInTheirOwnName() {
    var act = delegated(Authority.STAND_IN, TREATING_DOCTOR).relaying(noah(), new Evidence(Evidence.Kind.SPOKEN, TODAY, null), Channel.JALON);

    assertThat(act.authors()).containsExactlyInAnyOrder(NOAH, TYPIST);
  }

  @Test
  void isWhoeverItCountsFor() {
    var typist = delegated(Authority.SECRETARIAT, SECRETARIAT);

    assertThat(typist.is(LAMBERT)).isTrue();
    assertThat(typist.is(TYPIST)).isFalse();
  }

  @ParameterizedTest
  @EnumSource(value = Authority.class, names = {"SELF", "RELAYING_PATIENT"})
  void nobodyDelegatesWhatCannotBeDelegated(Authority authority) {
    assertThatThrownBy(() -> delegated(authority, SECRETARIAT)).isInstanceOf(IllegalArgumentException.class);
  }

  private static Caller delegated(Authority authority, Capacity own) {
    var delegation = new Delegation(new Person(LAMBERT, null), Set.of(LAMBERT), TREATING_DOCTOR, null, authority, TODAY);
    return new Caller(new Person(TYPIST, null), Set.of(TYPIST), own, new OrganisationId("practice-lambert"), delegation, Instant.MAX);
  }

  private static Actor noah() {
    return new Actor(new Person(NOAH, null), PATIENT, null);
  }
}
