package be.jalon.appointment.web;

import be.jalon.appointment.Agenda;
import be.jalon.appointment.Closure;
import be.jalon.appointment.FreeTime;
import be.jalon.appointment.Party;
import be.jalon.appointment.Reading.Seen;
import be.jalon.appointment.Showing;
import be.jalon.appointment.Wish;
import be.jalon.appointment.web.AgendaController.AgendaView;
import be.jalon.appointment.web.AgendaController.ClosureView;
import be.jalon.appointment.web.AgendaController.FreeStart;
import be.jalon.appointment.web.AppointmentController.WishRequest;
import be.jalon.appointment.web.AppointmentView.BallView;
import be.jalon.appointment.web.AppointmentView.Meeting;
import be.jalon.contracts.Brussels;
import be.jalon.contracts.sections.Ball;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.mapstruct.Mapper;
import org.mapstruct.Mapping;

/** From the domain to what callers are shown, and from what they wish to the domain. Instants are shown with Brussels' offset. */
@Mapper
interface Views {

  AgendaView agenda(Agenda agenda);

  @Mapping(target = "from", source = "time.start")
  @Mapping(target = "until", source = "time.end")
  ClosureView closure(Closure closure);

  @Mapping(target = "startUtc", source = "start")
  FreeStart free(FreeTime.Start free);

  BallView ball(Ball ball);

  @Mapping(target = "practitioner", source = "terms.practitioner.person.key")
  @Mapping(target = "name", source = "terms.practitioner.person.name")
  @Mapping(target = "capacity", source = "terms.practitioner.capacity")
  @Mapping(target = "subject", source = "terms.subject")
  @Mapping(target = "referral", source = "terms.referral")
  @Mapping(target = "start", source = "time.start")
  @Mapping(target = "end", source = "time.end")
  @Mapping(target = "wish", source = "terms.wish")
  Meeting meeting(Showing shown);

  @Nullable Wish wish(@Nullable WishRequest request);

  /** Whoever only treats learns how it stands, not when it is. */
  default AppointmentView appointment(Seen seen) {
    var appointment = seen.current().state();
    var terms = appointment.terms();
    return new AppointmentView(terms.id(), terms.pathway(), Showing.state(appointment), ball(Showing.ball(appointment)),
        seen.party() == Party.TREATING ? null : meeting(Showing.of(appointment)));
  }

  default @Nullable OffsetDateTime shown(@Nullable Instant at) {
    return at == null ? null : Brussels.shown(at);
  }

  default Set<DayOfWeek> days(@Nullable Set<DayOfWeek> days) {
    return days == null ? Set.of() : days;
  }

  default Set<Wish.PartOfDay> parts(@Nullable Set<Wish.PartOfDay> parts) {
    return parts == null ? Set.of() : parts;
  }
}
