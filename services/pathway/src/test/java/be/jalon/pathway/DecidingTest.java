package be.jalon.pathway;

import static be.jalon.contracts.DataCategory.*;
import static be.jalon.pathway.Cast.*;
import static be.jalon.pathway.Samples.sections;
import static org.assertj.core.api.Assertions.assertThat;

import be.jalon.aggregates.Decision;
import be.jalon.contracts.DataCategory;
import be.jalon.contracts.Releases;
import be.jalon.contracts.referral.ReferralEvent.ReferralRedirected;
import be.jalon.contracts.Stream;
import be.jalon.contracts.people.Person;
import be.jalon.contracts.ConsentId;
import be.jalon.contracts.SeatId;
import be.jalon.contracts.pathway.ConsentTerms;
import be.jalon.contracts.pathway.ConsentTerms.Purpose;
import be.jalon.contracts.pathway.PathwayEvent;
import be.jalon.contracts.pathway.PathwayEvent.ConsentGranted;
import be.jalon.contracts.pathway.PathwayEvent.ConsentWithdrawn;
import be.jalon.contracts.pathway.PathwayEvent.PathwayOpened;
import be.jalon.contracts.pathway.PathwayEvent.SeatHolderChanged;
import be.jalon.contracts.pathway.PathwayEvent.SeatHolderConfirmed;
import be.jalon.contracts.pathway.PathwayEvent.SeatOpened;
import be.jalon.contracts.pathway.Recipient;
import be.jalon.contracts.people.Authority;
import be.jalon.contracts.people.Capacity;
import be.jalon.contracts.people.Evidence;
import be.jalon.security.Caller;
import be.jalon.security.Relay;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class DecidingTest {

  private static final SeatId OP = History.seat(Capacity.OCCUPATIONAL_PHYSICIAN, BOREAL);

  private final History history = inCare();

  private static History inCare() {
    var history = new History();
    return History.referred(sections(CARE_STATUS, CLINICAL), history.granted(new Recipient.Network(SAMBRE), Purpose.CARE, CARE_STATUS, CLINICAL)).accepted(MARC);
  }

  private Relay spoken() {
    return new Relay(new Evidence(Evidence.Kind.SPOKEN, history.today(), null), null);
  }

  private @Nullable PathwayRefusal refusal(Decision<Pathway> decision) {
    return decision instanceof Decision.Refused<Pathway>(var refusal, _) ? (PathwayRefusal) refusal : null;
  }

  private Decision<Pathway> grant(Caller by, @Nullable Relay relay, Recipient recipient, Purpose purpose, DataCategory... categories) {
    var terms = history.granted(recipient, purpose, categories);
    return history.decide(by, relay, (pathway, doing) -> pathway.decideConsent(doing, terms));
  }

  private List<Class<?>> said() {
    return history.said.stream().map(it -> it.event()).filter(PathwayEvent.class::isInstance).<Class<?>>map(Object::getClass).toList();
  }

  @Test
  void aReferralOpensThePathwayItsSeatsAndTheConsentsOfTheConsultation() {
    assertThat(said()).startsWith(PathwayOpened.class, SeatOpened.class).contains(ConsentGranted.class, SeatHolderChanged.class);
    var consent = history.state().consents().getFirst();
    assertThat(consent.act().authority()).isEqualTo(Authority.RELAYING_PATIENT);
    assertThat(consent.act().responsible().key()).isEqualTo(NOAH_KEY);
    assertThat(history.state().seat(History.seat(Capacity.CLINICIAN, SAMBRE)).flatMap(Seat::holder)).contains(MARC.person());
  }

  @Test
  void onlyThePatientDecidesOrWhoeverTreatsAndWritesItDown() {
    assertThat(refusal(grant(ANNE, null, new Recipient.Holder(ANNE.person()), Purpose.CARE, CLINICAL))).isEqualTo(PathwayRefusal.PATIENT_DECIDES);
    assertThat(refusal(grant(JAN, spoken(), new Recipient.Holder(JAN.person()), Purpose.CARE, CLINICAL))).isEqualTo(PathwayRefusal.NOT_FOUND);
    assertThat(refusal(grant(NOAH, spoken(), new Recipient.Holder(ANNE.person()), Purpose.CARE, CLINICAL))).isEqualTo(PathwayRefusal.MAY_NOT_RELAY);
    assertThat(refusal(grant(ANNE, new Relay(new Evidence(Evidence.Kind.SPOKEN, history.today().plusDays(1), null), null), new Recipient.Holder(ANNE.person()),
        Purpose.CARE, CLINICAL))).isEqualTo(PathwayRefusal.EVIDENCE_IN_FUTURE);
    assertThat(grant(ANNE, spoken(), new Recipient.Holder(ANNE.person()), Purpose.CARE, CLINICAL)).isInstanceOf(Decision.Decided.class);
    assertThat(grant(TOM, null, new Recipient.Holder(ANNE.person()), Purpose.CARE, TREATMENT)).isInstanceOf(Decision.Decided.class);
  }

  @Test
  void anAssessorRelaysARefusalOrAWithdrawalButNeverAGrant() {
    grant(NOAH, null, new Recipient.Holder(ELS.person()), Purpose.RETURN_TO_WORK, WORK_CAPACITY);
    history.seat(ELS);
    var own = history.state().consents().getLast();

    assertThat(refusal(grant(ELS, spoken(), new Recipient.Seat(OP), Purpose.RETURN_TO_WORK, WORK_CONTENT))).isEqualTo(PathwayRefusal.GRANT_TO_SELF);
    assertThat(refusal(grant(ELS, spoken(), new Recipient.Holder(ELS.person()), Purpose.RETURN_TO_WORK, WORK_CONTENT))).isEqualTo(PathwayRefusal.GRANT_TO_SELF);
    assertThat(refusal(grant(ELS, spoken(), new Recipient.Holder(ANNE.person()), Purpose.CARE, CLINICAL))).isEqualTo(PathwayRefusal.ASSESSOR_MAY_NOT_RELAY_GRANT);
    var refused = history.terms(ConsentTerms.Decision.REFUSAL, new Recipient.Seat(OP), Purpose.RETURN_TO_WORK, WORK_CONTENT);
    assertThat(history.decide(ELS, spoken(), (pathway, doing) -> pathway.decideConsent(doing, refused))).isInstanceOf(Decision.Decided.class);
    assertThat(refusal(history.decide(ELS, spoken(), (pathway, doing) -> pathway.withdraw(doing, refused.consent())))).isEqualTo(PathwayRefusal.NO_SUCH_CONSENT);
    assertThat(history.decide(ELS, spoken(), (pathway, doing) -> pathway.withdraw(doing, own.id()))).isInstanceOf(Decision.Decided.class);
    assertThat(refusal(history.decide(NOAH, null, (pathway, doing) -> pathway.withdraw(doing, own.id())))).isEqualTo(PathwayRefusal.ALREADY_WITHDRAWN);
  }

  @Test
  void aNewConsentTakesThePlaceOfAnotherInTheSameWrite() {
    grant(NOAH, null, new Recipient.Holder(ANNE.person()), Purpose.CARE, CLINICAL, TREATMENT);
    var former = history.state().consents().getLast();
    var terms = history.granted(new Recipient.Holder(ANNE.person()), Purpose.CARE, CLINICAL);
    int before = said().size();

    history.decide(NOAH, null, (pathway, doing) -> pathway.decideConsent(doing, terms, List.of(former.id(), former.id())));

    assertThat(said().subList(before, said().size())).containsExactly(ConsentWithdrawn.class, ConsentGranted.class);
    assertThat(history.state().consent(former.id()).orElseThrow().state(history.now)).isEqualTo(Consent.State.WITHDRAWN);
    assertThat(history.state().consent(terms.consent()).orElseThrow().state(history.now)).isEqualTo(Consent.State.IN_FORCE);
  }

  @Test
  void whatIsReplacedStandsAndIsKnownOrNothingIsDone() {
    grant(NOAH, null, new Recipient.Holder(ANNE.person()), Purpose.CARE, TREATMENT);
    var withdrawn = history.state().consents().getLast().id();
    history.decide(NOAH, null, (pathway, doing) -> pathway.withdraw(doing, withdrawn));
    history.seat(ELS);
    history.noahAgrees(it -> it.granted(new Recipient.Holder(ELS.person()), Purpose.RETURN_TO_WORK, RETURN_STATUS));
    var refusal = history.terms(ConsentTerms.Decision.REFUSAL, new Recipient.Seat(OP), Purpose.RETURN_TO_WORK, RETURN_PLAN);
    history.decide(NOAH, null, (pathway, doing) -> pathway.decideConsent(doing, refusal));
    var terms = history.granted(new Recipient.Holder(ANNE.person()), Purpose.CARE, CLINICAL);
    var refused = history.terms(ConsentTerms.Decision.REFUSAL, new Recipient.Seat(OP), Purpose.RETURN_TO_WORK, WORK_CONTENT);

    assertThat(refusal(history.decide(NOAH, null, (pathway, doing) -> pathway.decideConsent(doing, terms, List.of(withdrawn))))).isEqualTo(PathwayRefusal.ALREADY_WITHDRAWN);
    assertThat(refusal(history.decide(NOAH, null, (pathway, doing) -> pathway.decideConsent(doing, terms, List.of(new ConsentId("nowhere"))))))
        .isEqualTo(PathwayRefusal.NO_SUCH_CONSENT);
    assertThat(refusal(history.decide(ELS, spoken(), (pathway, doing) -> pathway.decideConsent(doing, refused, List.of(refusal.consent()))))).isEqualTo(PathwayRefusal.NO_SUCH_CONSENT);
    assertThat(history.state().consent(terms.consent())).isEmpty();
    assertThat(history.state().consent(refused.consent())).isEmpty();
  }

  @Test
  void whoIsNamedByKeyAloneKeepsTheNameThatTheTableKnows() {
    grant(NOAH, null, new Recipient.Holder(new Person(ANNE.person().key(), null)), Purpose.CARE, CLINICAL);

    assertThat(history.state().consents().getLast().terms().recipient()).isEqualTo(new Recipient.Holder(ANNE.person()));
  }

  @Test
  void aConsentConcernsWhoeverItWasGivenToAndNobodyWhoCameAfter() {
    history.noahAgrees(it -> it.granted(new Recipient.Seat(OP), Purpose.RETURN_TO_WORK, RETURN_STATUS));
    var toTheSeat = history.state().consents().getLast().id();
    assertThat(concerned(toTheSeat)).as("the first one named").isTrue();

    history.decide(NOAH, null, (_, doing) -> Arranging.nameHolder(doing, OP, ELS.person()));
    assertThat(concerned(toTheSeat)).isTrue();

    history.decide(NOAH, null, (_, doing) -> Arranging.nameHolder(doing, OP, EVA.person()));
    assertThat(concerned(toTheSeat)).isFalse();
  }

  private boolean concerned(ConsentId consent) {
    return history.state().consent(consent).orElseThrow().concerns(history.state().seat(OP).orElseThrow());
  }

  @Test
  void aConsentIsAheadInForceThenEnded() {
    var tomorrow = history.now.plus(Duration.ofDays(1));
    var terms = new ConsentTerms(new ConsentId("c"), ConsentTerms.Decision.GRANT, new Recipient.Holder(ANNE.person()), Set.of(CLINICAL), Purpose.CARE, tomorrow,
        tomorrow.plus(Duration.ofDays(1)), ConsentTerms.Reach.FROM_NOW);
    history.decide(NOAH, null, (pathway, doing) -> pathway.decideConsent(doing, terms));
    var consent = history.state().consents().getLast();

    assertThat(consent.state(history.now)).isEqualTo(Consent.State.AHEAD);
    assertThat(consent.state(tomorrow)).isEqualTo(Consent.State.IN_FORCE);
    assertThat(consent.state(tomorrow.plus(Duration.ofDays(1)))).isEqualTo(Consent.State.ENDED);
  }

  @Test
  void theWordsOfAConsentMustMakeSense() {
    assertThat(refusal(grant(NOAH, null, new Recipient.Network(SAMBRE), Purpose.CARE))).isEqualTo(PathwayRefusal.CATEGORIES_MISSING);
    assertThat(refusal(grant(NOAH, null, new Recipient.Network(SAMBRE), Purpose.CARE, WORK_RELATIONS))).isEqualTo(PathwayRefusal.WORK_RELATIONS_NEED_A_NAME);
    assertThat(refusal(grant(NOAH, null, new Recipient.Seat(OP), Purpose.CARE, WORK_CAPACITY))).isEqualTo(PathwayRefusal.ASSESSORS_READ_FOR_RETURN);
    assertThat(refusal(grant(NOAH, null, new Recipient.Seat(new SeatId("nowhere")), Purpose.CARE, CLINICAL))).isEqualTo(PathwayRefusal.NO_SUCH_SEAT);
    var backwards = new ConsentTerms(new ConsentId("c"), ConsentTerms.Decision.GRANT, new Recipient.Network(SAMBRE), Set.of(CLINICAL), Purpose.CARE,
        history.now, history.now.minus(Duration.ofDays(1)), ConsentTerms.Reach.FROM_NOW);
    assertThat(refusal(history.decide(NOAH, null, (pathway, doing) -> pathway.decideConsent(doing, backwards)))).isEqualTo(PathwayRefusal.DATES_OUT_OF_ORDER);
  }

  @Test
  void nobodyTreatsAndAssessesTheSamePatient() {
    assertThat(refusal(history.decide(NOAH, null, (_, doing) -> Arranging.nameHolder(doing, OP, ANNE.person())))).isEqualTo(PathwayRefusal.TREATS_AND_ASSESSES);
    assertThat(refusal(history.decide(NOAH, null, (_, doing) -> Arranging.nameHolder(doing, OP, new Person(NOAH_KEY, null)))))
        .isEqualTo(PathwayRefusal.PATIENT_HAS_NO_SEAT);
  }

  @Test
  void somebodyOfTheSeatsOwnOrganisationTakesItAndStillNeedsNoahsWord() {
    assertThat(refusal(history.decide(PAUL, null, (_, doing) -> Arranging.nameHolder(doing, OP, PAUL.person())))).isEqualTo(PathwayRefusal.NOT_FOUND);
    assertThat(refusal(history.decide(ELS, null, (_, doing) -> Arranging.nameHolder(doing, OP, EVA.person())))).isEqualTo(PathwayRefusal.NOT_FOUND);
    assertThat(history.decide(ELS, null, (_, doing) -> Arranging.nameHolder(doing, OP, ELS.person()))).isInstanceOf(Decision.Decided.class);
    assertThat(history.state().seat(OP).flatMap(Seat::current).map(Tenure::confirmed)).contains(false);
    assertThat(refusal(history.decide(EVA, null, (_, doing) -> Arranging.nameHolder(doing, OP, EVA.person())))).isEqualTo(PathwayRefusal.NOT_FOUND);
  }

  @Test
  void whoNoahNamesHimselfIsConfirmedByThat() {
    history.decide(NOAH, null, (_, doing) -> Arranging.nameHolder(doing, OP, ELS.person()));

    assertThat(said()).endsWith(SeatHolderChanged.class, SeatHolderConfirmed.class);
    assertThat(history.state().seat(OP).flatMap(Seat::current).map(Tenure::confirmed)).contains(true);
  }

  @Test
  void anAssessorTurnedDownLeavesTheSeat() {
    history.seat(ELS);

    history.decide(NOAH, null, (_, doing) -> Arranging.confirm(doing, OP, null, false));

    assertThat(history.state().seat(OP).flatMap(Seat::holder)).isEmpty();
    assertThat(refusal(history.decide(ELS, null, (pathway, doing) -> pathway.close(doing)))).isEqualTo(PathwayRefusal.NOT_FOUND);
  }

  @Test
  void aClosedPathwayHearsANoButNoYesAndOnlyAClosedOneIsErased() {
    assertThat(refusal(history.decide(NOAH, null, Pathway::erase))).isEqualTo(PathwayRefusal.CLOSE_FIRST);
    assertThat(refusal(history.decide(ANNE, spoken(), Pathway::close))).isEqualTo(PathwayRefusal.SIGNED_PAPER_NEEDED);
    assertThat(history.decide(ANNE, History.onPaper(history.today()), Pathway::close)).isInstanceOf(Decision.Decided.class);

    assertThat(refusal(grant(NOAH, null, new Recipient.Network(SAMBRE), Purpose.CARE, TREATMENT))).isEqualTo(PathwayRefusal.PATHWAY_CLOSED);
    var no = history.terms(ConsentTerms.Decision.REFUSAL, new Recipient.Network(SAMBRE), Purpose.CARE, CLINICAL);
    assertThat(history.decide(NOAH, null, (pathway, doing) -> pathway.decideConsent(doing, no))).isInstanceOf(Decision.Decided.class);
    history.decide(NOAH, null, Pathway::erase);
    assertThat(history.state().life()).isEqualTo(Life.ERASED);
    assertThat(history.state().seats()).isEmpty();
    assertThat(history.state().consents()).isEmpty();
    assertThat(history.sees(NOAH)).isEmpty();
  }

  @Test
  void whoReferredElsewhereLeavesTheFormerNetworkNothing() {
    var referral = Stream.of("referral", History.REFERRAL.value());
    history.hear(new ReferralRedirected(History.REFERRAL, SAMBRE, MEUSE, history.now,
        history.entry(history.by(MARC), sections(CARE_STATUS), Releases.none())), referral);

    assertThat(history.state().seat(History.seat(Capacity.CLINICIAN, SAMBRE)).flatMap(Seat::holder)).isEmpty();
    assertThat(history.state().seat(History.seat(Capacity.CLINICIAN, MEUSE))).isPresent();
    assertThat(history.sees(INES)).isEmpty();
  }
}
