package be.jalon.aggregates.testing;

import be.jalon.contracts.Entry;
import be.jalon.contracts.Event;
import be.jalon.contracts.Language;
import be.jalon.contracts.OrganisationId;
import be.jalon.contracts.PathwayId;
import be.jalon.contracts.PatientId;
import be.jalon.contracts.ReferralId;
import be.jalon.contracts.SeatId;
import be.jalon.contracts.pathway.PathwayEvent.PathwayErased;
import be.jalon.contracts.pathway.PathwayEvent.PathwayOpened;
import be.jalon.contracts.pathway.PathwayEvent.SeatOpened;
import be.jalon.contracts.people.Act;
import be.jalon.contracts.people.Actor;
import be.jalon.contracts.people.Authority;
import be.jalon.contracts.people.Capacity;
import be.jalon.contracts.people.Channel;
import be.jalon.contracts.people.Evidence;
import be.jalon.contracts.people.Person;
import be.jalon.contracts.people.PersonKey;
import be.jalon.contracts.people.PersonName;
import be.jalon.contracts.people.Ssin;
import be.jalon.contracts.referral.ReferralEvent.CareStatusUpdated;
import be.jalon.contracts.referral.ReferralEvent.InformationRequested;
import be.jalon.contracts.sections.CareStatus;
import be.jalon.contracts.sections.Clinical;
import be.jalon.contracts.sections.Identity;
import be.jalon.contracts.sections.Sections;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/** Noah Lemmens, Dr Anne Lambert and Marc Dujardin, as far as these tests need them. */
public final class Story {

  public static final LocalDate TODAY = LocalDate.of(2026, 11, 20);
  public static final Instant NOW = Instant.parse("2026-11-20T09:00:00Z");
  public static final PersonName NOAH = new PersonName("Lemmens", "Noah");
  public static final PersonKey NOAH_KEY = PersonKey.account("noah-lemmens");
  public static final Person ANNE = new Person(PersonKey.account("anne-lambert"), new PersonName("Lambert", "Anne"));
  public static final Person ELS = new Person(PersonKey.account("els-peeters"), new PersonName("Peeters", "Els"));
  public static final OrganisationId PREVENTION = new OrganisationId("prevention-boreal");

  private Story() {
  }

  public static Act byAnne() {
    return new Act(new Actor(ANNE, Capacity.TREATING_DOCTOR, null), null, Authority.SELF, new Evidence(Evidence.Kind.LOGIN, TODAY, null), Channel.JALON);
  }

  public static Event informationRequested(ReferralId referral, PathwayId pathway) {
    return new InformationRequested(referral, Entry.of(pathway, byAnne(), NOW, Sections.of(CareStatus.of(CareStatus.Stage.INFORMATION_ASKED, null))));
  }

  public static Event careStatusUpdated(ReferralId referral, PathwayId pathway, String note) {
    return new CareStatusUpdated(referral, Entry.of(pathway, byAnne(), NOW,
        Sections.of(CareStatus.of(CareStatus.Stage.IN_CARE, null), new Clinical(List.of(), List.of(), note))));
  }

  public static PathwayOpened pathwayOpened(PathwayId pathway) {
    var identity = new Identity(Ssin.parse("85.03.12-977.81"), NOAH, LocalDate.of(1985, 3, 12), Language.FR, null);
    return new PathwayOpened(new PatientId("patient-1"), NOAH_KEY, Entry.of(pathway, byAnne(), NOW, Sections.of(identity)));
  }

  public static SeatOpened seatOpened(PathwayId pathway, String seat, Capacity capacity, Person holder) {
    return new SeatOpened(new SeatId(seat), capacity, null, holder, Entry.of(pathway, byAnne(), NOW, Sections.none()));
  }

  /** Nothing in it is personal. */
  public static PathwayErased pathwayErased(PathwayId pathway) {
    return new PathwayErased(Entry.of(pathway, Act.byService("pathway", TODAY), NOW, Sections.none()));
  }
}
