package be.jalon.aggregates;

import static be.jalon.aggregates.testing.Story.ANNE;
import static be.jalon.aggregates.testing.Story.ELS;
import static be.jalon.aggregates.testing.Story.NOAH;
import static be.jalon.aggregates.testing.Story.NOAH_KEY;
import static be.jalon.aggregates.testing.Story.NOW;
import static be.jalon.aggregates.testing.Story.TODAY;
import static be.jalon.aggregates.testing.Story.byAnne;
import static be.jalon.aggregates.testing.Story.pathwayOpened;
import static be.jalon.aggregates.testing.Story.seatOpened;
import static org.assertj.core.api.Assertions.assertThat;

import be.jalon.contracts.Entry;
import be.jalon.contracts.Envelope;
import be.jalon.contracts.PathwayId;
import be.jalon.contracts.SeatId;
import be.jalon.contracts.Stream;
import be.jalon.contracts.pathway.PathwayEvent;
import be.jalon.contracts.pathway.PathwayEvent.PathwayClosed;
import be.jalon.contracts.pathway.PathwayEvent.SeatHolderChanged;
import be.jalon.contracts.pathway.PathwayEvent.SeatHolderConfirmed;
import be.jalon.contracts.pathway.PathwayEvent.StandInNamed;
import be.jalon.contracts.people.Authority;
import be.jalon.contracts.people.Capacity;
import be.jalon.contracts.people.Person;
import be.jalon.contracts.people.PersonKey;
import be.jalon.contracts.sections.Sections;
import be.jalon.security.Caller;
import be.jalon.security.Delegation;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class TableTest {

  private static final PathwayId PATHWAY = new PathwayId("pathway-1");
  private static final SeatId GP = new SeatId("seat-gp");
  private static final SeatId OP = new SeatId("seat-op");
  private static final Person LUC = new Person(PersonKey.account("luc-baudoin"), null);
  private static final Person JAN = new Person(PersonKey.account("jan-claes"), null);

  private @Nullable Table table;

  @Test
  void aDoctorSitsInTheCapacityOfTheirSeatAndInNoOther() {
    anOpenTable();

    assertThat(table.sitting(caller(ANNE, Capacity.TREATING_DOCTOR, null), TODAY)).hasValueSatisfying(sitting -> assertThat(sitting.seat()).isEqualTo(GP));
    assertThat(table.sitting(caller(ANNE, Capacity.CLINICIAN, null), TODAY)).isEmpty();
    assertThat(table.sitting(caller(JAN, Capacity.TREATING_DOCTOR, null), TODAY)).isEmpty();
  }

  @Test
  void anAssessorSitsOnlyOnceThePatientConfirmedThatPerson() {
    anOpenTable();
    var els = caller(ELS, Capacity.OCCUPATIONAL_PHYSICIAN, null);
    assertThat(table.sitting(els, TODAY)).isEmpty();

    hear(new SeatHolderConfirmed(OP, ELS.key(), true, entry()));
    assertThat(table.sitting(els, TODAY)).isPresent();

    hear(new SeatHolderChanged(OP, Capacity.OCCUPATIONAL_PHYSICIAN, null, JAN, entry()));
    assertThat(table.sitting(els, TODAY)).isEmpty();
    assertThat(table.sitting(caller(JAN, Capacity.OCCUPATIONAL_PHYSICIAN, null), TODAY)).isEmpty();
  }

  @Test
  void aStandInSitsFromTheFirstToTheLastDay() {
    anOpenTable();
    hear(new StandInNamed(GP, JAN, TODAY, TODAY.plusDays(2), entry()));
    var jan = caller(JAN, Capacity.TREATING_DOCTOR, null);

    assertThat(table.sitting(jan, TODAY.minusDays(1))).isEmpty();
    assertThat(table.sitting(jan, TODAY)).hasValueSatisfying(sitting -> assertThat(sitting.standIn()).isTrue());
    assertThat(table.sitting(jan, TODAY.plusDays(2))).isPresent();
    assertThat(table.sitting(jan, TODAY.plusDays(3))).isEmpty();
  }

  @Test
  void aMandateOfTheTokenIsEnoughToStandInForOneWhoTreats() {
    anOpenTable();
    var mandate = new Delegation(ANNE, Set.of(ANNE.key()), Capacity.TREATING_DOCTOR, null, Authority.STAND_IN, TODAY.plusDays(9));

    assertThat(table.sitting(caller(JAN, Capacity.TREATING_DOCTOR, mandate), TODAY)).isPresent();
  }

  @Test
  void aMandateToStandInForAnAssessorNeedsThePatientsWordForThatVeryPerson() {
    anOpenTable();
    hear(new SeatHolderConfirmed(OP, ELS.key(), true, entry()));
    var jan = caller(JAN, Capacity.OCCUPATIONAL_PHYSICIAN,
        new Delegation(ELS, Set.of(ELS.key()), Capacity.OCCUPATIONAL_PHYSICIAN, null, Authority.STAND_IN, TODAY.plusDays(9)));
    assertThat(table.sitting(jan, TODAY)).isEmpty();

    hear(new StandInNamed(OP, JAN, TODAY, TODAY.plusDays(2), entry()));
    assertThat(table.sitting(jan, TODAY)).isEmpty();

    hear(new SeatHolderConfirmed(OP, JAN.key(), true, entry()));
    assertThat(table.sitting(jan, TODAY)).isPresent();
  }

  @Test
  void aSecretariatSitsInItsDoctorsName() {
    anOpenTable();
    var delegation = new Delegation(ANNE, Set.of(ANNE.key()), Capacity.TREATING_DOCTOR, null, Authority.SECRETARIAT, TODAY.plusDays(9));

    assertThat(table.sitting(caller(LUC, Capacity.SECRETARIAT, delegation), TODAY)).isPresent();
    assertThat(table.sitting(caller(LUC, Capacity.SECRETARIAT, null), TODAY)).isEmpty();
  }

  @Test
  void thePatientSitsWithoutAnyEvent() {
    anOpenTable();

    assertThat(table.patient()).isEqualTo(new Person(NOAH_KEY, NOAH));
    assertThat(table.sitting(caller(new Person(NOAH_KEY, null), Capacity.PATIENT, null), TODAY))
        .hasValueSatisfying(sitting -> assertThat(sitting.seat()).isEqualTo(Sitting.PATIENT));
  }

  @Test
  void knowsWhenItIsClosed() {
    anOpenTable();

    hear(new PathwayClosed(entry()));

    assertThat(table.isOpen()).isFalse();
  }

  private void anOpenTable() {
    hear(pathwayOpened(PATHWAY));
    hear(seatOpened(PATHWAY, GP.value(), Capacity.TREATING_DOCTOR, ANNE));
    hear(seatOpened(PATHWAY, OP.value(), Capacity.OCCUPATIONAL_PHYSICIAN, ELS));
  }

  private void hear(PathwayEvent event) {
    table = Table.after(table, new Envelope<>(Stream.of("pathway", PATHWAY.value()), 1, NOW, null, event));
  }

  private static Entry entry() {
    return Entry.of(PATHWAY, byAnne(), NOW, Sections.none());
  }

  private static Caller caller(Person person, Capacity capacity, @Nullable Delegation delegation) {
    return new Caller(person, Set.of(person.key()), capacity, null, delegation, NOW);
  }
}
