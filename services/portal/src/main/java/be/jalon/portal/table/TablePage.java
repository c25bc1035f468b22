package be.jalon.portal.table;

import be.jalon.contracts.OrganisationId;
import be.jalon.contracts.PathwayId;
import be.jalon.contracts.SeatId;
import be.jalon.contracts.people.Capacity;
import be.jalon.portal.services.Pathways.Chair;
import be.jalon.portal.services.Pathways.Deed;
import be.jalon.portal.services.Pathways.Life;
import be.jalon.portal.services.Pathways.StandIn;
import be.jalon.portal.services.Pathways.Table;
import be.jalon.portal.words.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Who sits at the table, and what the reader may do about each seat.
 *
 * @param whose the patient's name; empty for the patient, and for somebody who knows of a seat alone
 * @param patient whether the reader is the patient, or speaks for them
 * @param seats those with a name first
 * @param places seats that may be opened besides; empty when the reader may open none
 * @param address of this page, to be handed on: it names nobody
 * @param live from where the stream goes on; empty for nothing to follow
 */
public record TablePage(PathwayId id, String whose, boolean patient, boolean closed, List<Place> seats, List<Group> places, String address, String live, Trouble trouble) {

  /** For somebody who knows of the seat alone. */
  public boolean toTake() {
    return live.isEmpty();
  }

  /**
   * @param anchor by which it is found on the page
   * @param name who sits there; {@code role}: as what, and for whom
   * @param yours whether it is the reader's seat, or of whom they speak for; {@code you}: whether it is they who sit there
   * @param notes what else is to be known of who sits there
   * @param handOn for whom the address of an empty seat is; empty where nobody takes it by themselves
   */
  public record Place(SeatId seat, String anchor, String name, String role, boolean named, boolean yours, boolean you, List<String> notes, String handOn, boolean mayName, boolean mayTake,
      boolean mayVacate, boolean mayNameStandIn) {

    public boolean mayDoSomething() {
      return mayName || mayTake || mayVacate || mayNameStandIn;
    }
  }

  /** Seats of one organisation. @param name empty for those who treat */
  public record Group(String name, List<Option> options) {
  }

  public record Option(String value, String label, boolean chosen) {
  }

  /** Whose services and mutualities have assessors. */
  record Organisations(List<OrganisationId> preventionServices, List<OrganisationId> mutualities) {
  }

  static TablePage of(PathwayId id, Table table, Known known, Organisations organisations, Trouble trouble, Words words) {
    return new Making(known, organisations, trouble, words).page(id, table);
  }

  /** What is known besides. @param whose the patient's name; empty where it is not the reader's to know */
  record Known(String whose, String address, String live) {
  }

  private record Making(Known known, Organisations organisations, Trouble trouble, Words words) {

    TablePage page(PathwayId id, Table table) {
      boolean patient = words.reader().is(Capacity.PATIENT);
      var seats = Stream.concat(table.seats().stream().filter(chair -> chair.holder() != null), table.seats().stream().filter(chair -> chair.holder() == null))
          .map(chair -> place(chair, table.seats().indexOf(chair))).toList();
      return new TablePage(id, patient ? "" : known.whose(), patient, table.life() != Life.OPEN, seats, table.mayOpen() ? places(table) : List.of(), known.address(), known.live(),
          trouble);
    }

    private Place place(Chair chair, int number) {
      var holder = chair.holder();
      var organisation = words.organisation(chair.organisation());
      var capacity = words.capacity(chair.capacity());
      var role = organisation.isEmpty() ? capacity : words.of("consents.role", capacity, organisation);
      boolean mayName = chair.may().contains(Deed.NAME);
      return new Place(chair.seat(), "seat-" + number, name(chair, role), role, holder != null, chair.yours(), chair.yours() && words.reader().hat().inNameOf() == null, notes(chair),
          holder == null && mayName ? organisation : "", mayName, chair.may().contains(Deed.TAKE), chair.may().contains(Deed.VACATE), chair.may().contains(Deed.NAME_STAND_IN));
    }

    /** Of a seat that somebody may take nothing but its role is known. */
    private String name(Chair chair, String role) {
      return chair.holder() != null ? words.name(chair.holder().name(), chair.capacity()) : chair.may().contains(Deed.TAKE) ? role : words.of("seat.no-name");
    }

    private List<String> notes(Chair chair) {
      var notes = new ArrayList<String>();
      if (chair.awaitsConfirmation()) {
        notes.add(words.of("seat.awaits-you"));
      }
      chair.standIns().stream().filter(standIn -> !standIn.until().isBefore(words.today())).forEach(standIn -> notes.add(standIn(standIn, chair.capacity())));
      return notes;
    }

    private String standIn(StandIn standIn, Capacity capacity) {
      var said = words.of("seat.stand-in", words.name(standIn.person().name(), capacity), words.shortDate(standIn.from()), words.shortDate(standIn.until()));
      return standIn.confirmed() ? said : words.of("table.stand-in.unconfirmed", said);
    }

    /** Care comes with a request: a clinician's seat is opened by that. */
    private List<Group> places(Table table) {
      var treating = new Group("", List.of(option(Capacity.TREATING_DOCTOR, null)));
      return Stream.of(Stream.of(treating),
          organisations.preventionServices().stream().map(each -> group(each, table, Capacity.OCCUPATIONAL_PHYSICIAN, Capacity.OP_NURSE)),
          organisations.mutualities().stream().map(each -> group(each, table, Capacity.MEDECIN_CONSEIL, Capacity.MUTUALITY_STAFF, Capacity.RTW_COORDINATOR)))
          .flatMap(groups -> groups).filter(group -> !group.options().isEmpty()).toList();
    }

    private Group group(OrganisationId organisation, Table table, Capacity... capacities) {
      return new Group(words.organisation(organisation), Stream.of(capacities).filter(capacity -> table.seats().stream()
          .noneMatch(chair -> chair.capacity() == capacity && organisation.equals(chair.organisation()))).map(capacity -> option(capacity, organisation)).toList());
    }

    private Option option(Capacity capacity, @Nullable OrganisationId organisation) {
      var value = capacity + ":" + (organisation == null ? "" : organisation);
      return new Option(value, organisation == null ? words.of("table.another-doctor") : words.of("consents.role", words.capacity(capacity), words.organisation(organisation)),
          value.equals(trouble.typedInto(Arrangement.OPEN.name()).place()));
    }
  }
}
