package be.jalon.pathway;

import static be.jalon.contracts.DataCategory.*;
import static be.jalon.pathway.Cast.*;
import static be.jalon.pathway.Samples.sections;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import be.jalon.contracts.ConsentId;
import be.jalon.contracts.DataCategory;
import be.jalon.contracts.SeatId;
import be.jalon.contracts.pathway.ConsentTerms;
import be.jalon.contracts.pathway.ConsentTerms.Purpose;
import be.jalon.contracts.pathway.ConsentTerms.Reach;
import be.jalon.contracts.pathway.Recipient;
import be.jalon.contracts.people.Capacity;
import be.jalon.pathway.Previewing.Eyes;
import be.jalon.pathway.Previewing.Preview;
import be.jalon.security.Caller;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class PreviewingTest {

  private static final SeatId OP = History.seat(Capacity.OCCUPATIONAL_PHYSICIAN, BOREAL);

  private final History history = inCareWithEls();

  private static History inCareWithEls() {
    var history = new History();
    return History.referred(sections(IDENTITY, CARE_STATUS, CLINICAL), history.granted(new Recipient.Network(SAMBRE), Purpose.CARE, CARE_STATUS, CLINICAL))
        .accepted(MARC).writes(MARC, sections(WORK_CAPACITY, TREATMENT)).seat(ELS)
        .noahAgrees(it -> it.granted(new Recipient.Holder(ELS.person()), Purpose.RETURN_TO_WORK, RETURN_STATUS)).later(Duration.ofHours(1));
  }

  private Preview previewed(Eyes eyes, List<ConsentTerms> with, ConsentId... without) {
    return previewing().preview(History.ID, NOAH, eyes, _ -> with, List.of(without)).orElseThrow();
  }

  private Previewing previewing() {
    var house = new InMemory(history);
    return new Previewing(house.pathways, house.views);
  }

  private ConsentTerms toEls(Instant from, @Nullable Instant until, Reach reach, DataCategory... categories) {
    return new ConsentTerms(new ConsentId("imagined"), ConsentTerms.Decision.GRANT, new Recipient.Holder(ELS.person()), Set.of(categories), Purpose.RETURN_TO_WORK, from,
        until, reach);
  }

  private static Set<DataCategory> categories(List<Previewing.Glimpse> glimpses) {
    var categories = EnumSet.noneOf(DataCategory.class);
    glimpses.forEach(glimpse -> categories.addAll(glimpse.categories()));
    return categories;
  }

  @Test
  void whatSomebodySeesNowIsWhatTheyAreAnswered() {
    for (var seated : List.of(ANNE, MARC, ELS)) {
      var preview = previewed(new Eyes.OfPerson(seated.person().key()), List.of());

      assertThat(preview.now().stream().map(Previewing.Glimpse::entry)).as(seated.person().key().value())
          .containsExactlyElementsOf(history.visibleTo(seated).stream().map(shown -> shown.entry().id()).toList());
      assertThat(preview.would()).isEqualTo(preview.now());
      assertThat(preview.assumed()).isEmpty();
    }
  }

  @Test
  void thePastIsOpenedOnlyWhenSaidAndTheFutureIsToldApart() {
    var fromNow = previewed(new Eyes.OfSeat(OP), List.of(toEls(history.now, null, Reach.FROM_NOW, WORK_CAPACITY)));
    assertThat(categories(fromNow.would())).doesNotContain(WORK_CAPACITY);
    assertThat(fromNow.ahead().now()).containsExactly(RETURN_STATUS);
    assertThat(fromNow.ahead().would()).containsExactly(RETURN_STATUS, WORK_CAPACITY);

    var withPast = previewed(new Eyes.OfSeat(OP), List.of(toEls(history.now, null, Reach.INCLUDING_PAST, WORK_CAPACITY, TREATMENT)));
    assertThat(categories(withPast.would())).contains(WORK_CAPACITY).doesNotContain(TREATMENT);
    assertThat(withPast.ahead().would()).as("below her ceiling").containsExactly(RETURN_STATUS, WORK_CAPACITY);
  }

  @Test
  void whatBeginsLaterIsJudgedByThatMoment() {
    var soon = history.now.plus(Duration.ofDays(1));
    history.noahAgrees(it -> toEls(it.now, soon, Reach.FROM_NOW, WORK_CONTENT));
    var later = history.now.plus(Duration.ofDays(2));

    var preview = previewed(new Eyes.OfSeat(OP), List.of(new ConsentTerms(new ConsentId("later"), ConsentTerms.Decision.GRANT, new Recipient.Holder(ELS.person()),
        Set.of(WORK_CAPACITY), Purpose.RETURN_TO_WORK, later, null, Reach.INCLUDING_PAST)));

    assertThat(preview.at()).isEqualTo(later);
    assertThat(preview.ahead().now()).as("what ends before is no part of the difference").containsExactly(RETURN_STATUS);
    assertThat(preview.ahead().would()).containsExactly(RETURN_STATUS, WORK_CAPACITY);
  }

  @Test
  void withoutAConsentWhatItOpenedIsGone() {
    var given = history.state().consents().getLast().id();

    var preview = previewed(new Eyes.OfSeat(OP), List.of(), given);

    assertThat(categories(preview.now())).contains(RETURN_STATUS);
    assertThat(preview.would()).isEmpty();
    assertThat(preview.ahead().would()).isEmpty();
    assertThat(history.state().consent(given).orElseThrow().withdrawnAt()).as("nothing is changed").isNull();
  }

  @Test
  void onlyThePatientAndWhoSpeaksForThemLooksThroughOtherEyes() {
    assertThat(previewing().preview(History.ID, TOM, new Eyes.OfSeat(OP), _ -> List.of(), List.of())).isPresent();
    for (var other : List.<Caller>of(ANNE, MARC, ELS, INES)) {
      assertThatThrownBy(() -> previewing().preview(History.ID, other, new Eyes.OfSeat(OP), _ -> List.of(), List.of())).isInstanceOf(NotForYou.class);
    }
    assertThat(previewing().preview(History.ID, JAN, new Eyes.OfSeat(OP), _ -> List.of(), List.of())).isEmpty();
  }

  @Test
  void whatCouldNotBeAgreedIsNotImaginedEither() {
    assertThatThrownBy(() -> previewed(new Eyes.OfSeat(OP), List.of(toEls(history.now, null, Reach.FROM_NOW))))
        .isInstanceOfSatisfying(Previewing.NotAgreeable.class, refused -> {
          assertThat(refused.refusal()).isEqualTo(PathwayRefusal.CATEGORIES_MISSING);
          assertThat(refused.field()).isEqualTo("with[0].categories");
        });
  }

  @Test
  void whoSitsInASeatReceivesWhatConsentsOpenBelowTheirCeilingAndAsksForNoMore() {
    var openable = Openable.of(history.state(), history.state().seat(OP).orElseThrow(), history.now);

    assertThat(openable.now()).containsExactly(RETURN_STATUS);
    assertThat(openable.atMost()).contains(WORK_CAPACITY, WORK_RELATIONS).doesNotContain(CLINICAL, DIAGNOSIS, TREATMENT, SAFETY);
    assertThat(openable.ifAddressed()).containsExactlyInAnyOrder(CLINICAL, DIAGNOSIS, TREATMENT, SAFETY);
    assertThat(openable.byNameOnly()).containsExactly(WORK_RELATIONS);
    assertThat(openable.purposes()).containsExactly(Purpose.RETURN_TO_WORK);
  }

  @ParameterizedTest
  @EnumSource(DataCategory.class)
  void aRefusalShutsWhatAGrantOpened(DataCategory category) {
    var seat = history.state().seat(History.seat(Capacity.TREATING_DOCTOR, PRACTICE)).orElseThrow();
    history.noahAgrees(it -> it.granted(new Recipient.Holder(ANNE.person()), Purpose.CARE, category));
    assertThat(Openable.of(history.state(), seat, history.now).now()).contains(category);

    history.noahAgrees(it -> it.terms(ConsentTerms.Decision.REFUSAL, new Recipient.Seat(seat.id()), Purpose.CARE, category));

    assertThat(Openable.of(history.state(), seat, history.now).now()).doesNotContain(category);
  }
}
