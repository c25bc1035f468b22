package be.jalon.pathway;

import static be.jalon.contracts.DataCategory.CARE_STATUS;
import static be.jalon.contracts.DataCategory.CLINICAL;
import static be.jalon.contracts.DataCategory.RETURN_STATUS;
import static be.jalon.pathway.Cast.*;
import static be.jalon.pathway.Samples.sections;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import be.jalon.aggregates.Decision;
import be.jalon.contracts.DataCategory;
import be.jalon.contracts.SeatId;
import be.jalon.contracts.pathway.ConsentTerms.Purpose;
import be.jalon.contracts.pathway.Recipient;
import be.jalon.contracts.people.Capacity;
import be.jalon.contracts.people.Person;
import be.jalon.contracts.people.PersonKey;
import be.jalon.contracts.people.PersonName;
import be.jalon.pathway.Table.Chair;
import be.jalon.pathway.Table.Deed;
import be.jalon.security.Caller;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

/** What is offered at the table is what is done when it is asked for. */
class TableTest {

  private static final SeatId OP = History.seat(Capacity.OCCUPATIONAL_PHYSICIAN, BOREAL);
  private static final Person NEWCOMER = new Person(PersonKey.account("newcomer"), new PersonName("Invented", "Newcomer"));

  private static History referred(DataCategory... toTheNetwork) {
    return History.referred(sections(CARE_STATUS, CLINICAL), new History().granted(new Recipient.Network(SAMBRE), Purpose.CARE, toTheNetwork)).accepted(MARC);
  }

  private static Optional<Table> table(History history, Caller caller) {
    var house = new InMemory(history);
    return new Reading(house.pathways, house.sights, house.log, house.marks).table(History.ID, caller, false, null);
  }

  private static Optional<Chair> chair(History history, Caller caller, SeatId seat) {
    return table(history, caller).orElseThrow().chairs().stream().filter(each -> each.note().seat().equals(seat)).findFirst();
  }

  private static Doing doing(History history, Caller caller) {
    return Doing.of(history.state(), caller, null, history.now);
  }

  @Property(tries = 150)
  void whatIsOfferedIsDoneAndWhatIsNotIsRefused(@ForAll("histories") List<Steps.Step> steps) {
    var history = Steps.play(steps);
    for (var caller : Cast.ALL) {
      Optional<Table> table;
      try {
        table = table(history, caller);
      } catch (NotForYou _) {
        continue;
      }
      table.ifPresent(known -> known.chairs().forEach(chair -> {
        var seat = chair.note().seat();
        boolean taken = history.state().seat(seat).orElseThrow().current().isPresent();
        var name = Arranging.nameHolder(doing(history, caller), seat, chair.may().contains(Deed.TAKE) ? caller.delegation() == null ? caller.person() : caller.delegation().principal() : NEWCOMER);
        assertThat(name instanceof Decision.Decided<Pathway>).isEqualTo(chair.may().contains(Deed.NAME) || chair.may().contains(Deed.TAKE) && !isUnfit(name));
        if (chair.note().holder() != null && taken) {
          assertThat(Arranging.vacate(doing(history, caller), seat) instanceof Decision.Decided<Pathway>).isEqualTo(chair.may().contains(Deed.VACATE));
          var standIn = new StandIn(NEWCOMER, history.today(), history.today(), false);
          assertThat(Arranging.nameStandIn(doing(history, caller), seat, standIn) instanceof Decision.Decided<Pathway>).isEqualTo(chair.may().contains(Deed.NAME_STAND_IN));
        }
      }));
    }
  }

  private static boolean isUnfit(Decision<Pathway> decision) {
    return decision instanceof Decision.Refused<Pathway>(var refusal, _) && refusal == PathwayRefusal.TREATS_AND_ASSESSES;
  }

  @Provide
  Arbitrary<List<Steps.Step>> histories() {
    return Combinators.combine(Arbitraries.of(Steps.Kind.class), Arbitraries.longs()).as(Steps.Step::new).list().ofMinSize(10).ofMaxSize(60);
  }

  @Test
  void thePatientKnowsTheWholeTableAndArrangesIt() {
    var history = referred(CARE_STATUS, RETURN_STATUS).seat(ELS);

    var els = chair(history, NOAH, OP).orElseThrow();

    assertThat(els.note().holder()).isEqualTo(ELS.person());
    assertThat(els.awaitsConfirmation()).isTrue();
    assertThat(els.may()).containsExactlyInAnyOrder(Deed.NAME, Deed.VACATE, Deed.NAME_STAND_IN);
    assertThat(table(history, NOAH).orElseThrow().mayOpen()).isTrue();
  }

