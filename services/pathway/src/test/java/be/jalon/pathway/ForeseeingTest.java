package be.jalon.pathway;

import static be.jalon.contracts.DataCategory.CARE_STATUS;
import static be.jalon.contracts.DataCategory.CLINICAL;
import static be.jalon.contracts.DataCategory.RETURN_STATUS;
import static be.jalon.contracts.DataCategory.SAFETY;
import static be.jalon.contracts.DataCategory.TREATMENT;
import static be.jalon.contracts.DataCategory.WORK_CAPACITY;
import static be.jalon.pathway.Cast.ANNE;
import static be.jalon.pathway.Cast.BOREAL;
import static be.jalon.pathway.Cast.CHLOE;
import static be.jalon.pathway.Cast.ELS;
import static be.jalon.pathway.Cast.INES;
import static be.jalon.pathway.Cast.JAN;
import static be.jalon.pathway.Cast.LUC;
import static be.jalon.pathway.Cast.MARC;
import static be.jalon.pathway.Cast.NOAH;
import static be.jalon.pathway.Cast.SAMBRE;
import static be.jalon.pathway.Samples.sections;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import be.jalon.contracts.DataCategory;
import be.jalon.contracts.pathway.ConsentTerms.Decision;
import be.jalon.contracts.pathway.ConsentTerms.Purpose;
import be.jalon.contracts.pathway.Recipient;
import be.jalon.contracts.people.Capacity;
import be.jalon.pathway.Foreseeing.Onlooker;
import be.jalon.pathway.Foreseeing.Prospect;
import be.jalon.security.Caller;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

/** What is foretold of a section is what happens when it is written. */
class ForeseeingTest {

  private static final Recipient TO_SAMBRE = new Recipient.Network(SAMBRE);

  @Property(tries = 150)
  void whoIsForetoldToSeeItSeesItAndNobodyElse(@ForAll("histories") List<Steps.Step> steps) {
    var history = Steps.play(steps);
    Assume.that(history.state().life() == Life.OPEN);
    var foretold = foreseeing(history).of(History.ID, NOAH, Arrays.asList(DataCategory.values())).orElseThrow();

    history.writes(MARC, sections(DataCategory.values()));

    var written = history.entries.getLast();
    Cast.PROFESSIONALS.stream().filter(reader -> !reader.equals(MARC)).filter(reader -> sits(history, reader)).forEach(reader -> {
      var shown = Visibility.of(history.state(), Reader.of(reader), history.now).show(written).map(it -> it.grounds().keySet()).orElse(Set.of());
      assertThat(foretoldTo(reader, triages(history, reader), foretold)).as("%s", reader.person().key()).isEqualTo(shown);
    });
  }

  @Test
  void anAuthorIsToldByNameWhomTheyKnowToSitThere() {
    var history = referred(CARE_STATUS, CLINICAL, TREATMENT);
    history.noahAgrees(it -> it.granted(to(ANNE), Purpose.CARE, TREATMENT));

    assertThat(told(history, MARC, TREATMENT)).contains(new Onlooker(Capacity.TREATING_DOCTOR, Cast.PRACTICE, ANNE.person(), false, Prospect.USUALLY));
  }

  @Test
  void aSeatThatAnAuthorKnowsIsNoReasonToTellWhoSitsThereNow() {
    assertThat(told(referred(CARE_STATUS, CLINICAL, TREATMENT), ANNE, TREATMENT)).containsExactly(new Onlooker(Capacity.CLINICIAN, SAMBRE, null, false, Prospect.USUALLY));
  }

  @Test
  void ofSomebodyTheyDoNotKnowAnAuthorLearnsOnlyThatSuchAOneWouldReadIt() {
    var history = withOccupationalPhysician(CARE_STATUS, CLINICAL);

    assertThat(told(history, MARC, WORK_CAPACITY)).contains(new Onlooker(Capacity.OCCUPATIONAL_PHYSICIAN, null, null, false, Prospect.USUALLY));
    assertThat(told(history, MARC, CLINICAL)).noneMatch(it -> it.capacity() == Capacity.OCCUPATIONAL_PHYSICIAN);
  }

  @Test
  void whoeverSeesTheTableIsToldTheName() {
    var history = withOccupationalPhysician(CARE_STATUS, CLINICAL, RETURN_STATUS);

    assertThat(told(history, MARC, WORK_CAPACITY)).contains(new Onlooker(Capacity.OCCUPATIONAL_PHYSICIAN, BOREAL, ELS.person(), false, Prospect.USUALLY));
    assertThat(told(history, MARC, TREATMENT)).contains(new Onlooker(Capacity.OCCUPATIONAL_PHYSICIAN, BOREAL, ELS.person(), false, Prospect.NOT_NOW));
  }

