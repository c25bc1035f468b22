package be.jalon.pathway.web;

import be.jalon.contracts.sections.AppointmentNote;
import be.jalon.contracts.sections.CareStatus;
import be.jalon.contracts.sections.LegalClock;
import be.jalon.contracts.sections.ReturnStatus;
import be.jalon.pathway.Consenting;
import be.jalon.pathway.Header;
import be.jalon.pathway.Reading.Mine;
import be.jalon.pathway.Shown;
import be.jalon.pathway.Table;
import be.jalon.pathway.web.ConsentController.ConsentView;
import be.jalon.pathway.web.PathwayController.LatestView;
import be.jalon.pathway.web.PathwayController.LineView;
import be.jalon.pathway.web.SeatController.ChairView;
import be.jalon.pathway.web.SeatController.TableView;
import be.jalon.pathway.web.Shapes.EntryView;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.mapstruct.Mapper;
import org.mapstruct.Mapping;

/** What readers and the patient are shown that the domain has by the same fields. */
@Mapper
interface Views {

  @Mapping(target = "lastAt", source = "latest.entry.occurredAt")
  @Mapping(target = "ball", source = "header.ball")
  @Mapping(target = "name", source = "header.identity.name")
  @Mapping(target = "care", source = "header.care")
  @Mapping(target = "returns", source = "header.returns")
  @Mapping(target = "next", source = "header.appointments")
  @Mapping(target = "clocks", source = "header.returns")
  LineView line(Mine mine);

  @Mapping(target = "id", source = "entry.id")
  @Mapping(target = "kind", source = "entry.kind")
  LatestView latest(Shown shown);

  default CareStatus.Stage stage(Header.Care care) {
    return care.stage();
  }

  /** One of which only a plan is told has no stage yet. */
  default List<ReturnStatus.Stage> stages(Collection<Header.Return> returns) {
    return returns.stream().map(Header.Return::stage).filter(Objects::nonNull).toList();
  }

  default List<LegalClock> clocks(Collection<Header.Return> returns) {
    return returns.stream().flatMap(each -> each.clocks().stream()).sorted(Comparator.comparing(LegalClock::due)).toList();
  }

  default @Nullable AppointmentNote soonest(List<AppointmentNote> appointments) {
    return appointments.isEmpty() ? null : appointments.getFirst();
  }

  @Mapping(target = "id", source = "entry.id")
  @Mapping(target = "about", source = "entry.stream")
  @Mapping(target = "kind", source = "entry.kind")
  @Mapping(target = "occurredAt", source = "entry.occurredAt")
  EntryView entry(Shown shown);

  @Mapping(target = "seats", source = "chairs")
  TableView table(Table table);

  @Mapping(target = "seat", source = "note.seat")
  @Mapping(target = "capacity", source = "note.capacity")
  @Mapping(target = "organisation", source = "note.organisation")
  @Mapping(target = "holder", source = "note.holder")
  ChairView chair(Table.Chair chair);

  @Mapping(target = "terms", source = "consent.terms")
  @Mapping(target = "givenAt", source = "consent.givenAt")
  @Mapping(target = "withdrawnAt", source = "consent.withdrawnAt")
  ConsentView consent(Consenting.Told told);
}