  @Test
  void whoTreatsArrangesWhatTheirTimelineTellsOfAndLearnsNotWhetherNoahConfirmed() {
    var history = referred(CARE_STATUS, RETURN_STATUS).seat(ELS);

    var els = chair(history, MARC, OP).orElseThrow();

    assertThat(els.note().holder()).isEqualTo(ELS.person());
    assertThat(els.awaitsConfirmation()).isFalse();
    assertThat(els.may()).containsExactlyInAnyOrder(Deed.NAME, Deed.VACATE);
    assertThat(chair(referred(CARE_STATUS).seat(ELS), MARC, OP)).as("without consent to how the return stands").isEmpty();
  }

  @Test
  void anAssessorLeavesTheirOwnSeatAndNoOther() {
    var history = referred(CARE_STATUS, RETURN_STATUS).noahAgrees(it -> it.granted(new Recipient.Holder(ELS.person()), Purpose.RETURN_TO_WORK, RETURN_STATUS)).seat(ELS);

    assertThat(chair(history, ELS, OP).orElseThrow().may()).containsExactlyInAnyOrder(Deed.VACATE, Deed.NAME_STAND_IN);
    assertThat(table(history, ELS).orElseThrow().mayOpen()).isFalse();
    assertThat(Arranging.vacate(doing(history, ELS), History.seat(Capacity.CLINICIAN, SAMBRE))).isInstanceOf(Decision.Refused.class);
    assertThat(Arranging.vacate(doing(history, ELS), OP)).isInstanceOf(Decision.Decided.class);
  }

  @Test
  void aColleagueIsShownTheEmptySeatAloneAndNothingOnceItIsTaken() {
    var history = referred(CARE_STATUS, RETURN_STATUS);

    var table = table(history, EVA).orElseThrow();

    assertThat(table.mayOpen()).isFalse();
    assertThat(table.chairs()).singleElement().satisfies(chair -> {
      assertThat(chair.note().seat()).isEqualTo(OP);
      assertThat(chair.may()).containsExactly(Deed.TAKE);
    });
    assertThat(chair(history, PAUL, OP)).as("of another organisation").isEmpty();
    assertThat(table(history.seat(ELS), EVA)).isEmpty();
    assertThat(table(history, ELS)).as("named, and not confirmed").isEmpty();
  }

  @Test
  void aNetworksSeatIsTakenWithItsRequestAndAfterwardsByAColleague() {
    var clinicians = History.seat(Capacity.CLINICIAN, SAMBRE);
    var asked = History.referred(sections(CARE_STATUS, CLINICAL), new History().granted(new Recipient.Network(SAMBRE), Purpose.CARE, CARE_STATUS));

    assertThat(table(asked, CHLOE)).isEmpty();
    assertThat(Arranging.nameHolder(doing(asked, CHLOE), clinicians, CHLOE.person())).isInstanceOf(Decision.Refused.class);

    asked.accepted(MARC).decide(MARC, null, (_, doing) -> Arranging.vacate(doing, clinicians));

    assertThat(chair(asked, CHLOE, clinicians).orElseThrow().may()).containsExactly(Deed.TAKE);
    assertThat(Arranging.nameHolder(doing(asked, CHLOE), clinicians, CHLOE.person())).isInstanceOf(Decision.Decided.class);
  }

  @Test
  void aClosedPathwayOffersNothing() {
    var history = referred(CARE_STATUS, RETURN_STATUS);
    history.decide(NOAH, null, Pathway::close);

    assertThat(table(history, NOAH).orElseThrow().chairs()).allSatisfy(chair -> assertThat(chair.may()).isEmpty());
    assertThat(table(history, NOAH).orElseThrow().mayOpen()).isFalse();
    assertThat(table(history, EVA)).isEmpty();
  }

  @Test
  void aCoordinatorKnowsOfThePathwayAndNotOfItsTable() {
    var history = referred(CARE_STATUS, RETURN_STATUS);

    assertThatThrownBy(() -> table(history, INES)).isInstanceOf(NotForYou.class);
    assertThat(table(history, JAN)).isEmpty();
  }
}