  @Test
  void aRefusalLooksLikeSilence() {
    var silent = withOccupationalPhysician(CARE_STATUS, CLINICAL, RETURN_STATUS);
    var refused = withOccupationalPhysician(CARE_STATUS, CLINICAL, RETURN_STATUS)
        .noahAgrees(it -> it.terms(Decision.REFUSAL, to(ELS), Purpose.RETURN_TO_WORK, DataCategory.WORK_CONTENT));

    assertThat(told(refused, MARC, DataCategory.WORK_CONTENT)).isEqualTo(told(silent, MARC, DataCategory.WORK_CONTENT));
  }

  @Test
  void anAssessorReadsTheCareOnlyWhereItIsAddressedToThemByName() {
    var history = withOccupationalPhysician(CARE_STATUS, CLINICAL, RETURN_STATUS).noahAgrees(it -> it.granted(to(ELS), Purpose.RETURN_TO_WORK, CLINICAL));

    assertThat(told(history, MARC, CLINICAL)).contains(new Onlooker(Capacity.OCCUPATIONAL_PHYSICIAN, BOREAL, ELS.person(), false, Prospect.IF_NAMED));
  }

  @Test
  void aDangerReachesTheDoctorWithoutConsent() {
    assertThat(told(referred(CARE_STATUS), MARC, SAFETY)).contains(new Onlooker(Capacity.TREATING_DOCTOR, Cast.PRACTICE, ANNE.person(), false, Prospect.USUALLY));
  }

  @Test
  void onlyThoseWhoTreatAndThePatientAreTold() {
    var history = withOccupationalPhysician(CARE_STATUS, CLINICAL);

    assertThat(foreseeing(history).of(History.ID, JAN, List.of(CLINICAL))).isEmpty();
    assertThat(foreseeing(history).of(History.ID, CHLOE, List.of(CLINICAL))).isEmpty();
    for (var caller : List.of(ELS, INES, LUC)) {
      assertThatThrownBy(() -> foreseeing(history).of(History.ID, caller, List.of(CLINICAL))).isInstanceOf(NotForYou.class);
    }
    assertThat(told(history, NOAH, WORK_CAPACITY)).extracting(Onlooker::person).contains(ELS.person());
  }

  @Provide
  Arbitrary<List<Steps.Step>> histories() {
    return Combinators.combine(Arbitraries.of(Steps.Kind.class), Arbitraries.longs()).as(Steps.Step::new).list().ofMinSize(10).ofMaxSize(60);
  }

  private static History referred(DataCategory... toTheNetwork) {
    return History.referred(sections(CARE_STATUS, CLINICAL), new History().granted(TO_SAMBRE, Purpose.CARE, toTheNetwork)).accepted(MARC);
  }

  private static History withOccupationalPhysician(DataCategory... toTheNetwork) {
    return referred(toTheNetwork).noahAgrees(it -> it.granted(to(ELS), Purpose.RETURN_TO_WORK, WORK_CAPACITY)).seat(ELS);
  }

  private static Recipient to(Caller caller) {
    return new Recipient.Holder(caller.person());
  }

  private static List<Onlooker> told(History history, Caller author, DataCategory category) {
    return foreseeing(history).of(History.ID, author, List.of(category)).orElseThrow().getFirst().readers();
  }

  private static Foreseeing foreseeing(History history) {
    var house = new InMemory(history);
    return new Foreseeing(house.pathways, house.sights);
  }

  private static boolean sits(History history, Caller reader) {
    return Visibility.of(history.state(), Reader.of(reader), history.now).standings().stream().anyMatch(Standing.Holding.class::isInstance);
  }

  private static boolean triages(History history, Caller reader) {
    return Visibility.of(history.state(), Reader.of(reader), history.now).standings().stream().anyMatch(Standing.Network.class::isInstance);
  }

  /** By name where they sit; who also opened another request of their network is told of there, without a name. */
  private static Set<DataCategory> foretoldTo(Caller reader, boolean triages, List<Foreseeing.Audience> foretold) {
    var categories = EnumSet.noneOf(DataCategory.class);
    foretold.forEach(audience -> audience.readers().stream()
        .filter(it -> reader.person().equals(it.person())
            || triages && it.person() == null && it.capacity() == reader.capacity() && Objects.equals(it.organisation(), reader.organisation()))
        .filter(it -> it.sees() == Prospect.USUALLY).forEach(_ -> categories.add(audience.category())));
    return categories;
  }
}
