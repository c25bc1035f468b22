package be.jalon.returntowork;

import static be.jalon.returntowork.rules.RulebookFixture.SHIPPED;
import static org.assertj.core.api.Assertions.assertThat;

import be.jalon.aggregates.Decision;
import be.jalon.contracts.DataCategory;
import be.jalon.contracts.Entry;
import be.jalon.contracts.Event;
import be.jalon.contracts.OrganisationId;
import be.jalon.contracts.PatientId;
import be.jalon.contracts.ReferralId;
import be.jalon.contracts.Release;
import be.jalon.contracts.Releases;
import be.jalon.contracts.people.Act;
import be.jalon.contracts.people.Actor;
import be.jalon.contracts.people.Authority;
import be.jalon.contracts.people.Capacity;
import be.jalon.contracts.people.Channel;
import be.jalon.contracts.people.Evidence;
import be.jalon.contracts.people.Person;
import be.jalon.contracts.people.PersonKey;
import be.jalon.contracts.referral.ReferralEvent.ReferralSubmitted;
import be.jalon.contracts.referral.ReferralEvent.WorkFile;
import be.jalon.contracts.referral.ReferralEvent.WorkFile.EngagementKind;
import be.jalon.contracts.referral.ReferralEvent.WorkFile.Scheme;
import be.jalon.contracts.returntowork.ReturnEvent.EngagementRecorded;
import be.jalon.contracts.returntowork.ReturnEvent.IncapacityProlonged;
import be.jalon.contracts.returntowork.ReturnEvent.IncapacityRecorded;
import be.jalon.contracts.sections.CareStatus;
import be.jalon.contracts.sections.Sections;
import be.jalon.contracts.sections.WorkContent;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ReferralHeardTest {

  private static final LocalDate FROM = LocalDate.of(2026, 9, 7);
  private static final LocalDate OCTOBER = LocalDate.of(2026, 10, 31);
  private static final LocalDate DECEMBER = LocalDate.of(2026, 12, 31);
  private static final Release TO_THE_TREATING_DOCTOR = Release.to(Capacity.TREATING_DOCTOR);

  @Test
  void recordsEngagementAndIncapacityAsTheSendersActAndOpensThemNoFurther() {
    var told = told(FROM, OCTOBER);

    var events = hear(told, null).events();

    assertThat(events).extracting(Event::getClass).extracting(Class::getSimpleName).containsExactly("EngagementRecorded", "IncapacityRecorded");
    assertThat(events).allSatisfy(event -> assertThat(event.entry().act()).isEqualTo(told.entry().act()));
    var engagement = (EngagementRecorded) events.getFirst();
    assertThat(engagement.entry().sections().workContent()).isEqualTo(told.entry().sections().workContent());
    assertThat(engagement.entry().released().of(DataCategory.WORK_CONTENT)).isEqualTo(TO_THE_TREATING_DOCTOR);
    assertThat(((IncapacityRecorded) events.getLast()).from()).isEqualTo(FROM);
  }

  @Test
  void opensWorkToNobodyWhereTheSenderReleasedItToNobody() {
    var told = told(FROM, OCTOBER, Map.of());

    assertThat(hear(told, null).events().getFirst().entry().released().of(DataCategory.WORK_CONTENT)).isEqualTo(Release.toNobody());
  }

  @Test
  void saysNothingTwice() {
    var file = hear(told(FROM, OCTOBER), null).state();

    assertThat(hear(told(FROM, OCTOBER), file).events()).isEmpty();
    assertThat(hear(told(FROM, OCTOBER), file).state()).isSameAs(file);
  }

  @Test
  void prolongsAPeriodThatIsNowCertifiedForLonger() {
    var file = hear(told(FROM, OCTOBER), null).state();

    assertThat(hear(told(FROM, DECEMBER), file).events()).singleElement().isInstanceOfSatisfying(IncapacityProlonged.class,
        prolonged -> assertThat(prolonged.until()).isEqualTo(DECEMBER));
  }

  @Test
  void leavesWhatContradictsTheFileWithTheReferral() {
    var file = hear(told(FROM, DECEMBER), null).state();

    assertThat(hear(told(FROM.plusDays(3), null), file).events()).isEmpty();
    assertThat(hear(told(FROM, OCTOBER), file).events()).isEmpty();
  }

  @Test
  void recordsNoIncapacityForSomebodyStillAtWork() {
    assertThat(hear(told(null, null), null).events()).singleElement().isInstanceOf(EngagementRecorded.class);
  }

  private static Decision.Decided<ReturnFile> hear(ReferralSubmitted told, @Nullable ReturnFile known) {
    return (Decision.Decided<ReturnFile>) ReferralHeard.of(told, SHIPPED).orElseThrow().into(Story.DELMOTTE, known);
  }

  private static ReferralSubmitted told(@Nullable LocalDate from, @Nullable LocalDate until) {
    return told(from, until, Map.of(DataCategory.WORK_CONTENT, TO_THE_TREATING_DOCTOR));
  }

  private static ReferralSubmitted told(@Nullable LocalDate from, @Nullable LocalDate until, Map<DataCategory, Release> released) {
    var actor = new Actor(new Person(PersonKey.account("lambert"), null), Capacity.TREATING_DOCTOR, null);
    var act = new Act(actor, null, Authority.SELF, new Evidence(Evidence.Kind.LOGIN, Story.FRIDAY, null), Channel.JALON);
    var sections = Sections.of(CareStatus.of(CareStatus.Stage.REQUESTED, null),
        new WorkContent("planificateur logistique", "Entrepôts Delmotte", Story.hours("38"), Story.hours("38"), List.of(), List.of(), null));
    var entry = new Entry(Story.PATHWAY, act, Instant.parse("2026-11-20T09:00:00Z"), sections, new Releases(released));
    return new ReferralSubmitted(new ReferralId("referral-noah"), new PatientId("patient-noah"), new PersonKey("ssin:noah"), new OrganisationId("network-sambre"),
        null, List.of(), List.of(), new WorkFile(EngagementKind.EMPLOYEE, from, until, from == null ? null : Scheme.AMI_SALARIED, null), entry.occurredAt(), entry);
  }
}
